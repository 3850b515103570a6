import { type Kysely, type RawBuilder, sql } from 'kysely';

import type { Schema } from './schema.ts';

/**
 * A value for a jsonb column. Always through this: the client writes a plain JavaScript array as a PostgreSQL array, which
 * jsonb refuses or, worse, takes for something else. `undefined` and null become SQL null.
 */
export function jsonb<T>(value: T): RawBuilder<T> {
  return value === undefined || value === null
    ? sql<T>`cast(null as jsonb)`
    : sql<T>`cast(${JSON.stringify(value)} as text)::jsonb`;
}

/**
 * Text as an SQL literal, for the few commands that take no parameters (SET). Whoever calls it has checked the text
 * against a strict pattern before; the quoting is the second line of defence.
 */
export function literal(text: string): string {
  if (text.includes('\0') || text.includes('\\')) throw new Error('Not fit for a setting');
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Runs queries over rows that were just written, of which the planner knows nothing: it takes them for one or two and
 * would look each one up in all the others. The setting ends with the work, or with the act where the work fails.
 */
export async function overFreshRows<T>(db: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  await sql`set local enable_nestloop = off`.execute(db);
  const done = await work();
  await sql`set local enable_nestloop = on`.execute(db);
  return done;
}
