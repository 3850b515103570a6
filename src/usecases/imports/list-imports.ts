import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { ImportSummary } from '#domain/imports/import-view.ts';
import { listImports as queryImports } from '#store/imports/imports.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isInstant, isUuid, pageOf, readMark } from '../page-mark.ts';
import { summariseImport, visiblePlaces } from './import-access.ts';

type Key = { readonly at: string; readonly id: string };
const isKey = (key: unknown): key is Key =>
  typeof key === 'object' && key !== null && 'at' in key && isInstant(key.at) && 'id' in key && isUuid(key.id);

/** Imports that the person may see, newest first. */
export function listImports(
  app: App,
  who: SignedIn,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<{ items: ImportSummary[]; next: string | null; total: number }, Failure>> {
  return readingAs(app, who, 'import.read', async ({ db }) => {
    const places = visiblePlaces(who, await loadRegister(db));
    const { rows, total } = await queryImports(db, places, readMark(after, isKey), limit + 1);
    const { items, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
    return { items: items.map((row) => summariseImport(app, row)), next, total };
  });
}
