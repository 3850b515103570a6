import { sql } from 'kysely';

import { readRow } from '#domain/indicators/read-row.ts';
import type { IndicatorCells, SteeringDocument } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';

/** What each thing of a document is among the lasting ones: document id → lasting id; `quotedFrom` by indicator. */
export type DocumentLinks = {
  readonly goals: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
  readonly activities: Readonly<Record<string, string>>;
  readonly quotedFrom: Readonly<Record<string, string>>;
};

const flat = <T extends { source: { line: number; page: number | null } | null }>(thing: T) => ({
  ...thing,
  line: thing.source?.line ?? null,
  page: thing.source?.page ?? null,
});

/**
 * Writes everything a document holds as the rows of an edition, one statement a table however long it is. The edition
 * itself and the lasting things must stand already.
 */
export async function saveDocument(
  db: Db,
  edition: string,
  document: SteeringDocument,
  links: DocumentLinks,
): Promise<void> {
  await saveGoals(db, edition, document, links);
  await saveIndicators(db, edition, document, links);
  await saveActivities(db, edition, document, links);
  await saveTexts(db, edition, document);
  await saveTables(db, edition, document);
}

async function saveGoals(db: Db, edition: string, { goals }: SteeringDocument, links: DocumentLinks): Promise<void> {
  const rows = goals.map((goal) => ({ ...flat(goal), goal: links.goals[goal.id] }));
  await sql`
    insert into edition_goal
      (municipality, edition, id, goal, position, line, page, parent, level, number, title, status, status_printed)
    select current_municipality(), ${edition}::uuid, r.id, r.goal, r.position, r.line, r.page, r.parent, r.level, r.number, r.title,
      r.status, r."statusPrinted"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, goal uuid, position integer, line integer,
      page integer, parent text, level text, number text, title text, status text, "statusPrinted" text)
  `.execute(db);
}

async function saveIndicators(
  db: Db,
  edition: string,
  { indicators }: SteeringDocument,
  links: DocumentLinks,
): Promise<void> {
  const rows = indicators.map((indicator) => {
    const { start, end } = readRow(indicator.cells);
    return {
      ...flat(indicator),
      ...indicator.cells,
      definition: links.indicators[indicator.id],
      quotedFrom: links.quotedFrom[indicator.id] ?? null,
      start,
      end,
    };
  });
  await sql`
    insert into edition_indicator
      (municipality, edition, id, definition, position, line, page, goal, owner, name, outcome, men, women, previous,
       forecast, target, council_target, period, period_start, period_end, confidence, doubts, quoted_from)
    select current_municipality(), ${edition}::uuid, r.id, r.definition, r.position, r.line, r.page, r.goal, r.owner, r.name,
      r.outcome, r.men, r.women, r.previous, r.forecast, r.target, r."councilTarget", r.period, r.start, r."end",
      r.confidence, r.doubts, r."quotedFrom"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, definition uuid, position integer,
      line integer, page integer, goal text, owner text, name text, outcome text, men text, women text, previous text,
      forecast text, target text, "councilTarget" text, period text, start date, "end" date,
      confidence double precision, doubts jsonb, "quotedFrom" uuid)
  `.execute(db);
}

/** Writes anew what the cells mean; called with the corrected cells whenever they change. */
export async function saveMeasures(
  db: Db,
  edition: string,
  indicators: readonly { readonly id: string; readonly cells: IndicatorCells }[],
): Promise<void> {
  const rows = indicators.flatMap(({ id, cells }) =>
    Object.entries(readRow(cells).measures)
      .filter(([, { printed }]) => printed !== null)
      .map(([cell, measure]) => ({ ...measure, indicator: id, cell })),
  );
  await sql`delete from edition_measure where edition = ${edition}`.execute(db);
  await sql`
    insert into edition_measure (municipality, edition, indicator, cell, value, unit, reason, target_kind)
    select current_municipality(), ${edition}::uuid, r.indicator, r.cell, r.value::numeric, r.unit, r.reason, r.kind
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(indicator text, cell text, value text, unit text, reason text, kind text)
  `.execute(db);
}

async function saveActivities(
  db: Db,
  edition: string,
  { activities }: SteeringDocument,
  links: DocumentLinks,
): Promise<void> {
  const rows = activities.map((activity) => ({ ...flat(activity), activity: links.activities[activity.id] }));
  await sql`
    insert into edition_activity
      (municipality, edition, id, activity, position, line, page, goal, owner, owner_heading, title, start_day, end_day,
       deviation, doubts)
    select current_municipality(), ${edition}::uuid, r.id, r.activity, r.position, r.line, r.page, r.goal, r.owner,
      r."ownerHeading", r.title, r.start, r."end", r.deviation, r.doubts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, activity uuid, position integer,
      line integer, page integer, goal text, owner text, "ownerHeading" text, title text, start text, "end" text,
      deviation boolean, doubts jsonb)
  `.execute(db);
}

async function saveTexts(db: Db, edition: string, { texts }: SteeringDocument): Promise<void> {
  await sql`
    insert into edition_text
      (municipality, edition, id, position, line, page, goal, indicator, activity, heading, heading_level, is_section,
       paragraphs, understood)
    select current_municipality(), ${edition}::uuid, r.id, r.position, r.line, r.page, r.goal, r.indicator, r.activity, r.heading,
      r."headingLevel", r."isSection", r.paragraphs, r.understood
    from jsonb_to_recordset(${JSON.stringify(texts.map(flat))}::jsonb) as r(id text, position integer, line integer,
      page integer, goal text, indicator text, activity text, heading text, "headingLevel" integer,
      "isSection" boolean, paragraphs jsonb, understood boolean)
  `.execute(db);
}

async function saveTables(db: Db, edition: string, { tables }: SteeringDocument): Promise<void> {
  await sql`
    insert into edition_table
      (municipality, edition, id, position, line, page, goal, title, unit, columns, rows, picture, doubts)
    select current_municipality(), ${edition}::uuid, r.id, r.position, r.line, r.page, r.goal, r.title, r.unit, r.columns, r.rows,
      r.picture, r.doubts
    from jsonb_to_recordset(${JSON.stringify(tables.map(flat))}::jsonb) as r(id text, position integer, line integer,
      page integer, goal text, title text, unit text, columns jsonb, rows jsonb, picture text, doubts jsonb)
  `.execute(db);
}
