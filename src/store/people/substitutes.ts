import { sql } from 'kysely';

import type { Role } from '#domain/access/role.ts';

import type { Db } from '../db.ts';

export type SubstitutionRow = {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly substitute: string;
  readonly substituteName: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly version: number;
};

const columns = sql`s.id, s.person, p.name as person_name, s.substitute, o.name as substitute_name, s.valid_from,
  s.valid_to, s.version`;
const joins = sql`
  join person p on p.municipality = s.municipality and p.id = s.person
  join person o on o.municipality = s.municipality and o.id = s.substitute`;

/** Those a person has named, and those for whom the person stands in; the newest first. */
export async function listSubstitutions(db: Db, person: string, limit: number): Promise<SubstitutionRow[]> {
  const { rows } = await sql<SubstitutionRow>`
    select ${columns} from substitution s ${joins} where s.person = ${person} or s.substitute = ${person}
    order by s.valid_from desc, s.id limit ${limit}
  `.execute(db);
  return rows;
}

export async function lockSubstitution(db: Db, id: string): Promise<SubstitutionRow | undefined> {
  const { rows } = await sql<SubstitutionRow>`
    select ${columns} from substitution s ${joins} where s.id = ${id} for update of s
  `.execute(db);
  return rows[0];
}

export type NewSubstitution = {
  readonly id: string;
  readonly person: string;
  readonly substitute: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export async function insertSubstitution(db: Db, { id, person, substitute, validFrom, validTo }: NewSubstitution) {
  await sql`
    insert into substitution (municipality, id, person, substitute, valid_from, valid_to)
    values (current_municipality(), ${id}, ${person}, ${substitute}, ${validFrom}, ${validTo})
  `.execute(db);
}

export type SubstituteRole = {
  readonly id: string;
  readonly role: Role;
  readonly organisation: string;
  readonly validFrom: string;
  readonly validTo: string;
};

/** The roles that somebody holds for another: ordinary roles with dates, which stay in the history. */
export async function insertSubstituteRoles(
  db: Db,
  { id, substitute }: NewSubstitution,
  roles: readonly SubstituteRole[],
): Promise<void> {
  for (const { id: role, role: name, organisation, validFrom, validTo } of roles) {
    await sql`
      insert into role_assignment (municipality, id, person, role, organisation, valid_from, valid_to, substitution)
      values (current_municipality(), ${role}, ${substitute}, ${name}, ${organisation}, ${validFrom}, ${validTo}, ${id})
    `.execute(db);
  }
}

/** Own roles of a person: those that are not held for somebody else. */
export async function listOwnRoles(
  db: Db,
  person: string,
): Promise<{ role: Role; organisation: string; validFrom: string; validTo: string | null }[]> {
  const { rows } = await sql<{ role: Role; organisation: string; validFrom: string; validTo: string | null }>`
    select role, organisation, valid_from, valid_to from role_assignment
    where person = ${person} and substitution is null order by valid_from, id
  `.execute(db);
  return rows;
}

/** Ends it and its roles from a day; what has not begun by then is taken away. */
export async function endSubstitutionRows(db: Db, id: string, day: string): Promise<void> {
  await sql`delete from role_assignment where substitution = ${id} and valid_from >= ${day}`.execute(db);
  await sql`
    update role_assignment set valid_to = ${day}, version = version + 1 where substitution = ${id} and valid_to > ${day}
  `.execute(db);
  await sql`delete from substitution where id = ${id} and valid_from >= ${day}`.execute(db);
  await sql`update substitution set valid_to = ${day}, version = version + 1 where id = ${id} and valid_to > ${day}`.execute(
    db,
  );
}

/** People with an open account and a role at one of some places; for choosing among colleagues. */
export async function listColleagues(
  db: Db,
  places: readonly string[],
  day: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p where not p.disabled and exists (
      select from role_assignment r where r.municipality = p.municipality and r.person = p.id
        and r.organisation = any(${[...places]}::uuid[]) and r.valid_from <= ${day}
        and (r.valid_to is null or r.valid_to > ${day}))
    order by p.name, p.id
  `.execute(db);
  return rows;
}
