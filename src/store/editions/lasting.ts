import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { Lasting } from '#domain/editions/lasting-things.ts';
import type { Direction } from '#domain/steering/direction.ts';
import type { GoalLevel } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { mayBeSeen } from './visible.ts';
import type { ReadableDrafts } from './visible.ts';

type New = {
  readonly id: string;
  readonly year: number;
  readonly key: string;
  readonly organisation: string;
  readonly title: string;
};

/** Goals of a year that belong to any of the organisations. */
export async function findGoals(db: Db, year: number, organisations: readonly string[]): Promise<Lasting[]> {
  const { rows } = await sql<Lasting>`
    select id, level, key, organisation from goal where year = ${year} and organisation = any(${organisations}::uuid[])
  `.execute(db);
  return rows;
}

export async function insertGoals(
  db: Db,
  goals: readonly (New & { readonly level: GoalLevel | null })[],
): Promise<void> {
  await sql`
    insert into goal (municipality, id, year, level, organisation, key, title)
    select current_municipality(), r.id, r.year, r.level, r.organisation, r.key, r.title
    from jsonb_to_recordset(${JSON.stringify(goals)}::jsonb)
      as r(id uuid, year integer, level text, organisation uuid, key text, title text)
  `.execute(db);
}

export async function findActivities(db: Db, year: number, organisations: readonly string[]): Promise<Lasting[]> {
  const { rows } = await sql<Lasting>`
    select id, null as level, key, organisation from activity
    where year = ${year} and organisation = any(${organisations}::uuid[])
  `.execute(db);
  return rows;
}

export async function insertActivities(db: Db, activities: readonly New[]): Promise<void> {
  await sql`
    insert into activity (municipality, id, year, organisation, key, title)
    select current_municipality(), r.id, r.year, r.organisation, r.key, r.title
    from jsonb_to_recordset(${JSON.stringify(activities)}::jsonb)
      as r(id uuid, year integer, organisation uuid, key text, title text)
  `.execute(db);
}

/** Every name under which an indicator is known, with its key. */
export type KnownName = {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly definitionName: string;
};

/** All names, by which documents are tied. What a person is shown comes from `findVisibleNames`. */
export const findIndicatorNames = (db: Db): Promise<KnownName[]> => findNames(db, sql`true`);

/** The names of the definitions that a person may see: those that stand only in others' drafts are left out. */
export const findVisibleNames = (db: Db, drafts: ReadableDrafts): Promise<KnownName[]> =>
  findNames(db, mayBeSeen(drafts));

async function findNames(db: Db, condition: RawBuilder<unknown>): Promise<KnownName[]> {
  const { rows } = await sql<KnownName>`
    select n.key, n.name, n.definition, d.name as definition_name
    from indicator_name n join indicator_definition d on d.municipality = n.municipality and d.id = n.definition
    where ${condition} order by n.name
  `.execute(db);
  return rows;
}

export type NewDefinition = {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly directionReason: string | null;
  readonly periodicity: string | null;
  readonly organisation: string;
};

export async function insertDefinitions(db: Db, definitions: readonly NewDefinition[]): Promise<void> {
  const json = JSON.stringify(definitions);
  await sql`
    insert into indicator_definition
      (municipality, id, name, unit, direction, direction_reason, periodicity, organisation)
    select current_municipality(), r.id, r.name, r.unit, r.direction, r."directionReason", r.periodicity, r.organisation
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, name text, unit text, direction text,
      "directionReason" text, periodicity text, organisation uuid)
  `.execute(db);
  await insertIndicatorNames(
    db,
    definitions.map(({ id, key, name }) => ({ definition: id, key, name })),
  );
}

/** A further name of a definition; a name that is taken already stays where it is. */
export async function insertIndicatorNames(
  db: Db,
  names: readonly { readonly key: string; readonly name: string; readonly definition: string }[],
): Promise<void> {
  await sql`
    insert into indicator_name (municipality, key, definition, name)
    select current_municipality(), r.key, r.definition, r.name
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as r(key text, definition uuid, name text)
    on conflict do nothing
  `.execute(db);
}
