import { conflict, faultOf, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn } from '#domain/organisation/standing.ts';
import { collectAnew, laterThanCollector, moveDeadline } from '#domain/rounds/round-parts.ts';
import type { RoundPart } from '#domain/rounds/round.ts';
import { insertParts, saveParts, tieEditions } from '#store/rounds/rounds.ts';
import { insertChange } from '#store/rounds/status.ts';
import type { ChangeRow } from '#store/rounds/status.ts';

import type { App, SignedIn } from '../app.ts';
import { tooLate } from './open-round.ts';
import { changeRound, doneWith, mayNotRun, mayRunAt, mayRunPart } from './round-access.ts';
import type { RoundAsked, RoundDone, RoundInHand } from './round-access.ts';
import { treeBelow } from './round-tree.ts';

type PartAsked = RoundAsked & { readonly organisation: string; readonly reason: string };

/** The part, where the person may change it and nobody else has since. */
function partInHand(
  who: SignedIn,
  { parts, round, register }: RoundInHand,
  { organisation, version, reason }: PartAsked & { readonly version: number },
): RoundPart | Result<never, Failure> {
  const part = parts.find((one) => one.organisation === organisation);
  if (part === undefined) return invalid(noPart);
  if (!mayRunPart(who, register, round, part)) return mayNotRun;
  if (part.version !== version) return conflict('Delen har ändrats under tiden. Läs om sidan.', part);
  return reason.trim() === '' ? invalid(noReason) : part;
}

const noPart = faultOf('round-part', 'Organisationen är inte med i rundan.', 'Ta in den först.', 'Organisation');
const noReason = faultOf('round-reason', 'Skälet saknas. De som berörs får läsa det.', 'Skriv varför.', 'Skäl');

/** Keeps the change where those it concerns see it, and in the log. */
async function tellChange(
  app: App,
  who: SignedIn,
  { act, round, register }: RoundInHand,
  change: Pick<ChangeRow, 'organisation' | 'what' | 'before' | 'after' | 'reason'>,
): Promise<void> {
  await insertChange(act.db, {
    ...change,
    id: app.newId(),
    round: round.id,
    person: who.id,
    at: app.now().toISOString(),
  });
  const name = nameOn(register.organisations, change.organisation, who.actor.today);
  const told = {
    deadline: `${who.name} flyttade dagen för ${name} i ${round.title} till ${change.after ?? ''}.`,
    excused: `${who.name} undantog ${name} från ${round.title}.`,
    included: `${who.name} tog in ${name} i ${round.title}.`,
  };
  act.audit({
    action: `round-${change.what}`,
    kind: 'round',
    thing: round.id,
    summary: told[change.what],
    before: { organisation: change.organisation, value: change.before },
    after: { value: change.after, reason: change.reason },
  });
}

const replaced = (parts: readonly RoundPart[], changed: readonly RoundPart[]): RoundPart[] =>
  parts.map((part) => changed.find(({ organisation }) => organisation === part.organisation) ?? part);

export type MovePartInput = PartAsked & {
  readonly version: number;
  readonly deadline: string;
  /** Those below are moved by as many working days. */
  readonly withBelow: boolean;
};

/** Moves a day, with a reason that those it concerns see. */
export function movePart(app: App, who: SignedIn, input: MovePartInput): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `move-part ${input.organisation}`, async (hand) => {
    const part = partInHand(who, hand, input);
    if ('ok' in part) return part;
    const { parts, register, act, round } = hand;
    const changed = moveDeadline(parts, part.organisation, { to: input.deadline, withBelow: input.withBelow });
    const wrong = laterThanCollector(replaced(parts, changed)).filter(
      ({ organisation }) => !laterThanCollector(parts).some((before) => before.organisation === organisation),
    );
    const name = (id: string): string => nameOn(register.organisations, id, input.deadline);
    if (wrong.length > 0) {
      return invalid(...wrong.map(({ organisation, collector }) => tooLate(name(organisation), name(collector ?? ''))));
    }
    await saveParts(act.db, round.id, changed);
    for (const { organisation, deadline } of changed) {
      const before = parts.find((one) => one.organisation === organisation)?.deadline ?? null;
      const reason = input.reason.trim();
      await tellChange(app, who, hand, { organisation, what: 'deadline', before, after: deadline, reason });
    }
    return doneWith(round.id);
  });
}

export type ExcusePartInput = PartAsked & { readonly version: number; readonly excused: boolean };

/** Excuses an organisation, or takes it in again; what it collected goes to the next above meanwhile. */
export function excusePart(app: App, who: SignedIn, input: ExcusePartInput): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `excuse-part ${input.organisation}`, async (hand) => {
    const part = partInHand(who, hand, input);
    if ('ok' in part) return part;
    const reason = input.reason.trim();
    const changed = { ...part, excused: input.excused ? reason : null };
    await saveAndCollectAnew(hand, replaced(hand.parts, [changed]), [changed]);
    const what = input.excused ? 'excused' : 'included';
    await tellChange(app, who, hand, {
      organisation: part.organisation,
      what,
      before: part.excused,
      after: null,
      reason,
    });
    return doneWith(hand.round.id);
  });
}

async function saveAndCollectAnew(
  { act, round, register }: RoundInHand,
  parts: readonly RoundPart[],
  changed: readonly RoundPart[],
): Promise<RoundPart[]> {
  const days = new Map(parts.map(({ organisation, deadline }) => [organisation, deadline]));
  const aboveOf = (id: string): string[] =>
    lineAbove(register.organisations, id, days.get(id) ?? '').map((above) => above.id);
  const collected = collectAnew(parts, aboveOf);
  await saveParts(act.db, round.id, [
    ...changed.filter(({ organisation }) => !collected.some((one) => one.organisation === organisation)),
    ...collected,
  ]);
  return replaced(parts, collected);
}

export type IncludePartInput = PartAsked & { readonly deadline: string };

/** Takes in an organisation that the round did not ask: one that is new, or was left out. */
export function includePart(app: App, who: SignedIn, input: IncludePartInput): Promise<Result<RoundDone, Failure>> {
  return changeRound(app, who, input, `include-part ${input.organisation}`, async (hand) => {
    const { act, round, parts, register } = hand;
    const { organisation, deadline } = input;
    const reason = input.reason.trim();
    const known = treeBelow(register, round.organisation, deadline).slice(1);
    if (!known.some(({ id }) => id === organisation)) return invalid(notBelow);
    if (!mayRunAt(who, register, organisation)) return mayNotRun;
    if (parts.some((part) => part.organisation === organisation)) return conflict('Den är redan med i rundan.', null);
    if (reason === '') return invalid(noReason);
    const added = { organisation, collector: null, deadline, excused: null, version: 1 };
    await insertParts(act.db, round.id, [added]);
    await tieEditions(act.db, round.id);
    const after = await saveAndCollectAnew(hand, [...parts, added], []);
    const late = laterThanCollector(after).find((part) => part.organisation === organisation);
    const name = (id: string): string => nameOn(register.organisations, id, deadline);
    if (late !== undefined) return invalid(tooLate(name(organisation), name(late.collector ?? '')));
    await tellChange(app, who, hand, { organisation, what: 'included', before: null, after: deadline, reason });
    return doneWith(round.id);
  });
}

const notBelow = faultOf(
  'round-outside',
  'Organisationen finns inte under den som har öppnat rundan.',
  'Välj en annan.',
  'Organisation',
);
