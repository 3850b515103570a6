import { sql } from 'kysely';

import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import { countingLoad, countingLoads } from './loads.ts';
import { kindAsSeen, staffMayBeSeen } from './staff-costs.ts';
import type { StaffSight } from './staff-costs.ts';

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

const ROW = { kind: 'k', area: 'a', organisation: 'o.organisation', year: 'o.year' } as const;

/** Outcome of organisations in several years, by the codes that are the same from year to year. */
export async function listYearOutcomes(
  db: Db,
  asked: { readonly years: readonly number[]; readonly organisations: readonly string[] } & StaffSight,
): Promise<YearOutcome[]> {
  const { rows } = await sql<YearOutcome>`
    with ${countingLoads(asked.years)}
    select o.year, o.organisation, a.code as area, s.kind, array[${monthly}] as months
    from month_outcome o
    join counting_loads l on l.municipality = o.municipality and l.id = o.load and l.what = 'outcome'
    join economy_area a on a.municipality = o.municipality and a.id = o.area
    join account_kind k on k.municipality = o.municipality and k.id = o.kind
    cross join lateral (select ${kindAsSeen(asked, ROW)} as kind) s
    where o.year = any(${asked.years}::integer[]) and o.organisation = any(${asked.organisations}::uuid[])
      and ${staffMayBeSeen(asked, ROW)}
    group by o.year, o.organisation, a.position, a.code, s.kind
    order by o.year, a.position, a.code, min(k.position), s.kind, o.organisation
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
    select year, max(to_month) as month from economy_load l
    where year = any(${years}::integer[]) and what = 'outcome' and ${countingLoad}
      and organisation = any(${organisations}::uuid[])
    group by year
  `.execute(db);
  return new Map(rows.map(({ year, month }) => [year, month]));
}
