import { sql } from 'kysely';

import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';

/** Rows of a load whose day lies outside its year, the first line of such a row, and the sum of all rows. */
export async function countDaysOutside(
  db: Db,
  load: string,
  year: number,
): Promise<{ outside: number; firstLine: number | null; total: Decimal }> {
  const { rows } = await sql<{ outside: number; firstLine: number | null; total: Decimal }>`
    select count(*) filter (where extract(year from day) <> ${year}) as outside,
      min(line) filter (where extract(year from day) <> ${year}) as first_line, coalesce(sum(amount), 0) as total
    from ledger_row where load = ${load}
  `.execute(db);
  return rows[0] ?? { outside: 0, firstLine: null, total: '0' };
}
