import { sql } from 'kysely';

import type { EconomyChart } from '#domain/economy/economy-chart.ts';

import type { Db } from '../db.ts';

/** A year's areas and kinds, in their order, with the ids that figures stand under. */
export type StoredChart = {
  readonly areas: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly parent: string | null;
  }[];
  readonly kinds: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly side: 'income' | 'cost';
    readonly isStaff: boolean;
  }[];
};

export async function loadChart(db: Db, year: number): Promise<StoredChart> {
  const areas = await sql<StoredChart['areas'][number]>`
    select a.id, a.code, a.name, p.code as parent from economy_area a
    left join economy_area p on p.municipality = a.municipality and p.id = a.parent
    where a.year = ${year} order by a.position, a.code
  `.execute(db);
  const kinds = await sql<StoredChart['kinds'][number]>`
    select id, code, name, side, is_staff from account_kind where year = ${year} order by position, code
  `.execute(db);
  return { areas: areas.rows, kinds: kinds.rows };
}

/** The years that have a chart, newest first. */
export async function listChartYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from economy_area union select year from account_kind order by year desc
  `.execute(db);
  return rows.map(({ year }) => year);
}

/** Codes of the year that figures or budgets stand under, so that they cannot go. */
export async function findUsedCodes(db: Db, year: number): Promise<{ areas: string[]; kinds: string[] }> {
  const { rows } = await sql<{ areas: string[]; kinds: string[] }>`
    select
      coalesce((select array_agg(distinct a.code) from economy_area a where a.year = ${year} and exists (
        select from ledger_string s where s.municipality = a.municipality and s.area = a.id
        union all select from budget_line b where b.municipality = a.municipality and b.area = a.id
        union all select from forecast_line f where f.municipality = a.municipality and f.area = a.id)), '{}') as areas,
      coalesce((select array_agg(distinct k.code) from account_kind k where k.year = ${year} and exists (
        select from ledger_string s where s.municipality = k.municipality and s.kind = k.id
        union all select from budget_line b where b.municipality = k.municipality and b.kind = k.id
        union all select from forecast_line f where f.municipality = k.municipality and f.kind = k.id)), '{}') as kinds
  `.execute(db);
  return rows[0] ?? { areas: [], kinds: [] };
}

/** Sets a year's areas and kinds; those with a known code keep their id, those that are left out go. */
export async function saveChart(db: Db, newId: () => string, chart: EconomyChart): Promise<void> {
  const { year } = chart;
  const present = await loadChart(db, year);
  const idOf = new Map(present.areas.map(({ code, id }) => [code, id]));
  const areas = chart.areas.map((area, position) => ({ ...area, position, id: idOf.get(area.code) ?? newId() }));
  const parents = new Map(areas.map(({ code, id }) => [code, id]));
  await sql`
    insert into economy_area (municipality, id, year, code, name, parent, position)
    select current_municipality(), r.id, ${year}, r.code, r.name, null, r.position
    from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as r(id uuid, code text, name text, position integer)
    on conflict (municipality, id) do update set name = excluded.name, position = excluded.position, parent = null,
      version = economy_area.version + 1
  `.execute(db);
  const tied = areas.map(({ id, parent }) => ({ id, parent: parent === null ? null : (parents.get(parent) ?? null) }));
  await sql`
    update economy_area a set parent = r.parent
    from jsonb_to_recordset(${JSON.stringify(tied)}::jsonb) as r(id uuid, parent uuid) where a.id = r.id
  `.execute(db);
  await sql`delete from economy_area where year = ${year} and not (id = any(${areas.map(({ id }) => id)}::uuid[]))`.execute(
    db,
  );
  const kindOf = new Map(present.kinds.map(({ code, id }) => [code, id]));
  const kinds = chart.kinds.map((kind, position) => ({ ...kind, position, id: kindOf.get(kind.code) ?? newId() }));
  await sql`
    insert into account_kind (municipality, id, year, code, name, side, is_staff, position)
    select current_municipality(), r.id, ${year}, r.code, r.name, r.side, r."isStaff", r.position
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb)
      as r(id uuid, code text, name text, side text, "isStaff" boolean, position integer)
    on conflict (municipality, id) do update set name = excluded.name, side = excluded.side, is_staff = excluded.is_staff,
      position = excluded.position, version = account_kind.version + 1
  `.execute(db);
  await sql`delete from account_kind where year = ${year} and not (id = any(${kinds.map(({ id }) => id)}::uuid[]))`.execute(
    db,
  );
}
