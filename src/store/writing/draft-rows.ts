import { sql } from 'kysely';

import type { ActivityState } from '#domain/activities/activity-state.ts';
import type { EconomyMeasure } from '#domain/economy/computed-indicator.ts';
import { readRow } from '#domain/indicators/read-row.ts';
import type { Direction } from '#domain/steering/direction.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentText,
  IndicatorCells,
} from '#domain/steering/steering-document.ts';
import type { EnteredValue } from '#domain/writing/enter-value.ts';
import type { KeptValue } from '#domain/writing/writing-view.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** A row of a draft: its kind decides the table. */
export type RowKind = 'goal' | 'indicator' | 'activity' | 'text';
export type RowPlace = { readonly edition: string; readonly id: string };

const tableOf = (kind: RowKind) => sql.table(`edition_${kind}`);

/** The versions of all rows of a draft, by document id. */
export async function listRowVersions(db: Db, edition: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from edition_goal where edition = ${edition}
    union all select id, version from edition_indicator where edition = ${edition}
    union all select id, version from edition_activity where edition = ${edition}
    union all select id, version from edition_text where edition = ${edition}
  `.execute(db);
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}

/** Raises the version of a row; false where it is another than the one that was seen, or the row has gone. */
export async function raiseRowVersion(
  db: Db,
  kind: RowKind,
  { edition, id }: RowPlace,
  seen: number,
): Promise<boolean> {
  const { rows } = await sql`
    update ${tableOf(kind)} set version = version + 1
    where edition = ${edition} and id = ${id} and version = ${seen} returning id
  `.execute(db);
  return rows.length > 0;
}

/** Counts the change of a draft as a whole. */
export async function raiseDraftVersion(db: Db, edition: string): Promise<void> {
  await sql`update edition set version = version + 1 where id = ${edition}`.execute(db);
}

export async function saveFulfilment(
  db: Db,
  { edition, id }: RowPlace,
  { status, statusPrinted }: Pick<DocumentGoal, 'status' | 'statusPrinted'>,
): Promise<void> {
  await sql`
    update edition_goal set status = ${status}, status_printed = ${statusPrinted} where edition = ${edition} and id = ${id}
  `.execute(db);
}

/** Writes cells of an indicator with what they mean, and keeps who entered what. */
export async function saveValues(
  db: Db,
  { edition, id }: RowPlace,
  cells: IndicatorCells,
  entered: {
    readonly values: readonly (EnteredValue & { readonly replaced: string | null })[];
    readonly source: string | null;
    readonly measuredOn: string | null;
    /** Null where nobody entered them: worked out from the economy, as the source says. */
    readonly person: string | null;
    readonly at: string;
  },
): Promise<void> {
  const { outcome, men, women, forecast, target } = cells;
  await sql`
    update edition_indicator set outcome = ${outcome}, men = ${men}, women = ${women}, forecast = ${forecast}, target = ${target}
    where edition = ${edition} and id = ${id}
  `.execute(db);
  await sql`
    insert into edition_value (municipality, edition, indicator, cell, printed, numerator, denominator, reason, source,
      measured_on, replaced, person, at)
    select current_municipality(), ${edition}::uuid, ${id}, r.cell, r.printed, r.numerator::numeric, r.denominator::numeric,
      r.reason, ${entered.source}, ${entered.measuredOn}::date, r.replaced, ${entered.person}::uuid, ${entered.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(entered.values)}::jsonb)
      as r(cell text, printed text, numerator text, denominator text, reason text, replaced text)
  `.execute(db);
  await saveMeasuresOf(db, { edition, id }, cells);
}

/** What the cells of one indicator mean, written anew. */
async function saveMeasuresOf(db: Db, { edition, id }: RowPlace, cells: IndicatorCells): Promise<void> {
  const rows = Object.entries(readRow(cells).measures)
    .filter(([, { printed }]) => printed !== null)
    .map(([cell, measure]) => ({ ...measure, cell }));
  await sql`delete from edition_measure where edition = ${edition} and indicator = ${id}`.execute(db);
  await sql`
    insert into edition_measure (municipality, edition, indicator, cell, value, unit, reason, target_kind)
    select current_municipality(), ${edition}::uuid, ${id}, r.cell, r.value::numeric, r.unit, r.reason, r.kind
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(cell text, value text, unit text, reason text, kind text)
  `.execute(db);
}

const valueColumns = sql`v.indicator, v.cell, v.printed, v.numerator::text, v.denominator::text, v.reason, v.source,
  v.measured_on, v.replaced, coalesce(p.name, 'Styrkedja') as by, to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`;

/** The newest value of each cell that was entered. */
export async function listNewestValues(db: Db, edition: string): Promise<KeptValue[]> {
  const { rows } = await sql<KeptValue>`
    select distinct on (v.indicator, v.cell) ${valueColumns}
    from edition_value v left join person p on p.municipality = v.municipality and p.id = v.person
    where v.edition = ${edition} order by v.indicator, v.cell, v.sequence desc
  `.execute(db);
  return rows;
}

/** Every value that was entered for an indicator, newest first. */
export async function listValueHistory(db: Db, { edition, id }: RowPlace, limit: number): Promise<KeptValue[]> {
  const { rows } = await sql<KeptValue>`
    select ${valueColumns} from edition_value v left join person p on p.municipality = v.municipality and p.id = v.person
    where v.edition = ${edition} and v.indicator = ${id} order by v.sequence desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function listActivityStates(db: Db, edition: string): Promise<(ActivityState & { id: string })[]> {
  const { rows } = await sql<ActivityState & { id: string }>`
    select id, participation, progress, planned_end, postponed_reason from edition_activity where edition = ${edition}
  `.execute(db);
  return rows;
}

