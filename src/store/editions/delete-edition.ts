import { sql } from 'kysely';

import type { Db } from '../db.ts';

/** Lasting things by id. */
export type Brought = {
  readonly goals: readonly string[];
  readonly activities: readonly string[];
  readonly definitions: readonly string[];
};

/** Removes an edition with its rows and what only it brought. */
export async function deleteEdition(db: Db, id: string): Promise<void> {
  const { rows } = await sql<Brought>`
    select
      array(select distinct goal from edition_goal where edition = ${id}) as goals,
      array(select distinct activity from edition_activity where edition = ${id}) as activities,
      array(select distinct definition from edition_indicator where edition = ${id}) as definitions
  `.execute(db);
  const brought = rows[0] ?? { goals: [], activities: [], definitions: [] };
  await sql`update import set edition = null where edition = ${id}`.execute(db);
  await sql`delete from edition where id = ${id}`.execute(db);
  await deleteUnused(db, brought);
}

/**
 * Removes those of the lasting things that stand in no edition any more. A definition that a person has worked on since
 * (its version has been raised) stays.
 */
export async function deleteUnused(db: Db, brought: Brought): Promise<void> {
  await sql`
    delete from goal g where g.id = any(${brought.goals}::uuid[]) and not exists
      (select from edition_goal e where e.municipality = g.municipality and e.goal = g.id)
  `.execute(db);
  await sql`
    delete from activity a where a.id = any(${brought.activities}::uuid[]) and not exists
      (select from edition_activity e where e.municipality = a.municipality and e.activity = a.id)
      and not exists (select from removed_activity r where r.municipality = a.municipality and r.lasting = a.id)
  `.execute(db);
  await sql`
    delete from indicator_definition d where d.id = any(${brought.definitions}::uuid[]) and d.version = 1 and not exists
      (select from edition_indicator e where e.municipality = d.municipality and e.definition = d.id)
  `.execute(db);
  await sql`
    delete from indicator_name n using indicator_definition d
    where n.definition = any(${brought.definitions}::uuid[]) and d.municipality = n.municipality and d.id = n.definition
      and n.name <> d.name and not exists (select from edition_indicator e
        where e.municipality = n.municipality and e.definition = n.definition and e.name = n.name)
  `.execute(db);
}
