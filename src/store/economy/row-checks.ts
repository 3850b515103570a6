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

/** Another load of the very same file for the same year and kind that waits or counts; the newest. */
export async function findSameFile(
  db: Db,
  load: string,
): Promise<{ fileName: string; by: string; at: string } | undefined> {
  const { rows } = await sql<{ fileName: string; by: string; at: string }>`
    select o.file_name, coalesce(t.name, p.name) as by, o.at
    from economy_load l
    join economy_load o on o.municipality = l.municipality and o.year = l.year and o.what = l.what and o.sha256 = l.sha256
      and o.id <> l.id and o.state in ('read', 'loaded')
    join person p on p.municipality = o.municipality and p.id = o.person
    left join machine_token t on t.municipality = o.municipality and t.id = o.token
    where l.id = ${load} order by o.at desc limit 1
  `.execute(db);
  return rows[0];
}
