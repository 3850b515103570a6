import { sql } from 'kysely';

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

/** An organisation's own staff costs under an area in a year, which everybody may see (EK-100). */
export type OpenStaff = { readonly year: number; readonly organisation: string; readonly area: string };

/** Whether a row's staff costs are among those that everybody may see; a row of `kind` that is no staff cost always is. */
export const staffMayBeSeen = (
  { withStaff, openStaff = [] }: StaffSight,
  of: { readonly kind: string; readonly area: string; readonly organisation: string; readonly year: string },
) => sql<boolean>`(${withStaff} or not ${sql.ref(`${of.kind}.isStaff`)} or exists (
    select from jsonb_to_recordset(${JSON.stringify(openStaff)}::jsonb) as s(year integer, organisation uuid, area text)
    where s.year = ${sql.ref(of.year)} and s.organisation = ${sql.ref(of.organisation)}
      and s.area = ${sql.ref(`${of.area}.code`)}))`;

/** What of the staff costs somebody sees: all of them, or those that everybody may see. */
export type StaffSight = { readonly withStaff: boolean; readonly openStaff?: readonly OpenStaff[] | undefined };
