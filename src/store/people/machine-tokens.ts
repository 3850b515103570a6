import { sql } from 'kysely';

import type { Db } from '../db.ts';

export type MachineTokenRow = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
};

const columns = sql`t.id, t.name, t.organisation, p.name as made_by, t.at as made_at, u.last_used_at, t.revoked_at,
  r.name as revoked_by`;
const tables = sql`machine_token t
  join person p on p.municipality = t.municipality and p.id = t.person
  left join person r on r.municipality = t.municipality and r.id = t.revoked_by
  left join machine_token_use u on u.municipality = t.municipality and u.token = t.id`;

/** Those that still hold first, then by name; of the organisations named. */
export async function listMachineTokens(
  db: Db,
  organisations: readonly string[],
  limit: number,
): Promise<MachineTokenRow[]> {
  const { rows } = await sql<MachineTokenRow>`
    select ${columns} from ${tables} where t.organisation = any(${organisations}::uuid[])
    order by t.revoked_at is not null, t.name, t.id limit ${limit}
  `.execute(db);
  return rows;
}

export async function findMachineToken(db: Db, id: string): Promise<MachineTokenRow | undefined> {
  const { rows } = await sql<MachineTokenRow>`select ${columns} from ${tables} where t.id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function insertMachineToken(
  db: Db,
  made: { id: string; name: string; tokenHash: string; organisation: string; person: string; at: string },
): Promise<void> {
  await sql`
    insert into machine_token (municipality, id, name, token_hash, organisation, person, at)
    values (current_municipality(), ${made.id}, ${made.name}, ${made.tokenHash}, ${made.organisation}, ${made.person},
      ${made.at})
  `.execute(db);
}

/** False where it holds no longer. */
export async function revokeMachineToken(db: Db, id: string, by: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    update machine_token set revoked_at = ${at}, revoked_by = ${by}::uuid
    where id = ${id}::uuid and revoked_at is null returning id
  `.execute(db);
  return rows.length > 0;
}

/** The system behind a token that holds. */
export type Machine = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Who made the token. */
  readonly person: string;
};

/** Undefined where the token is unknown or revoked. */
export async function findMachine(db: Db, tokenHash: string): Promise<Machine | undefined> {
  const { rows } = await sql<Machine>`
    select id, name, organisation, person from machine_token where token_hash = ${tokenHash} and revoked_at is null
  `.execute(db);
  return rows[0];
}

/** Notes that a token is used now, and gives how often it has been within this hour. */
export async function countMachineUse(db: Db, token: string, now: string): Promise<number> {
  const { rows } = await sql<{ uses: number }>`
    insert into machine_token_use as u (municipality, token, last_used_at, hour, uses)
    values (current_municipality(), ${token}, ${now}, date_trunc('hour', ${now}::timestamptz, 'UTC'), 1)
    on conflict (municipality, token) do update set last_used_at = excluded.last_used_at, hour = excluded.hour,
      uses = case when u.hour = excluded.hour then u.uses + 1 else 1 end
    returning uses
  `.execute(db);
  return rows[0]?.uses ?? 0;
}
