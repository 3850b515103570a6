import { sql } from 'kysely';

import type { HeldRole } from '#domain/access/can.ts';

import type { Db } from '../db.ts';

/** The person behind a live session, with every role ever given. */
export type SessionOwner = {
  readonly session: string;
  readonly lastSeenAt: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly HeldRole[];
};

/** Every role ever given to the person `p`. */
export const heldRoles = sql`coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'organisation', r.organisation,
    'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from, r.id)
  from role_assignment r where r.municipality = p.municipality and r.person = p.id), '[]')`;

/** Undefined where the token is unknown, the session ended or the account is closed. */
export async function findSession(db: Db, tokenHash: string, now: string): Promise<SessionOwner | undefined> {
  const { rows } = await sql<SessionOwner>`
    select s.id as session, s.last_seen_at, p.id, p.name, p.email, ${heldRoles} as roles
    from session s join person p on p.municipality = s.municipality and p.id = s.person
    where s.token_hash = ${tokenHash} and s.revoked_at is null and s.expires_at > ${now}::timestamptz and not p.disabled
  `.execute(db);
  return rows[0];
}

export async function insertSession(
  db: Db,
  session: { tokenHash: string; id: string; person: string; now: string; expiresAt: string; client: string },
): Promise<void> {
  await sql`
    insert into session (municipality, token_hash, id, person, created_at, last_seen_at, expires_at, client)
    values (current_municipality(), ${session.tokenHash}, ${session.id}, ${session.person}, ${session.now}, ${session.now},
      ${session.expiresAt}, ${session.client})
  `.execute(db);
}

/** Moves the end of a session that is in use. */
export async function touchSession(db: Db, id: string, now: string, expiresAt: string): Promise<void> {
  await sql`update session set last_seen_at = ${now}, expires_at = ${expiresAt} where id = ${id}`.execute(db);
}

/** False where the person has no such live session. */
export async function revokeSession(db: Db, person: string, id: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update session set revoked_at = ${now}
    where id::text = ${id} and person = ${person} and revoked_at is null returning id
  `.execute(db);
  return rows.length > 0;
}

/** Ends every session of a person: when the account is closed. */
export async function revokeAllSessions(db: Db, person: string, now: string): Promise<void> {
  await sql`update session set revoked_at = ${now} where person = ${person} and revoked_at is null`.execute(db);
}

/** Ends every session of a person but the one in use: when the password is changed. */
export async function revokeOtherSessions(db: Db, person: string, kept: string, now: string): Promise<void> {
  await sql`
    update session set revoked_at = ${now}
    where person = ${person} and id::text <> ${kept} and revoked_at is null
  `.execute(db);
}

export type OwnSessionRow = { id: string; createdAt: string; lastSeenAt: string; client: string };

export async function listSessions(db: Db, person: string, now: string, limit: number): Promise<OwnSessionRow[]> {
  const { rows } = await sql<OwnSessionRow>`
    select id, created_at, last_seen_at, client from session
    where person = ${person} and revoked_at is null and expires_at > ${now}::timestamptz
    order by last_seen_at desc limit ${limit}
  `.execute(db);
  return rows;
}
