import { sql } from 'kysely';

import type { HeldRole } from '#domain/access/can.ts';

import type { Db } from '../db.ts';
import { heldRoles } from './sessions.ts';

/** Since when the person's calendar address holds; undefined where there is none. */
export async function findCalendarAddress(
  db: Db,
  person: string,
): Promise<{ tokenHash: string; at: string } | undefined> {
  const { rows } = await sql<{ tokenHash: string; at: string }>`
    select token_hash, at from calendar_address where person = ${person}::uuid
  `.execute(db);
  return rows[0];
}

/** A new address in place of the old one. */
export async function saveCalendarAddress(db: Db, person: string, tokenHash: string, at: string): Promise<void> {
  await sql`
    insert into calendar_address (municipality, person, token_hash, at)
    values (current_municipality(), ${person}, ${tokenHash}, ${at})
    on conflict (municipality, person) do update set token_hash = excluded.token_hash, at = excluded.at
  `.execute(db);
}

/** False where there was none. */
export async function removeCalendarAddress(db: Db, person: string): Promise<boolean> {
  const { rows } = await sql`delete from calendar_address where person = ${person}::uuid returning person`.execute(db);
  return rows.length > 0;
}

export type CalendarReader = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly HeldRole[];
};

/** Whose days the address gives; undefined where it holds no longer or the account is closed. */
export async function findCalendarReader(db: Db, tokenHash: string): Promise<CalendarReader | undefined> {
  const { rows } = await sql<CalendarReader>`
    select p.id, p.name, p.email, ${heldRoles} as roles
    from calendar_address c join person p on p.municipality = c.municipality and p.id = c.person
    where c.token_hash = ${tokenHash} and not p.disabled
  `.execute(db);
  return rows[0];
}
