import { sql } from 'kysely';

import type { Role } from '#domain/access/role.ts';
import type { RoleAtPlace } from '#domain/people/person-view.ts';

import type { Db } from '../db.ts';

/** A role without the name of its place, which the use case adds as of the day. */
export type RoleRow = Omit<RoleAtPlace, 'organisation'> & { readonly organisation: string };

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly lastSignIn: string | null;
  readonly version: number;
  readonly roles: readonly RoleRow[];
};

const columns = sql`p.id, p.name, p.email, p.disabled, p.last_sign_in, p.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', r.organisation,
      'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from, r.id)
    from role_assignment r where r.municipality = p.municipality and r.person = p.id), '[]') as roles`;

export async function findPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`select ${columns} from person p where p.id = ${id}`.execute(db);
  return rows[0];
}

/** By name; `after` is the last row of the page before. */
export async function listPeople(
  db: Db,
  { q, after, limit }: { q: string; after: { name: string; id: string } | null; limit: number },
): Promise<{ rows: PersonRow[]; total: number }> {
  const matching = sql`(${q} = '' or position(lower(${q}) in lower(p.name || ' ' || p.email)) > 0)`;
  const beyond = after === null ? sql`true` : sql`(p.name, p.id) > (${after.name} collate swedish, ${after.id}::uuid)`;
  const { rows } = await sql<PersonRow>`
    select ${columns} from person p where ${matching} and ${beyond} order by p.name, p.id limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from person p where ${matching}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

export async function insertPerson(db: Db, person: { id: string; name: string; email: string }): Promise<void> {
  await sql`
    insert into person (municipality, id, name, email)
    values (current_municipality(), ${person.id}, ${person.name}, ${person.email})
  `.execute(db);
}

/** False where the version is stale. */
export async function setDisabled(db: Db, id: string, disabled: boolean, version: number): Promise<boolean> {
  const { rows } = await sql`
    update person set disabled = ${disabled}, version = version + 1 where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

export async function insertRole(
  db: Db,
  role: { id: string; person: string; role: Role; organisation: string; validFrom: string; validTo: string | null },
): Promise<void> {
  await sql`
    insert into role_assignment (municipality, id, person, role, organisation, valid_from, valid_to)
    values (current_municipality(), ${role.id}, ${role.person}, ${role.role}, ${role.organisation}, ${role.validFrom},
      ${role.validTo}::date)
  `.execute(db);
}

export async function endRole(db: Db, id: string, validTo: string): Promise<void> {
  await sql`
    update role_assignment set valid_to = ${validTo}::date, version = version + 1 where id = ${id}
  `.execute(db);
}
