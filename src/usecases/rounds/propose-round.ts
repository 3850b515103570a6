import { can } from '#domain/access/can.ts';
import { forbidden } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { proposeParts, USUAL_LEAD_DAYS } from '#domain/rounds/round-parts.ts';
import type { LeadDays } from '#domain/rounds/round.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { findRoundOf, listParts, listRounds } from '#store/rounds/rounds.ts';
import { listModelYears } from '#store/steering-models.ts';
import { MAX_ROUNDS_SHOWN } from '#limits';

import { mayAtAll, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { mayRunAt } from './round-access.ts';
import { treeBelow } from './round-tree.ts';

export type RoundProposal = {
  /** Where the person may open rounds. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly organisation: string;
  readonly leadDays: LeadDays;
  /** Everybody below, each after the one it belongs to. */
  readonly tree: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly parent: string | null;
    readonly depth: number;
    readonly chosen: boolean;
    readonly deadline: string | null;
  }[];
  /** The round that the proposal is taken from; its chapters and instructions can be taken over. */
  readonly basedOn: { readonly id: string; readonly title: string } | null;
  /** The same round where it is open already. */
  readonly exists: { readonly id: string; readonly title: string } | null;
  /** Whether the year has a steering model of its own. */
  readonly hasModel: boolean;
};

export type ProposeRoundInput = {
  readonly organisation?: string | undefined;
  readonly year: number;
  readonly kind: EditionKind;
  readonly lastDay: string;
};

/** What a new round would look like: as the last one of its kind, or everybody below with the usual days. */
export function proposeRound(
  app: App,
  who: SignedIn,
  input: ProposeRoundInput,
): Promise<Result<RoundProposal, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<RoundProposal, Failure>> => {
    const may = mayAtAll(who, 'round.run');
    if (!may.ok) return may;
    const register = await loadRegister(db);
    const present = organisationsOn(register.organisations, who.actor.today);
    const runnable = present.filter(({ id }) => mayRunAt(who, register, id));
    const places = runnable.filter(({ id }) => present.some(({ parent }) => parent === id));
    const top = runnable.find(({ parent }) => !runnable.some(({ id }) => id === parent));
    const organisation = input.organisation ?? top?.id ?? '';
    if (!can(who.actor, 'round.run', thingAt(register.organisations, organisation, who.actor.today))) {
      return forbidden('Du får inte öppna en runda där.');
    }
    const rounds = (await listRounds(db, MAX_ROUNDS_SHOWN)).filter((round) => round.organisation === organisation);
    const before = rounds.find(({ kind }) => kind === input.kind) ?? rounds[0];
    const earlier =
      before === undefined ? null : new Set((await listParts(db, before.id)).map((part) => part.organisation));
    const tree = treeBelow(register, organisation, input.lastDay);
    const below = tree.slice(1);
    // Whoever is new since the last round takes part: nobody is forgotten in silence.
    const known = new Set(
      treeBelow(register, organisation, before?.openedAt.slice(0, 10) ?? input.lastDay).map(({ id }) => id),
    );
    const chosen = new Set(
      below.map(({ id }) => id).filter((id) => earlier === null || earlier.has(id) || !known.has(id)),
    );
    const leadDays = before?.leadDays ?? USUAL_LEAD_DAYS;
    const deadlines = new Map(
      proposeParts(tree, chosen, { lastDay: input.lastDay, leadDays }).map((part) => [
        part.organisation,
        part.deadline,
      ]),
    );
    const exists = await findRoundOf(db, organisation, input.year, input.kind);
    const years = await listModelYears(db);
    return ok({
      places: places.map(({ id, name }) => ({ id, name })),
      organisation,
      leadDays,
      tree: below.map(({ id, name, kind, parent, depth }) => ({
        id,
        name,
        kind,
        parent,
        depth,
        chosen: chosen.has(id),
        deadline: deadlines.get(id) ?? null,
      })),
      basedOn: before === undefined ? null : { id: before.id, title: before.title },
      exists: exists === undefined ? null : { id: exists.id, title: exists.title },
      hasModel: years.some(({ year }) => year === input.year),
    });
  });
}
