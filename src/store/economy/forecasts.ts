import { sql } from 'kysely';

import { EconomySettings, USUAL_SETTINGS } from '#domain/economy/economy-settings.ts';
import { StoredForecast } from '#domain/economy/forecast.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';
import { kindAsSeen, staffMayBeSeen } from './staff-costs.ts';
import type { StaffSight } from './staff-costs.ts';

const ROW = { kind: 'k', area: 'a', organisation: 'f.organisation', year: 'f.year' } as const;

/** Every forecast of organisations in a year, in the order they were lodged; lines in the order of the year's tables. */
export async function listForecasts(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[] } & StaffSight,
): Promise<StoredForecast[]> {
  const { rows } = await sql<unknown>`
    select f.id, f.organisation, f.year, f.month, f.number, f.comment, f.transfer, f.notes, f.risks, p.name as by, f.at,
      coalesce((select jsonb_agg(jsonb_build_object('area', s.area, 'kind', s.kind, 'amount', s.amount::text,
          'budget', s.budget::text, 'method', s.method) order by s.area_position, s.area, s.position, s.kind)
        from (
          select a.code as area, a.position as area_position, min(k.position) as position, s.kind, sum(l.amount) as amount,
            sum(l.budget) as budget, case when count(*) = 1 then min(l.method) end as method
          from forecast_line l
          join economy_area a on a.municipality = l.municipality and a.id = l.area
          join account_kind k on k.municipality = l.municipality and k.id = l.kind
          cross join lateral (select ${kindAsSeen(asked, ROW)} as kind) s
          where l.municipality = f.municipality and l.forecast = f.id and ${staffMayBeSeen(asked, ROW)}
          group by a.code, a.position, s.kind
        ) s), '[]') as lines
    from forecast f join person p on p.municipality = f.municipality and p.id = f.person
    where f.year = ${asked.year} and f.organisation = any(${asked.organisations}::uuid[])
    order by f.organisation, f.month, f.number
  `.execute(db);
  return rows.map((row) => StoredForecast.parse(row));
}

/** The next number of the month; those who lodge at once wait for each other at the organisation's row. */
export async function insertForecast(
  db: Db,
  made: Omit<StoredForecast, 'number' | 'by'> & { readonly person: string },
): Promise<void> {
  await sql`select id from organisation where id = ${made.organisation}::uuid for update`.execute(db);
  await sql`
    insert into forecast (municipality, id, organisation, year, month, number, comment, transfer, notes, risks, person, at)
    select current_municipality(), ${made.id}, ${made.organisation}, ${made.year}, ${made.month},
      coalesce(max(number), 0) + 1, ${made.comment}, ${made.transfer}::numeric, ${jsonb(made.notes)}, ${jsonb(made.risks)},
      ${made.person}, ${made.at}
    from forecast
    where organisation = ${made.organisation}::uuid and year = ${made.year} and month = ${made.month}
  `.execute(db);
  await sql`
    insert into forecast_line (municipality, forecast, area, kind, amount, budget, method)
    select current_municipality(), ${made.id}::uuid, a.id, k.id, r.amount, r.budget, r.method
    from jsonb_to_recordset(${JSON.stringify(made.lines)}::jsonb)
      as r(area text, kind text, amount numeric, budget numeric, method text)
    join economy_area a on a.year = ${made.year} and a.code = r.area
    join account_kind k on k.year = ${made.year} and k.code = r.kind
  `.execute(db);
}

export type ForecastRequest = {
  readonly organisation: string;
  readonly year: number;
  readonly month: number;
  readonly due: string;
  readonly message: string;
  readonly by: string;
};

export async function listForecastRequests(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[] },
): Promise<ForecastRequest[]> {
  const { rows } = await sql<ForecastRequest>`
    select r.organisation, r.year, r.month, r.due, r.message, p.name as by
    from forecast_request r join person p on p.municipality = r.municipality and p.id = r.person
    where r.year = ${asked.year} and r.organisation = any(${asked.organisations}::uuid[])
    order by r.due, r.month, r.organisation
  `.execute(db);
  return rows;
}

/** Asked for and not lodged yet, of these organisations, whatever the year. */
export async function listOpenForecastRequests(db: Db, organisations: readonly string[]): Promise<ForecastRequest[]> {
  const { rows } = await sql<ForecastRequest>`
    select r.organisation, r.year, r.month, r.due, r.message, p.name as by
    from forecast_request r join person p on p.municipality = r.municipality and p.id = r.person
    where r.organisation = any(${organisations}::uuid[]) and not exists (
      select from forecast f where f.municipality = r.municipality and f.organisation = r.organisation
        and f.year = r.year and f.month >= r.month)
    order by r.due, r.organisation
  `.execute(db);
  return rows;
}

/** Asks each organisation once for a month; asking again changes the day and the words. */
export async function saveForecastRequests(
  db: Db,
  made: {
    readonly organisations: readonly string[];
    readonly year: number;
    readonly month: number;
    readonly due: string;
    readonly message: string;
    readonly person: string;
    readonly at: string;
  },
): Promise<void> {
  await sql`
    insert into forecast_request (municipality, organisation, year, month, due, message, person, at)
    select current_municipality(), o, ${made.year}, ${made.month}, ${made.due}::date, ${made.message}, ${made.person}::uuid,
      ${made.at}::timestamptz
    from unnest(${made.organisations}::uuid[]) o
    on conflict (municipality, organisation, year, month)
    do update set due = excluded.due, message = excluded.message, person = excluded.person, at = excluded.at
  `.execute(db);
}

export async function loadEconomySettings(db: Db): Promise<{ settings: EconomySettings; version: number }> {
  const { rows } = await sql<{ settings: unknown; version: number }>`
    select settings, version from economy_setting
  `.execute(db);
  const [row] = rows;
  return row === undefined
    ? { settings: USUAL_SETTINGS, version: 0 }
    : { settings: EconomySettings.parse(row.settings), version: row.version };
}

/** False where the version is stale; 0 where none were set. */
export async function saveEconomySettings(db: Db, settings: EconomySettings, version: number): Promise<boolean> {
  const { rows } =
    version === 0
      ? await sql`
          insert into economy_setting (municipality, settings) values (current_municipality(), ${jsonb(settings)})
          on conflict do nothing returning version`.execute(db)
      : await sql`
          update economy_setting set settings = ${jsonb(settings)}, version = version + 1 where version = ${version}
          returning version`.execute(db);
  return rows.length > 0;
}
