import { placesFor } from '#domain/access/can.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { listEditions as queryEditions } from '#store/editions/editions.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isInstant, isUuid, pageOf, readMark } from '../page-mark.ts';
import { readableDrafts } from './edition-access.ts';
import { summariseEdition } from './summarise-edition.ts';

export type ListEditionsInput = {
  readonly organisation?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: EditionKind | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

type Key = { readonly year: number; readonly keptAt: string; readonly id: string };
const isKey = (key: unknown): key is Key =>
  typeof key === 'object' &&
  key !== null &&
  'year' in key &&
  Number.isSafeInteger(key.year) &&
  'keptAt' in key &&
  isInstant(key.keptAt) &&
  'id' in key &&
  isUuid(key.id);

/** Editions that the person may read, newest year first. */
export function listEditions(
  app: App,
  who: SignedIn,
  input: ListEditionsInput,
): Promise<Result<{ items: EditionSummary[]; next: string | null; total: number }, Failure>> {
  return readingAs(app, who, 'edition.read', async ({ db }) => {
    const register = await loadRegister(db);
    const { organisation = null, year = null, kind = null, limit } = input;
    if (organisation !== null && !isUuid(organisation)) return { items: [], next: null, total: 0 };
    const replaced = placesFor(who.actor, 'edition.readReplaced', null) === null;
    const filter = { organisation, year, kind, drafts: readableDrafts(who, register), replaced };
    const { rows, total } = await queryEditions(db, filter, readMark(input.after, isKey), limit + 1);
    const { items, next } = pageOf(rows, limit, ({ year, keptAt, id }) => ({ year, keptAt, id }));
    return { items: items.map((row) => summariseEdition(row, register)), next, total };
  });
}
