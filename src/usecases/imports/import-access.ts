import { can, placesFor } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import type { Thing } from '#domain/access/can.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { findImport, lockImport } from '#store/imports/imports.ts';
import type { ImportRow } from '#store/imports/imports.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

export type ReadableImport = { readonly row: ImportRow; readonly register: Register; readonly thing: Thing };

const missing = notFound('Importen finns inte, eller så får du inte se den.');

export async function readableImport(db: Db, who: SignedIn, id: string): Promise<Result<ReadableImport, Failure>> {
  if (!isUuid(id)) return missing;
  const register = await loadRegister(db);
  const row = await findImport(db, id);
  if (row === undefined) return missing;
  const thing = thingAt(register.organisations, row.organisation, who.actor.today);
  return can(who.actor, 'import.read', thing) ? ok({ row, register, thing }) : missing;
}

/** An import to be changed: locked, allowed, in the right state and of the version that the person saw. */
export async function changeableImport(
  db: Db,
  who: SignedIn,
  asked: { readonly id: string; readonly version: number; readonly action: Action; readonly state: ImportRow['state'] },
): Promise<Result<ReadableImport, Failure>> {
  if (!isUuid(asked.id)) return missing;
  await lockImport(db, asked.id);
  const readable = await readableImport(db, who, asked.id);
  if (!readable.ok) return readable;
  const { row, thing } = readable.value;
  if (!can(who.actor, asked.action, thing)) return forbidden('Du får se importen men inte ändra den.');
  if (row.state !== asked.state) {
    return conflict(`Det går inte att göra med en import som är ${STATE_WORDS[row.state]}.`, { state: row.state });
  }
  if (row.version !== asked.version) {
    return conflict('Någon annan har ändrat importen. Läs om sidan och försök igen.', { version: row.version });
  }
  return readable;
}

const STATE_WORDS: Readonly<Record<ImportRow['state'], string>> = {
  waiting: 'på väg att läsas',
  reading: 'på väg att läsas',
  read: 'läst',
  refused: 'oläslig',
  kept: 'behållen',
  replaced: 'ersatt av en annan',
  undone: 'ångrad',
  thrownAway: 'bortkastad',
};

/** The organisations whose imports the person may see; null for all. */
export function visiblePlaces(who: SignedIn, { organisations }: Register): string[] | null {
  const places = placesFor(who.actor, 'import.read', null);
  if (places === null) return null;
  return organisations
    .map(({ id }) => id)
    .filter((id) => {
      const line = [id, ...lineAbove(organisations, id, who.actor.today).map((above) => above.id)];
      return places.own.includes(id) || line.some((place) => places.below.includes(place));
    });
}

/** A row as the lists show it, with how far its reading has come. */
export function summariseImport(app: App, row: ImportRow): ImportSummary {
  const { id, fileName, sha256, bytes, state, by, at, edition } = row;
  const unread = state === 'waiting' || state === 'reading';
  const begun = { share: 0, pagesRead: null, pages: null };
  const progress = unread ? (app.readings.progressOf(id) ?? begun) : null;
  return { id, fileName, sha256, bytes, state, by, at, progress, edition };
}
