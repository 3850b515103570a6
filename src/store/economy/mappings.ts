import { sql } from 'kysely';

import { AccountMapping } from '#domain/economy/account-mapping.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

export type MappingVersion = {
  readonly number: number;
  readonly mapping: AccountMapping;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** The version that counts; undefined where the year has none. Locks nothing: a version never changes. */
export async function findMapping(db: Db, year: number): Promise<MappingVersion | undefined> {
  const { rows } = await sql<Omit<MappingVersion, 'mapping'> & { mapping: unknown }>`
    select m.number, m.mapping, m.reason, p.name as by, m.at
    from account_mapping m join person p on p.municipality = m.municipality and p.id = m.person
    where m.year = ${year} order by m.number desc limit 1
  `.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : { ...row, mapping: AccountMapping.parse(row.mapping) };
}

/** Every version of a year, newest first, without the rules. */
export async function listMappingVersions(
  db: Db,
  year: number,
  limit: number,
): Promise<{ number: number; reason: string; by: string; at: string; rules: number }[]> {
  const { rows } = await sql<{ number: number; reason: string; by: string; at: string; rules: number }>`
    select m.number, m.reason, p.name as by, m.at, jsonb_array_length(m.mapping -> 'rules') as rules
    from account_mapping m join person p on p.municipality = m.municipality and p.id = m.person
    where m.year = ${year} order by m.number desc limit ${limit}
  `.execute(db);
  return rows;
}

/** False where that number stands already: somebody else has saved one meanwhile. */
export async function insertMapping(
  db: Db,
  year: number,
  made: {
    readonly number: number;
    readonly mapping: AccountMapping;
    readonly reason: string;
    readonly person: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into account_mapping (municipality, year, number, mapping, reason, person, at)
    values (current_municipality(), ${year}, ${made.number}, ${jsonb(made.mapping)}, ${made.reason}, ${made.person}, ${made.at})
    on conflict do nothing returning number
  `.execute(db);
  return rows.length > 0;
}
