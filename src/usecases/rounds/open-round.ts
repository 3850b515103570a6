import { conflict, faultOf, forbidden, invalid } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import { aboveIn, laterThanCollector } from '#domain/rounds/round-parts.ts';
import type { ProposedPart, Reporting } from '#domain/rounds/round-parts.ts';
import type { LeadDays } from '#domain/rounds/round.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { can } from '#domain/access/can.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { copyAsked } from '#store/rounds/asked.ts';
import { findRound, findRoundOf, insertParts, insertRound, tieEditions } from '#store/rounds/rounds.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { doneWith } from './round-access.ts';
import type { RoundDone } from './round-access.ts';
import { treeBelow } from './round-tree.ts';

export type OpenRoundInput = {
  readonly requestId: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly organisation: string;
  readonly title: string;
  readonly leadDays: LeadDays;
  /** The day that decides who is there: the last day of the round. */
  readonly lastDay: string;
  readonly parts: readonly { readonly organisation: string; readonly deadline: string }[];
  /** An earlier round whose chapters and instructions are taken over. */
  readonly copyFrom: string | null;
};

/** Opens VP, T1, T2 or VB of a year for those below an organisation. Nothing of another round or year is touched. */
export function openRound(app: App, who: SignedIn, input: OpenRoundInput): Promise<Result<RoundDone, Failure>> {
  const { requestId, year, kind, organisation, leadDays, copyFrom } = input;
  const title = input.title.trim();
  return writing(app, who, { requestId, fingerprint: `open-round ${organisation} ${year} ${kind}` }, async (act) => {
    const { db } = act;
    const register = await loadRegister(db);
    const place = thingAt(register.organisations, organisation, who.actor.today);
    if (!can(who.actor, 'round.run', place)) return forbidden('Du får inte öppna en runda där.');
    const twin = await findRoundOf(db, organisation, year, kind);
    if (twin !== undefined) return conflict(`Rundan finns redan: ${twin.title}.`, { id: twin.id });
    const parts = asParts(input, treeBelow(register, organisation, input.lastDay));
    const faults = [...partFaults(input, parts, register), ...(title === '' ? [noTitle] : [])];
    if (faults.length > 0) return invalid(...faults);
    const earlier = copyFrom !== null && isUuid(copyFrom) ? await findRound(db, copyFrom) : undefined;
    const id = app.newId();
    const at = app.now().toISOString();
    const round = {
      id,
      year,
      kind,
      organisation,
      title,
      openedAt: at,
      closedAt: null,
      leadDays,
      prints: earlier?.prints ?? [],
      tableStyle: earlier?.tableStyle ?? {},
      version: 1,
    };
    await insertRound(db, round, who.id);
    await insertParts(db, id, parts);
    await tieEditions(db, id);
    if (earlier !== undefined) await copyAsked(db, { from: earlier.id, to: id, newId: app.newId, person: who.id, at });
    act.audit({
      action: 'open-round',
      kind: 'round',
      thing: id,
      summary: `${who.name} öppnade ${title} för ${parts.length} organisationer.`,
      after: { year, kind, organisation, title, parts, copiedFrom: earlier?.id ?? null },
    });
    return doneWith(id);
  });
}

const noTitle = faultOf('round-title', 'Rundan saknar rubrik.', 'Skriv en rubrik.', 'Rubrik');

/** Those chosen, in tree order, each with whoever collects it. */
function asParts({ parts, organisation }: OpenRoundInput, tree: readonly Reporting[]): ProposedPart[] {
  const byId = new Map(tree.map((one) => [one.id, one]));
  const chosen = new Map(parts.map((part) => [part.organisation, part.deadline]));
  return tree.flatMap(({ id }) => {
    const deadline = chosen.get(id);
    if (deadline === undefined || id === organisation) return [];
    const collector = aboveIn(byId, id).find((above) => chosen.has(above) && above !== organisation) ?? null;
    return [{ organisation: id, collector, deadline }];
  });
}

function partFaults(
  { parts, organisation, lastDay }: OpenRoundInput,
  known: readonly ProposedPart[],
  { organisations }: Register,
): Fault[] {
  const faults: Fault[] = [];
  const name = (id: string): string => nameOn(organisations, id, lastDay);
  const ids = new Set(known.map((part) => part.organisation));
  if (known.length === 0) {
    faults.push(
      faultOf('round-empty', 'Ingen organisation är vald.', 'Välj minst en som ska lämna.', 'Organisationer'),
    );
  }
  for (const part of parts.filter((one) => !ids.has(one.organisation) || one.organisation === organisation)) {
    const message = `${name(part.organisation)} finns inte under ${name(organisation)} den ${lastDay}.`;
    faults.push(faultOf('round-outside', message, 'Ta bort den ur rundan.', 'Organisationer'));
  }
  for (const part of laterThanCollector(known))
    faults.push(tooLate(name(part.organisation), name(part.collector ?? '')));
  return faults;
}

/** A day after the one of whoever collects. */
export const tooLate = (name: string, collector: string): Fault =>
  faultOf(
    'round-too-late',
    `${name} ska lämna senare än ${collector}, som samlar in.`,
    'Välj en tidigare dag, eller en senare för den som samlar in.',
    name,
  );
