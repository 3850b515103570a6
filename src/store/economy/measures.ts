import { sql } from 'kysely';

import type { Measure, MeasurePlan } from '#domain/economy/measure-plan.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** A plan with its versions, the last first, and the last month that its organisation has lodged a forecast of. */
export type MeasurePlanRow = Pick<
  MeasurePlan,
  'id' | 'year' | 'deviation' | 'deadline' | 'closed' | 'version' | 'versions'
> & {
  readonly organisation: string;
  readonly forecastMonth: number;
};

/** Why a plan is closed; on a day gone by null where it was closed later. */
const closed = sql`case when p.closed_at is null or stood(p.closed_at) then p.closed end`;

/** A plan is there from the day of the forecast that opened it. */
const plans = sql`
  select p.id, p.year, p.organisation, p.deviation, p.deadline, ${closed} as closed, p.version,
    (select max(f.month) from forecast f where f.municipality = p.municipality and f.organisation = p.organisation
      and f.year = p.year) as forecast_month,
    coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'month', v.month, 'measures', v.measures,
        'comment', v.comment, 'by', w.name, 'at', v.at) order by v.number desc)
      from measure_plan_version v join person w on w.municipality = v.municipality and w.id = v.person
      where v.municipality = p.municipality and v.plan = p.id), '[]') as versions
  from measure_plan p join forecast o on o.municipality = p.municipality and o.id = p.forecast`;

/** Plans of organisations: of a year, or those that are open whatever the year. */
export async function listMeasurePlans(
  db: Db,
  asked: { readonly year: number | null; readonly organisations: readonly string[] },
): Promise<MeasurePlanRow[]> {
  const { rows } = await sql<MeasurePlanRow>`
    ${plans} where p.organisation = any(${asked.organisations}::uuid[])
      and case when ${asked.year}::integer is null then ${closed} is null else p.year = ${asked.year}::integer end
    order by ${closed} is not null, p.deadline, p.id
  `.execute(db);
  return rows;
}

export async function findMeasurePlan(db: Db, id: string): Promise<MeasurePlanRow | undefined> {
  const { rows } = await sql<MeasurePlanRow>`${plans} where p.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** False where the organisation has an open plan of the year already. */
export async function openMeasurePlan(
  db: Db,
  plan: {
    readonly id: string;
    readonly organisation: string;
    readonly year: number;
    readonly forecast: string;
    readonly deviation: Decimal;
    readonly deadline: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into measure_plan (municipality, id, organisation, year, forecast, deviation, deadline)
    values (current_municipality(), ${plan.id}, ${plan.organisation}, ${plan.year}, ${plan.forecast},
      ${plan.deviation}::numeric, ${plan.deadline}::date)
    on conflict (municipality, organisation, year) where closed is null do nothing returning id
  `.execute(db);
  return rows.length > 0;
}

/** False where the version is stale; else the plan is the caller's until the end. `closed` null: open. */
export async function raiseMeasurePlan(
  db: Db,
  asked: {
    readonly id: string;
    readonly version: number;
    readonly closed: { readonly reason: string; readonly at: string } | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    update measure_plan set closed = ${asked.closed?.reason ?? null}, closed_at = ${asked.closed?.at ?? null}::timestamptz,
      version = version + 1
    where id = ${asked.id}::uuid and version = ${asked.version}
    returning id
  `.execute(db);
  return rows.length > 0;
}

export async function insertMeasureVersion(
  db: Db,
  made: {
    readonly plan: string;
    readonly number: number;
    readonly month: number;
    readonly measures: readonly Measure[];
    readonly comment: string;
    readonly person: string;
    readonly at: string;
  },
): Promise<void> {
  await sql`
    insert into measure_plan_version (municipality, plan, number, month, measures, comment, person, at)
    values (current_municipality(), ${made.plan}, ${made.number}, ${made.month}, ${jsonb(made.measures)}, ${made.comment},
      ${made.person}, ${made.at})
  `.execute(db);
}
