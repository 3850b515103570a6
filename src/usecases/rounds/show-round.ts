import { can } from '#domain/access/can.ts';
import { shownDay } from '#domain/access/past-day.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { lineAbove, nameOn, standing, thingAt } from '#domain/organisation/standing.ts';
import { vacancyAt } from '#domain/organisation/vacant-posts.ts';
import type { PostHolder } from '#domain/organisation/vacant-posts.ts';
import { daysLate, inOrderOfConcern, isOpen, partState } from '#domain/rounds/part-status.ts';
import type { PartFacts } from '#domain/rounds/part-status.ts';
import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import type { Round, RoundPart } from '#domain/rounds/round.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listPostHolders } from '#store/people/posts.ts';
import { findRound, listChapters, listInstructions, listParts } from '#store/rounds/rounds.ts';
import { listChanges, listMessages, listPartEditions } from '#store/rounds/status.ts';
import type { MessageRow, PartEdition } from '#store/rounds/status.ts';
import { MAX_ROUND_NOTES } from '#limits';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { inOwnLine, mayRunAt, mayRunPart, noRound } from './round-access.ts';
import { mayAnswerFor } from './round-messages.ts';
import { treeBelow } from './round-tree.ts';

/** A part with its edition, as its state is folded from. */
export const factsOf = (part: RoundPart, edition: PartEdition | undefined): PartFacts => ({
  excused: part.excused,
  deadline: part.deadline,
  edition: edition ?? null,
});

/** The status of a round: who has not begun, who is late, what was asked and changed; the person's own line of it. */
export function showRound(app: App, who: SignedIn, id: string): Promise<Result<RoundView, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<RoundView, Failure>> => {
    const may = mayAtAll(who, 'round.read');
    if (!may.ok) return may;
    const round = isUuid(id) ? await findRound(db, id) : undefined;
    if (round === undefined) return noRound;
    const register = await loadRegister(db);
    const today = shownDay(who.actor);
    const named = (organisation: string) => ({
      id: organisation,
      name: nameOn(register.organisations, organisation, today),
    });
    const own = inOwnLine(who, register);
    const all = await listParts(db, round.id);
    const parts = all.filter(({ organisation }) => own(organisation));
    const messages = (await listMessages(db, round.id, MAX_ROUND_NOTES)).filter(({ organisation }) =>
      own(organisation),
    );
    const changes = (await listChanges(db, round.id, MAX_ROUND_NOTES)).filter(({ organisation }) => own(organisation));
    const lastDay =
      all
        .map(({ deadline }) => deadline)
        .toSorted()
        .at(-1) ?? today;
    const tree = treeBelow(register, round.organisation, lastDay);
    const inTree = new Map(tree.map(({ id: place }, at) => [place, at]));
    const ordered = parts.toSorted(
      (one, other) => (inTree.get(one.organisation) ?? 0) - (inTree.get(other.organisation) ?? 0),
    );
    const editions = await listPartEditions(db, round.id);
    const holders = await listPostHolders(db, today);
    const seen = (from: string): boolean => own(from);
    const chapters = (await listChapters(db, round.id)).filter(({ organisation }) => seen(organisation));
    const instructions = (await listInstructions(db, round.id)).filter(({ organisation }) => seen(organisation));
    return ok({
      ...round,
      organisation: named(round.organisation),
      allowed: mayRunAt(who, register, round.organisation) ? ['round.read', 'round.run'] : ['round.read'],
      parts: viewParts({ who, register, round, parts: ordered, editions, messages, named, holders }),
      leftOut: tree
        .filter(({ id: place }) => place !== round.organisation && all.every((part) => part.organisation !== place))
        .filter(({ id: place }) => round.closedAt === null && mayRunAt(who, register, place))
        .map(({ id: place, name, kind }) => ({ id: place, name, kind })),
      changes: changes.map((change) => ({ ...change, organisation: named(change.organisation) })),
      messages: messages.map((message) => ({
        ...message,
        organisation: named(message.organisation),
        mayAnswer: message.answer === null && mayAnswerFor(who, register, message.organisation),
      })),
      chapters: chapters.map((chapter) => ({ ...chapter, from: named(chapter.organisation) })),
      instructions: instructions.map((one) => ({ ...one, from: named(one.organisation) })),
      givers: tree
        .filter(({ id: place }) => mayRunAt(who, register, place))
        .filter(({ id: place }) => tree.some(({ parent }) => parent === place))
        .map(({ id: place, name }) => ({ id: place, name })),
    });
  });
}

