import { loadRegister } from '#store/organisations/organisations.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { IndicatorSummary } from '#domain/indicators/indicator-view.ts';
import { listDefinitions } from '#store/indicators.ts';
import type { DefinitionRow } from '#store/indicators.ts';

import { readingAs } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import type { App, SignedIn } from '../app.ts';
import { isNameKey, pageOf, readMark } from '../page-mark.ts';

export const summariseIndicator = (row: DefinitionRow): IndicatorSummary => {
  const { id, name, unit, direction, organisations, editions, lastPeriod } = row;
  return { id, name, unit, direction, organisations, editions, lastPeriod };
};

/** Indicator definitions by name. */
export function listIndicators(
  app: App,
  who: SignedIn,
  {
    q = '',
    after,
    limit,
  }: { readonly q?: string | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<Result<{ items: IndicatorSummary[]; next: string | null; total: number }, Failure>> {
  return readingAs(app, who, 'indicator.read', async ({ db }) => {
    const { rows, total } = await listDefinitions(db, {
      q: q.trim(),
      drafts: readableDrafts(who, await loadRegister(db)),
      after: readMark(after, isNameKey),
      limit: limit + 1,
    });
    const { items, next } = pageOf(rows, limit, ({ name, id }) => ({ name, id }));
    return { items: items.map(summariseIndicator), next, total };
  });
}
