import { sql } from 'kysely';

import type { App } from './app.ts';

/** Whether the database answers. */
export async function isReady(app: App): Promise<boolean> {
  try {
    await sql`select 1`.execute(app.database.owner);
    return true;
  } catch {
    return false;
  }
}
