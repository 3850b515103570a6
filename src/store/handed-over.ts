import { sql } from 'kysely';

import type { Db } from './db.ts';
import type { EditionRef } from './changes.ts';
import type { RowPlace } from './writing/draft-rows.ts';

/** The newest edition of an organisation and year, begun or decided: what it hands over reads as it stands there. */
export async function findNewest(db: Db, organisation: string, year: number): Promise<EditionRef | undefined> {
  const { rows } = await sql<EditionRef>`
    select id, head, title from edition
    where organisation = ${organisation} and year = ${year} and replaced_by is null
    order by array_position(array['VP', 'T1', 'T2', 'VB'], kind) desc, number desc limit 1
  `.execute(db);
  return rows[0];
}

/** Says of goals of a draft that the organisation has no part in them, or (null) that nothing has been said of them. */
export async function sayOfGoals(
  db: Db,
  edition: string,
  ids: readonly string[],
  printed: string | null,
): Promise<void> {
  await sql`
    update edition_goal set status = null, status_printed = ${printed}, version = version + 1
    where edition = ${edition} and id = any(${ids}::text[])
  `.execute(db);
}

/** Says what part the organisation has in activities of a draft. */
export async function sayOfActivities(
  db: Db,
  edition: string,
  ids: readonly string[],
  participation: 'leads' | 'notApplicable',
): Promise<void> {
  await sql`
    update edition_activity set participation = ${participation}, version = version + 1
    where edition = ${edition} and id = any(${ids}::text[])
  `.execute(db);
}

/** What is known of an activity besides what is printed comes along to whoever takes it over and leads it. */
export async function takeOverState(db: Db, from: RowPlace, to: RowPlace): Promise<void> {
  await sql`
    update edition_activity a set planned_end = s.planned_end, postponed_reason = s.postponed_reason,
      progress = s.progress, participation = 'leads'
    from edition_activity s
    where s.municipality = a.municipality and s.edition = ${from.edition} and s.id = ${from.id}
      and a.edition = ${to.edition} and a.id = ${to.id}
  `.execute(db);
}

/** An indicator's row counts a change, so that whoever had it open before is told. */
export async function countChange(db: Db, { edition, id }: RowPlace): Promise<void> {
  await sql`
    update edition_indicator set version = version + 1 where edition = ${edition} and id = ${id}
  `.execute(db);
}
