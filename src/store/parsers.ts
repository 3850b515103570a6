import { TypeOverrides, types } from 'pg';

/*
 * What a column becomes in TypeScript; the same on the embedded database and on a server, because both are read by the
 * same client. All values survive JSON, so that an answer read again from finished_request is the answer given first.
 *
 *   date         string 'YYYY-MM-DD' (pg's own parser gives local midnight, the day before in UTC)
 *   timestamptz  string, ISO 8601 in UTC with what the database has of decimals: '2026-11-22T10:47:18.123456Z'
 *   numeric      string, exact (domain/kernel/decimal.ts reads it)
 *   int8         number; refuses what a number cannot hold exactly
 *   json, jsonb  parsed
 *   bytea        Buffer
 */

const { builtins } = types;

/** Object ids of array types, which the client does not name (pg_type.typarray). */
const ARRAY_OF = { date: 1182, timestamptz: 1185, int8: 1016, numeric: 1231 } as const;

/** An array of plain values ('{a,"b c",NULL}') of a type whose texts hold neither comma nor escaped quote. */
function parseArray<T>(text: string, parse: (item: string) => T): (T | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))));
}

function parseInstant(text: string): string {
  // The session's time zone is UTC on both databases, so the offset is always +00.
  return text.endsWith('+00') ? `${text.slice(0, -3).replace(' ', 'T')}Z` : text;
}

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number`);
  return value;
}

const same = (text: string): string => text;

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, same],
  [builtins.TIMESTAMP, same],
  [builtins.TIMESTAMPTZ, parseInstant],
  [builtins.NUMERIC, same],
  [builtins.INT8, parseWholeNumber],
  [builtins.INTERVAL, same],
  [ARRAY_OF.date, (text) => parseArray(text, same)],
  [ARRAY_OF.timestamptz, (text) => parseArray(text, parseInstant)],
  [ARRAY_OF.int8, (text) => parseArray(text, parseWholeNumber)],
  [ARRAY_OF.numeric, (text) => parseArray(text, same)],
]);

/** Handed to the PostgreSQL client as its `types`; what is not named above is read as the client does by itself. */
export const columnTypes = new TypeOverrides();
for (const [oid, parse] of parsers) columnTypes.setTypeParser(oid, parse);
