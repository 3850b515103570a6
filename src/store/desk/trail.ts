import { sql } from 'kysely';

import type { TrailCorrection } from '#domain/desk/number-trail.ts';
import type { IndicatorColumn } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { visible } from '../editions/visible.ts';
import type { ReadableDrafts } from '../editions/visible.ts';

/** All corrections of one cell, those taken back too, in the order they were made. */
export async function listCellCorrections(
  db: Db,
  edition: string,
  row: string,
  column: IndicatorColumn,
): Promise<TrailCorrection[]> {
  const { rows } = await sql<TrailCorrection>`
    select c.before, c.after, p.name as by, c.at, w.name as withdrawn_by, c.withdrawn_at
    from correction c
    join person p on p.municipality = c.municipality and p.id = c.person
    left join person w on w.municipality = c.municipality and w.id = c.withdrawn_by
    where c.edition = ${edition} and c.thing = 'indicator' and c.thing_id = ${row} and c.field = ${column}
    order by c.sequence
  `.execute(db);
  return rows;
}

export type TrailRow = {
  readonly definition: string;
  readonly quotedFrom: string | null;
  readonly keptBy: string;
  readonly keptAt: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly reason: string | null;
};

/** What the database knows of one cell besides the document. */
export async function findTrailRow(
  db: Db,
  edition: string,
  row: string,
  column: IndicatorColumn,
): Promise<TrailRow | undefined> {
  const { rows } = await sql<TrailRow>`
    select i.definition, i.quoted_from, p.name as kept_by, e.kept_at, m.value::text as value, m.unit, m.reason
    from edition_indicator i
    join edition e on e.municipality = i.municipality and e.id = i.edition
    join person p on p.municipality = e.municipality and p.id = e.kept_by
    left join edition_measure m on m.municipality = i.municipality and m.edition = i.edition and m.indicator = i.id
      and m.cell = ${column}
    where i.edition = ${edition} and i.id = ${row}
  `.execute(db);
  return rows[0];
}

/** The lines of the file around one line, as they were read; none where the file has been thrown away. */
export async function findLinesAround(
  db: Db,
  importId: string,
  line: number,
  around: number,
): Promise<{ line: number; text: string }[]> {
  const { rows } = await sql<{ line: number; text: string }>`
    select (l->>'line')::integer as line, l->>'text' as text
    from import i cross join lateral jsonb_array_elements(i.lines) as l
    where i.id = ${importId} and (l->>'line')::integer between ${line - around} and ${line + around}
    order by 1
  `.execute(db);
  return rows;
}

export type OtherPoint = {
  readonly edition: string;
  readonly title: string;
  readonly row: string;
  readonly period: string | null;
  readonly printed: string | null;
  /** Replaced by a later import, or superseded by a correction. */
  readonly replaced: boolean;
  readonly keptAt: string;
};

const COLUMNS: Readonly<Record<IndicatorColumn, string>> = {
  outcome: 'i.outcome',
  men: 'i.men',
  women: 'i.women',
  previous: 'i.previous',
  forecast: 'i.forecast',
  target: 'i.target',
  councilTarget: 'i.council_target',
  period: 'i.period',
};

/** The same cell of the same indicator in the organisation's other editions, replaced ones too, newest first. */
export async function findOtherPoints(
  db: Db,
  asked: {
    readonly edition: string;
    readonly organisation: string;
    readonly definition: string;
    readonly column: IndicatorColumn;
    readonly drafts: ReadableDrafts;
    readonly limit: number;
  },
): Promise<OtherPoint[]> {
  const { edition, organisation, definition, column, drafts, limit } = asked;
  const { rows } = await sql<OtherPoint>`
    select e.id as edition, e.title, i.id as row, i.period, ${sql.ref(COLUMNS[column])} as printed,
      e.replaced_by is not null or e.state = 'superseded' as replaced, e.kept_at
    from edition_indicator i join edition e on e.municipality = i.municipality and e.id = i.edition
    where i.definition = ${definition} and e.organisation = ${organisation} and e.id <> ${edition}
      and ${visible('e', drafts)}
    order by e.year desc, e.kept_at desc, e.id, i.position limit ${limit}
  `.execute(db);
  return rows;
}
