import type { LoadSummary } from '#domain/economy/load-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listLoads as queryLoads } from '#store/economy/loads.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isInstant, isUuid, pageOf, readMark } from '../page-mark.ts';
import { placesWith } from './economy-place.ts';
import { summariseLoad } from './load-access.ts';

type Key = { readonly at: string; readonly id: string };
const isKey = (key: unknown): key is Key =>
  typeof key === 'object' && key !== null && 'at' in key && isInstant(key.at) && 'id' in key && isUuid(key.id);

/** Loads that the person may see, newest first. */
export function listLoads(
  app: App,
  who: SignedIn,
  {
    year,
    after,
    limit,
  }: { readonly year?: number | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<Result<{ items: LoadSummary[]; next: string | null; total: number }, Failure>> {
  return readingAs(app, who, 'economy.seeLoads', async ({ db }) => {
    const register = await loadRegister(db);
    const places = placesWith(who, register, 'economy.seeLoads');
    const { rows, total } = await queryLoads(db, { year: year ?? null, places }, readMark(after, isKey), limit + 1);
    const { items, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
    return { items: items.map((row) => summariseLoad(app, who, row, register)), next, total };
  });
}
