import { type RawBuilder, sql } from 'kysely';

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
