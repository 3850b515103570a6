import { sql } from 'kysely';

import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import type { ReorganisationPlan } from '#domain/organisation/reorganise.ts';

import type { Db } from '../db.ts';
import { insertOrganisation, insertOrganisationVersion, insertSuccession } from './organisations.ts';

/** Writes a planned reorganisation: versions end and begin, and who carries on is recorded. */
export async function saveReorganisation(db: Db, plan: ReorganisationPlan): Promise<void> {
  await sql`
    update organisation_version set valid_to = ${plan.date}
    where organisation = any(${plan.closed}::uuid[]) and valid_to is null
  `.execute(db);
  for (const { id, version } of plan.created) await insertOrganisation(db, id, version);
  for (const { id, version } of plan.moved) await insertOrganisationVersion(db, id, version);
  for (const succession of plan.successions) await insertSuccession(db, succession);
}

/** Roles held at the organisations on the day or later; two who reorganise wait for each other. */
export async function listRolesFrom(
  db: Db,
  organisations: readonly string[],
  day: string,
): Promise<{ id: string; person: string; name: string; role: string; organisation: string; validTo: string | null }[]> {
  const { rows } = await sql<{
    id: string;
    person: string;
    name: string;
    role: string;
    organisation: string;
    validTo: string | null;
  }>`
    select r.id, r.person, p.name, r.role, r.organisation, r.valid_to from role_assignment r
    join person p on p.municipality = r.municipality and p.id = r.person
    where r.organisation = any(${organisations}::uuid[]) and r.valid_from < ${day} and (r.valid_to is null or r.valid_to > ${day})
    order by p.name, r.id
  `.execute(db);
  return rows;
}

/** Ends a role on a day and lets the person hold it on at another place. */
export async function carryRole(
  db: Db,
  { id, newId, organisation, day }: { id: string; newId: string; organisation: string; day: string },
): Promise<void> {
  await sql`
    insert into role_assignment (municipality, id, person, role, organisation, valid_from, valid_to)
    select municipality, ${newId}, person, role, ${organisation}, ${day}, valid_to from role_assignment where id = ${id}
  `.execute(db);
  await sql`update role_assignment set valid_to = ${day}, version = version + 1 where id = ${id}`.execute(db);
}

type Affected = Pick<ReorganisationPreview, 'goals' | 'activities' | 'series' | 'drafts' | 'resultUnits'>;

/** What hangs on organisations: names and titles, each list bounded. */
export async function listAffected(
  db: Db,
  organisations: readonly string[],
  /** They and those below them. */
  within: readonly string[],
  year: number,
  limit: number,
): Promise<Affected> {
  const { rows } = await sql<Affected>`
    select
      array(select distinct title from goal where organisation = any(${organisations}::uuid[]) and year >= ${year}
        order by title limit ${limit}) as goals,
      array(select distinct title from activity where organisation = any(${organisations}::uuid[]) and year >= ${year}
        order by title limit ${limit}) as activities,
      array(select distinct d.name from indicator_definition d
        join edition_indicator i on i.municipality = d.municipality and i.definition = d.id
        join edition e on e.municipality = i.municipality and e.id = i.edition
        where e.organisation = any(${organisations}::uuid[]) and e.replaced_by is null order by d.name limit ${limit}) as series,
      array(select title from edition where organisation = any(${organisations}::uuid[]) and replaced_by is null
        and state in ('draft', 'sent', 'approved') order by title limit ${limit}) as drafts,
      array(select distinct r ->> 'name' from (
          select distinct on (organisation, year) sheet from economy_sheet
          where kind = 'resultUnits' and year >= ${year} order by organisation, year, number desc) s,
          jsonb_array_elements(s.sheet -> 'rows') r
        where r ->> 'organisation' = any(${within}::text[]) order by 1 limit ${limit}) as result_units
  `.execute(db);
  return rows[0] ?? { goals: [], activities: [], series: [], drafts: [], resultUnits: [] };
}
