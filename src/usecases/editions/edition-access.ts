import { can, placesFor } from '#domain/access/can.ts';
import type { Thing } from '#domain/access/can.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { carrierOn } from '#domain/organisation/reorganise.ts';
import { lineAbove, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { findAnyEdition } from '#store/editions/editions.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { ReadableDrafts } from '#store/editions/visible.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

/** An edition that the person may read, with what access is decided by. */
export type ReadableEdition = { readonly row: EditionRow; readonly register: Register; readonly thing: Thing };

/** What may not be read does not exist for the person: the answer is the same. */
const missing = notFound('Utgåvan finns inte, eller så får du inte läsa den.');

/** An edition before anybody is asked about: for an act of several people, who are judged one by one. */
export type FoundEdition = Pick<ReadableEdition, 'row' | 'register'>;

export async function findForReading(db: Db, id: string): Promise<FoundEdition | null> {
  if (!isUuid(id)) return null;
  const register = await loadRegister(db);
  const row = await findAnyEdition(db, id);
  return row === undefined ? null : { row, register };
}

export function readableTo(who: SignedIn, found: FoundEdition | null): Result<ReadableEdition, Failure> {
  if (found === null) return missing;
  const { row, register } = found;
  // What an organisation that has ended left behind belongs to whoever carries it on (RE-5).
  const holder = carrierOn(register.successions, row.organisation, who.actor.today);
  const thing = thingAt(register.organisations, holder, who.actor.today, row.state);
  if (row.replacedBy !== null && !can(who.actor, 'edition.readReplaced', thing)) return missing;
  if (!stoodOn(row, who.actor.pastDay)) return missing;
  return can(who.actor, 'edition.read', thing) ? ok({ row, register, thing }) : missing;
}

export const readableEdition = async (db: Db, who: SignedIn, id: string): Promise<Result<ReadableEdition, Failure>> =>
  readableTo(who, await findForReading(db, id));

/** Whether the edition was decided by the end of a day; where no day of decision is known, the day it came in counts. */
export function stoodOn(
  { state, decidedOn, keptAt }: Pick<EditionRow, 'state' | 'decidedOn' | 'keptAt'>,
  day: string | undefined,
): boolean {
  if (day === undefined) return true;
  return ['decided', 'sealed', 'superseded'].includes(state) && (decidedOn ?? keptAt.slice(0, 10)) <= day;
}

/** A draft that is written here has history; corrections lie over what came from elsewhere (decision 0030). */
export const isWrittenHere = ({ origin, state }: Pick<EditionRow, 'origin' | 'state'>): boolean =>
  origin === 'written' && state === 'draft';

/** Whose unfinished editions the person may read. For lists, searches and series. */
export function readableDrafts(who: SignedIn, register: Register): ReadableDrafts {
  const asOf = who.actor.pastDay ?? null;
  return { draft: readableIn(who, register, 'draft'), sent: readableIn(who, register, 'sent'), asOf };
}

function readableIn(who: SignedIn, { organisations, successions }: Register, state: 'draft' | 'sent'): string[] | null {
  const places = placesFor(who.actor, 'edition.read', state);
  if (places === null) return null;
  const below = organisations.filter(({ id }) =>
    [id, ...lineAbove(organisations, id, who.actor.today).map((above) => above.id)].some((place) =>
      places.below.includes(place),
    ),
  );
  const held = new Set([...places.own, ...below.map(({ id }) => id)]);
  const carried = organisations.filter(({ id }) => held.has(carrierOn(successions, id, who.actor.today)));
  return [...new Set([...held, ...carried.map(({ id }) => id)])];
}
