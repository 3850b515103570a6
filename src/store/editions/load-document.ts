import { sql } from 'kysely';

import type { Correction } from '#domain/editions/edition-view.ts';
import type {
  TablePicture,
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  Source,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';

/** The head of a document as the edition keeps it: what stands beside its lists. */
export type DocumentHead = Pick<SteeringDocument, 'kind' | 'year' | 'organisation' | 'level' | 'front'>;

/** A thing of a document with the lasting thing that it is. */
export type Linked<T> = { readonly thing: T; readonly lasting: string };

/** An edition's document as it was printed, and the lasting things its goals, indicators and activities are. */
export type LoadedDocument = {
  readonly goals: readonly Linked<DocumentGoal>[];
  readonly indicators: readonly (Linked<DocumentIndicator> & { readonly quotedFrom: string | null })[];
  readonly activities: readonly Linked<DocumentActivity>[];
  readonly texts: DocumentText[];
  readonly tables: DocumentTable[];
};

type Row<T> = Omit<T, 'source'> & { edition: string; line: number | null; page: number | null };
type LinkedRow<T> = Row<T> & { lasting: string };

function place<T>({ edition, line, page, ...thing }: Row<T>): [string, T] {
  const source: Source | null = line === null ? null : { line, page };
  return [edition, { ...thing, source } as T];
}

function placeLinked<T>({ lasting, ...row }: LinkedRow<T>): [string, Linked<T>] {
  const [edition, thing] = place<T>(row as unknown as Row<T>);
  return [edition, { thing, lasting }];
}

/** Rows by edition. */
export function grouped<T>(rows: readonly [string, T][]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const [edition, thing] of rows) {
    const list = lists.get(edition);
    if (list === undefined) lists.set(edition, [thing]);
    else list.push(thing);
  }
  return lists;
}

export const loadGoals = async (db: Db, editions: readonly string[]) =>
  (
    await sql<LinkedRow<DocumentGoal>>`
      select edition, id, goal as lasting, position, line, page, parent, level, number, title, status,
        status_printed as "statusPrinted"
      from edition_goal where edition = any(${editions}::uuid[]) order by position, id
    `.execute(db)
  ).rows.map((row) => placeLinked<DocumentGoal>(row));

type IndicatorRow = LinkedRow<Omit<DocumentIndicator, 'cells'>> &
  DocumentIndicator['cells'] & { readonly quotedFrom: string | null };

export const loadIndicators = async (db: Db, editions: readonly string[]) =>
  (
    await sql<IndicatorRow>`
      select edition, id, definition as lasting, position, line, page, goal, owner, name, outcome, men, women, previous,
        forecast, target, council_target as "councilTarget", period, confidence, doubts, quoted_from as "quotedFrom"
      from edition_indicator where edition = any(${editions}::uuid[]) order by position, id
    `.execute(db)
  ).rows.map(({ outcome, men, women, previous, forecast, target, councilTarget, period, quotedFrom, ...row }) => {
    const cells = { outcome, men, women, previous, forecast, target, councilTarget, period };
    const [edition, linked] = placeLinked<DocumentIndicator>({ ...row, cells });
    return [edition, { ...linked, quotedFrom }] satisfies [string, unknown];
  });

export const loadActivities = async (db: Db, editions: readonly string[]) =>
  (
    await sql<LinkedRow<DocumentActivity>>`
      select edition, id, activity as lasting, position, line, page, goal, owner, owner_heading as "ownerHeading",
        title, start_day as start, end_day as "end", deviation, doubts
      from edition_activity where edition = any(${editions}::uuid[]) order by position, id
    `.execute(db)
  ).rows.map((row) => placeLinked<DocumentActivity>(row));

const loadTexts = async (db: Db, editions: readonly string[]) =>
  (
    await sql<Row<DocumentText>>`
      select edition, id, position, line, page, goal, indicator, activity, heading, heading_level as "headingLevel",
        is_section as "isSection", paragraphs, understood
      from edition_text where edition = any(${editions}::uuid[]) order by position, id
    `.execute(db)
  ).rows.map((row) => place<DocumentText>(row));

const loadTables = async (db: Db, editions: readonly string[]) =>
  (
    await sql<Row<Omit<DocumentTable, 'picture'> & { readonly picture: TablePicture | null }>>`
      select edition, id, position, line, page, goal, title, unit, columns, rows, picture, doubts
      from edition_table where edition = any(${editions}::uuid[]) order by position, id
    `.execute(db)
  ).rows.map(({ picture, ...row }) => place<DocumentTable>(picture === null ? row : { ...row, picture }));

/** The documents of several editions as printed: five queries however many they are. */
export async function loadDocuments(db: Db, editions: readonly string[]): Promise<Map<string, LoadedDocument>> {
  const goals = grouped(await loadGoals(db, editions));
  const indicators = grouped(await loadIndicators(db, editions));
  const activities = grouped(await loadActivities(db, editions));
  const texts = grouped(await loadTexts(db, editions));
  const tables = grouped(await loadTables(db, editions));
  return new Map(
    editions.map((edition) => [
      edition,
      {
        goals: goals.get(edition) ?? [],
        indicators: indicators.get(edition) ?? [],
        activities: activities.get(edition) ?? [],
        texts: texts.get(edition) ?? [],
        tables: tables.get(edition) ?? [],
      },
    ]),
  );
}

/** The printed document without what the database knows besides. */
export const asDocument = (head: DocumentHead, loaded: LoadedDocument): SteeringDocument => ({
  ...head,
  goals: loaded.goals.map(({ thing }) => thing),
  indicators: loaded.indicators.map(({ thing }) => thing),
  activities: loaded.activities.map(({ thing }) => thing),
  texts: loaded.texts,
  tables: loaded.tables,
});

/** Standing corrections of an edition or an import, in the order they were made. */
export async function loadCorrections(
  db: Db,
  over: { readonly editions: readonly string[] } | { readonly import: string },
): Promise<(Correction & { readonly edition: string | null; readonly person: string })[]> {
  const where =
    'editions' in over ? sql`c.edition = any(${over.editions}::uuid[])` : sql`c.import = ${over.import}::uuid`;
  const { rows } = await sql<Correction & { edition: string | null; person: string }>`
    select c.id, c.edition, c.thing, c.thing_id as "thingId", c.field, c.before, c.after, p.name as by, c.person,
      to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from correction c join person p on p.municipality = c.municipality and p.id = c.person
    where ${where} and not stood(c.withdrawn_at)
    order by c.sequence
  `.execute(db);
  return rows;
}
