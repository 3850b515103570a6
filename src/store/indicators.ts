import { sql } from 'kysely';

import type { IndicatorSummary, IndicatorView } from '#domain/indicators/indicator-view.ts';
import type { EditionKind, IndicatorCells } from '#domain/steering/steering-document.ts';

import type { Db } from './db.ts';
import { mayBeSeen, notSuperseded, visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';

/** A definition as a page shows it, without its series. */
export type DefinitionRow = IndicatorSummary &
  Pick<
    IndicatorView,
    | 'definition'
    | 'computed'
    | 'periodicity'
    | 'overUnits'
    | 'overTime'
    | 'bySex'
    | 'directionReason'
    | 'otherNames'
    | 'version'
  > & { readonly organisation: string };

const columns = sql`d.id, d.name, d.unit, d.direction, d.definition, d.periodicity, d.over_units, d.over_time, d.by_sex,
  d.direction_reason, d.computed, d.version, d.organisation,
  array(select n.name from indicator_name n where n.municipality = d.municipality and n.definition = d.id
    and n.name <> d.name order by n.name) as other_names,
  coalesce(met.organisations, 0) as organisations, coalesce(met.editions, 0) as editions, met.last_period`;

/** How widely each definition is used, in editions that everybody may read. */
const tables = sql`indicator_definition d left join lateral (
    select count(distinct e.organisation) as organisations, count(distinct e.id) as editions,
      (array_agg(i.period order by i.period_end desc nulls last, e.year desc, e.kind desc))[1] as last_period
    from edition_indicator i join edition e on e.municipality = i.municipality and e.id = i.edition
    where i.municipality = d.municipality and i.definition = d.id and e.state in ('decided', 'sealed')
      and e.replaced_by is null
  ) met on true`;

/** By name; `q` is sought in every name a definition has. */
export async function listDefinitions(
  db: Db,
  {
    q,
    drafts,
    after,
    limit,
  }: { q: string; drafts: ReadableDrafts; after: { name: string; id: string } | null; limit: number },
): Promise<{ rows: DefinitionRow[]; total: number }> {
  const matching = sql`${mayBeSeen(drafts)} and (${q} = '' or exists (select from indicator_name n where n.municipality = d.municipality
    and n.definition = d.id and position(lower(${q}) in lower(n.name)) > 0))`;
  const beyond =
    after === null
      ? sql`true`
      : sql`(d.name collate swedish, d.id) > (${after.name} collate swedish, ${after.id}::uuid)`;
  const { rows } = await sql<DefinitionRow>`
    select ${columns} from ${tables} where ${matching} and ${beyond}
    order by d.name collate swedish, d.id limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*) as total from indicator_definition d where ${matching}
  `.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

export async function findDefinition(db: Db, id: string, drafts: ReadableDrafts): Promise<DefinitionRow | undefined> {
  const { rows } = await sql<DefinitionRow>`
    select ${columns} from ${tables} where d.id = ${id} and ${mayBeSeen(drafts)}
  `.execute(db);
  return rows[0];
}

/** One row of one edition, as printed. */
export type SeriesRow = IndicatorCells & {
  readonly edition: string;
  readonly organisation: string;
  readonly kind: EditionKind;
  readonly year: number;
  readonly title: string;
  readonly keptBy: string;
  readonly keptAt: string;
  readonly row: string;
  readonly line: number | null;
  readonly page: number | null;
  readonly quotedFrom: string | null;
  readonly goalId: string | null;
  readonly goalTitle: string | null;
};

/** Every row of a definition in editions that may be read, oldest edition first. */
export async function findSeries(
  db: Db,
  definition: string,
  drafts: ReadableDrafts,
  limit: number,
): Promise<SeriesRow[]> {
  const { rows } = await sql<SeriesRow>`
    select i.edition, e.organisation, e.kind, e.year, e.title, p.name as kept_by, e.kept_at, i.id as row, i.line, i.page,
      i.quoted_from, i.outcome, i.men, i.women, i.previous, i.forecast, i.target, i.council_target as "councilTarget",
      i.period, g.goal as goal_id, g.title as goal_title
    from edition_indicator i
    join edition e on e.municipality = i.municipality and e.id = i.edition
    join person p on p.municipality = e.municipality and p.id = e.kept_by
    left join edition_goal g on g.municipality = i.municipality and g.edition = i.edition and g.id = i.goal
    where i.definition = ${definition} and ${notSuperseded('e', drafts)} and e.replaced_by is null
      and ${visible('e', drafts)}
    order by e.year, array_position(array['VP', 'T1', 'T2', 'VB'], e.kind), e.organisation, i.position
    limit ${limit}
  `.execute(db);
  return rows;
}

export type DefinitionChange = {
  readonly name: string;
  readonly definition: string | null;
  readonly unit: string | null;
  readonly direction: IndicatorSummary['direction'];
  readonly directionReason: string | null;
  readonly periodicity: string | null;
  readonly overUnits: IndicatorView['overUnits'];
  readonly overTime: IndicatorView['overTime'];
  readonly computed: IndicatorView['computed'];
  readonly bySex: boolean | null;
};

/** False where the version is stale. */
export async function updateDefinition(
  db: Db,
  id: string,
  version: number,
  change: DefinitionChange,
): Promise<boolean> {
  const { name, definition, unit, direction, directionReason, periodicity, overUnits, overTime, bySex, computed } =
    change;
  const { rows } = await sql`
    update indicator_definition set name = ${name}, definition = ${definition}, unit = ${unit}, direction = ${direction},
      direction_reason = ${directionReason}, periodicity = ${periodicity}, over_units = ${overUnits}, over_time = ${overTime},
      computed = ${computed}, by_sex = ${bySex}::boolean, version = version + 1
    where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}