type ToView = {
  readonly who: SignedIn;
  readonly register: Register;
  readonly round: Round;
  readonly parts: readonly RoundPart[];
  readonly editions: readonly PartEdition[];
  readonly messages: readonly MessageRow[];
  readonly holders: readonly PostHolder[];
  readonly named: (organisation: string) => { id: string; name: string };
};

function viewParts(given: ToView): PartView[] {
  const { who, register, parts, editions, messages, named } = given;
  const today = shownDay(who.actor);
  const byOrganisation = new Map(editions.map((edition) => [edition.organisation, edition]));
  const shown = new Set(parts.map(({ organisation }) => organisation));
  const collectorOf = new Map(parts.map(({ organisation, collector }) => [organisation, collector]));
  const depthOf = (organisation: string): number => {
    const above = collectorOf.get(organisation) ?? null;
    return above === null || !shown.has(above) ? 0 : 1 + depthOf(above);
  };
  const facts = parts.map((part) => ({ ...factsOf(part, byOrganisation.get(part.organisation)), part }));
  return inOrderOfConcern(facts, today).map((fact): PartView => {
    const { part } = fact;
    const { organisation, collector, deadline, excused, version } = part;
    const found = register.organisations.find(({ id }) => id === organisation);
    const kind = (found === undefined ? undefined : standing(found, deadline))?.kind ?? 'unit';
    const edition = byOrganisation.get(organisation);
    return {
      organisation: { ...named(organisation), kind, depth: depthOf(organisation) },
      collector: collector === null ? null : named(collector),
      deadline,
      state: partState(fact),
      daysLate: daysLate(fact, today),
      excused,
      edition: edition === undefined ? null : viewEdition(who, register, edition),
      openMessages: messages.filter((message) => message.organisation === organisation && message.answer === null)
        .length,
      vacancy: isOpen(partState(fact)) ? viewVacancy(given, { id: organisation, kind }) : null,
      allowed: allowedAt(given, part, edition !== undefined),
      version,
    };
  });
}

function allowedAt({ who, register, round }: ToView, part: RoundPart, isBegun: boolean): PartView['allowed'] {
  const here = thingAt(register.organisations, part.organisation, who.actor.today);
  const mayStart =
    !isBegun && round.closedAt === null && part.excused === null && can(who.actor, 'edition.start', here);
  return [
    ...(mayRunPart(who, register, round, part) ? (['round.run'] as const) : []),
    ...(mayStart ? (['edition.start'] as const) : []),
  ];
}

function viewVacancy(
  { who, register, holders, named }: ToView,
  post: { readonly id: string; readonly kind: OrganisationKind },
): PartView['vacancy'] {
  const above = lineAbove(register.organisations, post.id, shownDay(who.actor)).map(({ id }) => id);
  const vacancy = vacancyAt(post, above, holders);
  if (vacancy === null) return null;
  const { next, appoint } = vacancy;
  return {
    next: next === null ? null : { ...named(next.organisation), names: [...next.names] },
    appoint: [...appoint],
  };
}

/** What may be read on a day gone by: a draft was nobody's word yet (RE-9). */
const HANDED_OVER: ReadonlySet<PartEdition['state']> = new Set(['decided', 'sealed', 'superseded']);

function viewEdition(who: SignedIn, { organisations }: Register, edition: PartEdition): PartView['edition'] {
  const { id, organisation, state, sections, readySections, lastAt, lastBy, lastReason } = edition;
  const stood = who.actor.pastDay === undefined || HANDED_OVER.has(state);
  const thing = thingAt(organisations, organisation, who.actor.today, state);
  const readable = stood && can(who.actor, 'edition.read', thing);
  return { id, state, sections, readySections, lastAt, lastBy, lastReason: readable ? lastReason : null, readable };
}
