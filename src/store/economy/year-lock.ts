import { sql } from 'kysely';

import type { Db } from '../db.ts';

/** Two who change the economy's order of a year wait for each other until the act ends. */
export async function lockEconomyYear(db: Db, year: number): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(current_municipality() || '/economy/' || ${String(year)}, 0))
  `.execute(db);
}
