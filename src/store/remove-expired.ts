import { sql } from 'kysely';

import { KEEP_ATTEMPTS_DAYS, KEEP_MAIL_DAYS, KEEP_REQUESTS_DAYS, KEEP_SESSIONS_DAYS } from '#limits';

import type { Database } from './open-database.ts';

/**
 * Removes what has served its time in the tables that nobody looks back on: answers of requests that no browser will send
 * again, attempts to sign in, sessions that have ended. Run once a day; the audit log and everything audited stay.
 *
 * @returns how many rows went, by table
 */
export async function removeExpired(database: Database): Promise<Record<string, number>> {
  const removals = {
    finished_request: sql`
      delete from finished_request where at < now() - make_interval(days => ${KEEP_REQUESTS_DAYS})`,
    sign_in_attempt: sql`
      delete from sign_in_attempt where at < now() - make_interval(days => ${KEEP_ATTEMPTS_DAYS})`,
    mail_job: sql`
      delete from mail_job where day < current_date - ${KEEP_MAIL_DAYS}::integer`,
    session: sql`
      delete from session where least(expires_at, revoked_at) < now() - make_interval(days => ${KEEP_SESSIONS_DAYS})`,
  };
  const removed: Record<string, number> = {};
  for (const [table, removal] of Object.entries(removals)) {
    const { numAffectedRows } = await removal.execute(database.owner);
    removed[table] = Number(numAffectedRows ?? 0n);
  }
  return removed;
}
