import { sql } from 'kysely';

import { MERGED_COSTS } from '#domain/economy/staff-cover.ts';

import type { Db } from '../db.ts';
import { countingLoads } from './loads.ts';

/** Staff costs of an organisation itself under an area in a year: of which kinds, and in which months there is any. */
export type StaffCosts = {
  readonly organisation: string;
  readonly area: string;
  readonly kinds: readonly string[];
  readonly months: readonly number[];
};

/** Where a year has staff costs, booked, budgeted or forecast; months are those of the outcome. */
export async function listStaffCosts(db: Db, year: number): Promise<StaffCosts[]> {
  // Which loads count, and which kinds are staff costs, is asked once: a year has many thousand sums.
  const { rows } = await sql<StaffCosts>`
    with ${countingLoads([year])},
    kinds as materialized (select municipality, id, code from account_kind where is_staff)
    select c.organisation, a.code as area, array_agg(distinct c.code) as kinds,
      coalesce(array_agg(distinct c.month) filter (where c.month is not null), '{}') as months
    from (
      select o.organisation, o.area, k.code, case when l.what = 'outcome' then o.month end as month
      from month_outcome o
      join counting_loads l on l.municipality = o.municipality and l.id = o.load
      join kinds k on k.municipality = o.municipality and k.id = o.kind
      where o.year = ${year} and o.amount <> 0
      union
      select b.organisation, b.area, k.code, null
      from budget_line b
      join budget_act t on t.municipality = b.municipality and t.id = b.act
      join kinds k on k.municipality = b.municipality and k.id = b.kind
      where t.year = ${year}
      union
      select f.organisation, i.area, k.code, null
      from forecast f
      join forecast_line i on i.municipality = f.municipality and i.forecast = f.id
      join kinds k on k.municipality = i.municipality and k.id = i.kind
      where f.year = ${year}
    ) c
    join economy_area a on a.id = c.area
    group by c.organisation, a.code order by c.organisation, a.code
  `.execute(db);
  return rows;
}

/** An organisation's own costs under an area in a year. */
export type StaffPlace = { readonly year: number; readonly organisation: string; readonly area: string };

/**
 * What of the staff costs somebody sees: all of them; or those that everybody may see (EK-100), in one sum with the other
 * costs those that are told so (EK-107), and of `untold` none of the costs.
 */
export type StaffSight = {
  readonly withStaff: boolean;
  readonly openStaff?: readonly StaffPlace[] | undefined;
  readonly mergedStaff?: readonly StaffPlace[] | undefined;
  readonly untold?: readonly StaffPlace[] | undefined;
};

/** Aliases of a row's kind and area, and where its organisation and year stand. */
type RowNames = { readonly kind: string; readonly area: string; readonly organisation: string; readonly year: string };

const isAmong = (places: readonly StaffPlace[], of: RowNames) =>
  places.length === 0
    ? sql`false`
    : sql`exists (
    select from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as s(year integer, organisation uuid, area text)
    where s.year = ${sql.ref(of.year)} and s.organisation = ${sql.ref(of.organisation)}
      and s.area = ${sql.ref(`${of.area}.code`)})`;

/** Whether a row is seen at all, by itself or in a sum; an income always is. */
export const staffMayBeSeen = (
  { withStaff, openStaff = [], mergedStaff = [], untold = [] }: StaffSight,
  of: RowNames,
) =>
  withStaff
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.ref(`${of.kind}.side`)} <> 'cost'
      or (not ${sql.ref(`${of.kind}.isStaff`)} and not ${isAmong(untold, of)})
      or ${isAmong([...openStaff, ...mergedStaff], of)})`;

/** The code of the kind that a row is told under: its own, or that of all costs in one sum. */
export const kindAsSeen = ({ withStaff, mergedStaff = [] }: StaffSight, of: RowNames) => {
  const code = sql<string>`${sql.ref(`${of.kind}.code`)}`;
  if (withStaff || mergedStaff.length === 0) return code;
  return sql<string>`case when ${sql.ref(`${of.kind}.side`)} = 'cost' and ${isAmong(mergedStaff, of)}
    then ${MERGED_COSTS} else ${code} end`;
};
