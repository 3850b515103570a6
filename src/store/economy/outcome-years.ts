import { sql } from 'kysely';

import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';

/** A year's outcome of an organisation under an area and a kind; January first, cost positive. */
export type YearOutcome = {
  readonly year: number;
  readonly organisation: string;
  readonly area: string;
  readonly kind: string;
  readonly months: readonly Decimal[];
};

const monthly = sql.join(
  Array.from(
    { length: 12 },
    (_, index) => sql`coalesce(sum(o.amount) filter (where o.month = ${sql.lit(index + 1)}), 0)::numeric(18, 2)`,
  ),
);

/** Outcome of organisations in several years, by the codes that are the same from year to year. */
export async function listYearOutcomes(
  db: Db,
  asked: { readonly years: readonly number[]; readonly organisations: readonly string[]; readonly withStaff: boolean },
): Promise<YearOutcome[]> {
  const { rows } = await sql<YearOutcome>`
    select o.year, o.organisation, a.code as area, k.code as kind, array[${monthly}] as months
    from month_outcome o
    join economy_load l on l.municipality = o.municipality and l.id = o.load and l.what = 'outcome' and l.state = 'loaded'
    join economy_area a on a.municipality = o.municipality and a.id = o.area
    join account_kind k on k.municipality = o.municipality and k.id = o.kind
    where o.year = any(${asked.years}::integer[]) and o.organisation = any(${asked.organisations}::uuid[])
      and (${asked.withStaff} or not k.is_staff)
    group by o.year, o.organisation, a.position, a.code, k.position, k.code
    order by o.year, a.position, a.code, k.position, k.code, o.organisation
  `.execute(db);
  return rows;
}

/** The last month of each year that a load of these organisations counts for. */
export async function findThroughMonths(
  db: Db,
  years: readonly number[],
  organisations: readonly string[],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; month: number }>`
    select year, max(to_month) as month from economy_load
    where year = any(${years}::integer[]) and what = 'outcome' and state = 'loaded'
      and organisation = any(${organisations}::uuid[])
    group by year
  `.execute(db);
  return new Map(rows.map(({ year, month }) => [year, month]));
}