export async function saveActivity(
  db: Db,
  { edition, id }: RowPlace,
  activity: Pick<DocumentActivity, 'title' | 'start' | 'end' | 'deviation'> & ActivityState,
): Promise<void> {
  const { title, start, end, deviation, participation, plannedEnd, progress, postponedReason } = activity;
  await sql`
    update edition_activity set title = ${title}, start_day = ${start}, end_day = ${end}, deviation = ${deviation},
      participation = ${participation}, planned_end = ${plannedEnd}, progress = ${progress},
      postponed_reason = ${postponedReason}
    where edition = ${edition} and id = ${id}
  `.execute(db);
}

/** Sets the place of every thing of a draft in the order given; `position` is unique over all kinds. */
export async function saveOrder(db: Db, edition: string, ids: readonly string[]): Promise<void> {
  const order = JSON.stringify(ids.map((id, index) => ({ id, position: index + 1 })));
  for (const kind of ['goal', 'indicator', 'activity', 'text', 'table'] as const) {
    await sql`
      update ${sql.table(`edition_${kind}`)} e set position = r.position
      from jsonb_to_recordset(${order}::jsonb) as r(id text, position integer)
      where e.edition = ${edition} and e.id = r.id and e.position <> r.position
    `.execute(db);
  }
}

export async function insertText(db: Db, edition: string, text: DocumentText): Promise<void> {
  const { id, position, goal, indicator, activity, heading, headingLevel, isSection, paragraphs } = text;
  await sql`
    insert into edition_text (municipality, edition, id, position, goal, indicator, activity, heading, heading_level,
      is_section, paragraphs, understood)
    values (current_municipality(), ${edition}, ${id}, ${position}, ${goal}, ${indicator}, ${activity}, ${heading},
      ${headingLevel}, ${isSection}, ${jsonb(paragraphs)}, true)
  `.execute(db);
}

export async function insertGoalRow(db: Db, edition: string, goal: DocumentGoal, lasting: string): Promise<void> {
  const { id, position, parent, level, number, title } = goal;
  await sql`
    insert into edition_goal (municipality, edition, id, goal, position, parent, level, number, title)
    values (current_municipality(), ${edition}, ${id}, ${lasting}, ${position}, ${parent}, ${level}, ${number}, ${title})
  `.execute(db);
}

export async function insertActivityRow(
  db: Db,
  edition: string,
  activity: DocumentActivity,
  lasting: string,
): Promise<void> {
  const { id, position, goal, owner, ownerHeading, title, start, end } = activity;
  await sql`
    insert into edition_activity (municipality, edition, id, activity, position, goal, owner, owner_heading, title,
      start_day, end_day, deviation, doubts)
    values (current_municipality(), ${edition}, ${id}, ${lasting}, ${position}, ${goal}, ${owner}, ${ownerHeading}, ${title},
      ${start}, ${end}, false, '[]')
  `.execute(db);
}

