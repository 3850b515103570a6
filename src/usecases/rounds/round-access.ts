import { can } from '#domain/access/can.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, thingAt } from '#domain/organisation/standing.ts';
import type { Round, RoundPart } from '#domain/rounds/round.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listParts, lockRound, touchRound } from '#store/rounds/rounds.ts';
import type { Act } from '#store/transaction.ts';

import { writing } from '../app.ts';
import type { App, SignedIn, WriteOptions } from '../app.ts';
import { isUuid } from '../page-mark.ts';

/** May the person ask those below an organisation for something in a round? */
export const mayRunAt = (who: SignedIn, { organisations }: Register, organisation: string): boolean =>
  can(who.actor, 'round.run', thingAt(organisations, organisation, who.actor.today));

/** A part is run by whoever collects it: nobody moves their own day. */
export const mayRunPart = (who: SignedIn, register: Register, round: Round, part: RoundPart): boolean =>
  mayRunAt(who, register, part.collector ?? round.organisation);

/** Whether an organisation lies in the person's own line: at, above or below a place where the person has a role. */
export function inOwnLine(who: SignedIn, { organisations }: Register): (organisation: string) => boolean {
  const { today, roles } = who.actor;
  const places = roles
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo))
    .map(({ organisation }) => organisation);
  const lineOf = (id: string): string[] => [id, ...lineAbove(organisations, id, today).map((above) => above.id)];
  const above = new Set(places.flatMap(lineOf));
  return (organisation) => above.has(organisation) || lineOf(organisation).some((id) => places.includes(id));
}

/** A round in the hands of an act that changes it. */
export type RoundInHand = {
  readonly act: Act;
  readonly round: Round;
  readonly parts: readonly RoundPart[];
  readonly register: Register;
};

export type RoundAsked = { readonly id: string; readonly requestId: string };

export const noRound = notFound('Rundan finns inte.');

/** Changes what a round asks for within one act; a closed round is opened again first. */
export function changeRound<T>(
  app: App,
  who: SignedIn,
  { id, requestId }: RoundAsked,
  what: string,
  change: (hand: RoundInHand) => Promise<Result<T, Failure>>,
  { whenClosed = false }: { readonly whenClosed?: boolean } = {},
): Promise<Result<T, Failure>> {
  const options: WriteOptions = { requestId, fingerprint: `${what} ${id}` };
  return writing(app, who, options, async (act): Promise<Result<T, Failure>> => {
    const round = isUuid(id) ? await lockRound(act.db, id) : undefined;
    if (round === undefined) return noRound;
    const register = await loadRegister(act.db);
    if (round.closedAt !== null && !whenClosed) {
      return conflict('Rundan är avslutad. Öppna den igen först.', { version: round.version });
    }
    const done = await change({ act, round, register, parts: await listParts(act.db, id) });
    if (done.ok) await touchRound(act.db, id);
    return done;
  });
}

export const mayNotRun = forbidden('Du får inte ändra den här delen av rundan.');

/** Whatever a change of a round gives: the page reads the round anew. */
export type RoundDone = { readonly id: string };
export const doneWith = (id: string): Result<RoundDone, Failure> => ok({ id });
