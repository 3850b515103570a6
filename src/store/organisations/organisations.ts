import { sql } from 'kysely';

import type { Organisation, OrganisationVersion, Succession } from '#domain/organisation/organisation.ts';

import type { Db } from '../db.ts';

/** The whole register with its history: a municipality has a few hundred organisations, so it is read as one. */
export type Register = {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly Succession[];
};

export async function loadRegister(db: Db): Promise<Register> {
  const { rows } = await sql<{ id: string; versions: OrganisationVersion[] }>`
    select organisation as id, jsonb_agg(jsonb_build_object('validFrom', valid_from, 'validTo', valid_to, 'name', name,
      'kind', kind, 'parent', parent) order by valid_from) as versions
    from organisation_version group by organisation
    order by min(name collate swedish), organisation
  `.execute(db);
  const events = await sql<Succession>`
    select predecessor, successor, date, event, carries from organisation_successor order by date, predecessor, successor
  `.execute(db);
  return { organisations: rows, successions: events.rows };
}

export async function insertOrganisation(db: Db, id: string, version: OrganisationVersion): Promise<void> {
  await sql`insert into organisation (municipality, id) values (current_municipality(), ${id})`.execute(db);
  await insertOrganisationVersion(db, id, version);
}

export async function insertOrganisationVersion(db: Db, id: string, version: OrganisationVersion): Promise<void> {
  await sql`
    insert into organisation_version (municipality, organisation, valid_from, valid_to, name, kind, parent)
    values (current_municipality(), ${id}, ${version.validFrom}, ${version.validTo}::date, ${version.name}, ${version.kind},
      ${version.parent}::uuid)
  `.execute(db);
}

export async function insertSuccession(db: Db, event: Succession): Promise<void> {
  await sql`
    insert into organisation_successor (municipality, predecessor, successor, date, event, carries)
    values (current_municipality(), ${event.predecessor}, ${event.successor}, ${event.date}, ${event.event},
      ${event.carries ?? true})
  `.execute(db);
}
