import { parsePeriod, periodDays } from '#domain/kernel/period.ts';
import { periodFor } from '#domain/writing/start-document.ts';
import type { Db } from '#store/db.ts';
import { lockRowsWithoutOutcome, savePeriod } from '#store/writing/periods.ts';

/**
 * An indicator is measured more or less often from now on: drafts that hold no outcome of it yet follow
 * (docs/domain/writing.md, law 6). Gives the drafts.
 */
export async function followPeriodicity(
  db: Db,
  definition: string,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): Promise<string[]> {
  if (after === null || before === after) return [];
  const rows = await lockRowsWithoutOutcome(db, definition);
  for (const row of rows) {
    const printed = periodFor(after, row.kind, row.year);
    const period = printed === null ? null : parsePeriod(printed);
    await savePeriod(db, row, { printed, ...(period === null ? { start: null, end: null } : periodDays(period)) });
  }
  return [...new Set(rows.map(({ edition }) => edition))];
}
