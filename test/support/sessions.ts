import { sql } from 'kysely';

import type { Database } from '#store/open-database.ts';
import { hashToken } from '#usecases/session/authenticate.ts';

import { asTest } from './steering.ts';

/** Ends a session as the administrator's list does, without a word to whoever has it. */
export const deleteSession = (database: Database, municipality: string, cookie: string): Promise<void> =>
  asTest(database, municipality, async ({ db }) => {
    const hash = hashToken(cookie.replace('sid=', ''));
    await sql`delete from session where token_hash = ${hash}`.execute(db);
  });