export async function insertIndicatorRow(
  db: Db,
  edition: string,
  indicator: DocumentIndicator,
  definition: string,
): Promise<void> {
  const { id, position, goal, owner, name, cells } = indicator;
  const { start, end } = readRow(cells);
  await sql`
    insert into edition_indicator (municipality, edition, id, definition, position, goal, owner, name, target,
      council_target, period, period_start, period_end, confidence, doubts)
    values (current_municipality(), ${edition}, ${id}, ${definition}, ${position}, ${goal}, ${owner}, ${name},
      ${cells.target}, ${cells.councilTarget}, ${cells.period}, ${start}::date, ${end}::date, 1, '[]')
  `.execute(db);
  await saveMeasuresOf(db, { edition, id }, cells);
}

export type DefinedRow = { readonly id: string; readonly direction: Direction; readonly bySex: boolean | null };

/** Which way is good and whether it is split by sex, by document indicator id. */
export async function listDraftDefinitions(db: Db, edition: string): Promise<DefinedRow[]> {
  const { rows } = await sql<DefinedRow>`
    select i.id, d.direction, d.by_sex from edition_indicator i
    join indicator_definition d on d.municipality = i.municipality and d.id = i.definition
    where i.edition = ${edition}
  `.execute(db);
  return rows;
}

export type CarriedRow = {
  readonly thingId: string;
  readonly edition: string;
  readonly title: string;
  readonly thing: string;
};

/** Where the things of a draft were taken from. */
export async function listCarried(db: Db, edition: string): Promise<CarriedRow[]> {
  const { rows } = await sql<CarriedRow>`
    select c.thing_id, c.source as edition, s.title, c.source_thing as thing
    from carried c join edition s on s.municipality = c.municipality and s.id = c.source
    where c.edition = ${edition}
  `.execute(db);
  return rows;
}

/** Texts that nobody has written in since the draft was begun with somebody else's words. */
export async function listUntouched(db: Db, edition: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from edition_text t
    join carried c on c.municipality = t.municipality and c.edition = t.edition and c.thing = 'text' and c.thing_id = t.id
    where t.edition = ${edition} and t.version = 1 and t.paragraphs <> '[]'
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The forecasts that a draft's indicators had in the edition of the same year that they were taken from. */
export async function listEarlierForecasts(db: Db, edition: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; forecast: string }>`
    select c.thing_id as id, i.forecast from carried c
    join edition own on own.municipality = c.municipality and own.id = c.edition
    join edition s on s.municipality = c.municipality and s.id = c.source and s.year = own.year
      and s.organisation = own.organisation
    join edition_indicator i on i.municipality = c.municipality and i.edition = c.source and i.id = c.source_thing
    where c.edition = ${edition} and c.thing = 'indicator' and i.forecast is not null
  `.execute(db);
  return Object.fromEntries(rows.map(({ id, forecast }) => [id, forecast]));
}

/** Writes what the level above has set as target, with what the row's cells mean then. */
export async function saveCouncilTarget(db: Db, { edition, id }: RowPlace, cells: IndicatorCells): Promise<void> {
  await sql`
    update edition_indicator set council_target = ${cells.councilTarget}, version = version + 1
    where edition = ${edition} and id = ${id}
  `.execute(db);
  await saveMeasuresOf(db, { edition, id }, cells);
}

/** Gives a goal of a draft other words, and the lasting goal that has them. */
export async function retitleGoal(db: Db, { edition, id }: RowPlace, title: string, lasting: string): Promise<void> {
  await sql`
    update edition_goal set title = ${title}, goal = ${lasting}, version = version + 1
    where edition = ${edition} and id = ${id}
  `.execute(db);
}

/** The indicators of an edition that are worked out from the economy, by document id; quoted ones are another's. */
export async function listComputedRows(
  db: Db,
  edition: string,
): Promise<{ id: string; definition: string; measure: EconomyMeasure }[]> {
  const { rows } = await sql<{ id: string; definition: string; measure: EconomyMeasure }>`
    select i.id, i.definition, d.computed as measure
    from edition_indicator i
    join indicator_definition d on d.municipality = i.municipality and d.id = i.definition
    where i.edition = ${edition} and d.computed is not null and i.quoted_from is null order by i.position, i.id
  `.execute(db);
  return rows;
}
