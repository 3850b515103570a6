import { sql } from 'kysely';

import type { Db } from '../db.ts';

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  /** Null where the person signs in by OIDC only. */
  readonly passwordHash: string | null;
};

export async function findAccount(db: Db, email: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select p.id, p.name, p.email, p.disabled, a.password_hash
    from person p left join local_account a on a.municipality = p.municipality and a.person = p.id
    where lower(p.email) = lower(${email})
  `.execute(db);
  return rows[0];
}

/** Failed attempts since a moment that were not followed by a successful one, by account and by address. */
export async function countFailures(
  db: Db,
  { email, address, since }: { email: string; address: string; since: string },
): Promise<{ byEmail: number; byAddress: number }> {
  const { rows } = await sql<{ byEmail: number; byAddress: number }>`
    select
      count(*) filter (where email = lower(${email}) and at > coalesce((select max(at) from sign_in_attempt
        where email = lower(${email}) and succeeded), '-infinity')) as by_email,
      count(*) filter (where address = ${address}) as by_address
    from sign_in_attempt
    where not succeeded and at > ${since}::timestamptz and (email = lower(${email}) or address = ${address})
  `.execute(db);
  return rows[0] ?? { byEmail: 0, byAddress: 0 };
}

/** Counts as failed until it is known to have succeeded, so that many guesses at once are all counted. */
export async function insertAttempt(
  db: Db,
  attempt: { id: string; email: string; address: string; at: string },
): Promise<void> {
  await sql`
    insert into sign_in_attempt (municipality, id, email, address, at, succeeded)
    values (current_municipality(), ${attempt.id}, lower(${attempt.email}), ${attempt.address}, ${attempt.at}, false)
  `.execute(db);
}

export async function markSucceeded(db: Db, attempt: string): Promise<void> {
  await sql`update sign_in_attempt set succeeded = true where id = ${attempt}`.execute(db);
}

export async function setLastSignIn(db: Db, person: string, at: string): Promise<void> {
  await sql`update person set last_sign_in = ${at} where id = ${person}`.execute(db);
}

export async function findByOidc(db: Db, issuer: string, subject: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select p.id, p.name, p.email, p.disabled, null as password_hash
    from oidc_account o join person p on p.municipality = o.municipality and p.id = o.person
    where o.issuer = ${issuer} and o.subject = ${subject}
  `.execute(db);
  return rows[0];
}

export async function insertOidcAccount(
  db: Db,
  account: { issuer: string; subject: string; person: string },
): Promise<void> {
  await sql`
    insert into oidc_account (municipality, issuer, subject, person)
    values (current_municipality(), ${account.issuer}, ${account.subject}, ${account.person})
  `.execute(db);
}

export async function insertLocalAccount(db: Db, person: string, passwordHash: string, at: string): Promise<void> {
  await sql`
    insert into local_account (municipality, person, password_hash, changed_at)
    values (current_municipality(), ${person}, ${passwordHash}, ${at})
  `.execute(db);
}

export async function updatePassword(db: Db, person: string, passwordHash: string, at: string): Promise<void> {
  await sql`
    update local_account set password_hash = ${passwordHash}, changed_at = ${at}, must_change = false
    where person = ${person}
  `.execute(db);
}
