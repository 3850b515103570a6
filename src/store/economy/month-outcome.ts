import { sql } from 'kysely';

import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import { countingLoad, countingLoads } from './loads.ts';
import { kindAsSeen, staffMayBeSeen } from './staff-costs.ts';
import type { StaffSight } from './staff-costs.ts';

/** The sum of a month under an area and a kind, by their codes. */
export type MonthSum = {
  readonly area: string;
  readonly kind: string;
  readonly month: number;
  readonly amount: Decimal;
};

const ROW = { kind: 'k', area: 'a', organisation: 'o.organisation', year: 'o.year' } as const;

/** Outcome of organisations in a year, by area, kind and month, in the order of the year's tables. */
export async function sumOutcome(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[] } & StaffSight,
): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    with ${countingLoads([asked.year])}
    select a.code as area, s.kind, o.month, sum(o.amount) as amount
    from month_outcome o
    join counting_loads l on l.municipality = o.municipality and l.id = o.load and l.what = 'outcome'
    join economy_area a on a.municipality = o.municipality and a.id = o.area
    join account_kind k on k.municipality = o.municipality and k.id = o.kind
    cross join lateral (select ${kindAsSeen(asked, ROW)} as kind) s
    where o.year = ${asked.year} and o.organisation = any(${asked.organisations}::uuid[])
      and ${staffMayBeSeen(asked, ROW)}
    group by a.position, a.code, s.kind, o.month
    order by a.position, a.code, min(k.position), s.kind, o.month
  `.execute(db);
  return rows;
}

/** The loads whose outcome counts in a year, wherever they are of. */
export async function listLoadsBehind(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from economy_load l where year = ${year} and what = 'outcome' and ${countingLoad}
  `.execute(db);
  return rows.map(({ id }) => id);
}

export type CountingLoad = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: string;
  readonly fromMonth: number;
  readonly toMonth: number;
};

/** The loads whose outcome counts in a year, of these organisations. */
export async function listCountingLoads(
  db: Db,
  year: number,
  organisations: readonly string[],
): Promise<CountingLoad[]> {
  const { rows } = await sql<CountingLoad>`
    select id, file_name, sha256, at, from_month, to_month from economy_load l
    where year = ${year} and what = 'outcome' and ${countingLoad} and organisation = any(${organisations}::uuid[])
    order by from_month, at
  `.execute(db);
  return rows;
}
