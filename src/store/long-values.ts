import { CompiledQuery, type Kysely } from 'kysely';
import { z } from 'zod';

import { BACKUP_BATCH_BYTES } from '#limits';

import { type CatalogueTable, quoted } from './catalogue.ts';
import type { Schema } from './schema.ts';

/*
 * A file of 100 MB is no value that PostgreSQL can write as one line of JSON: twice as long as text, and held several times
 * over, it is more memory than the embedded database has. A row carries the first piece of such a value; the others follow
 * it, each on a line of its own.
 */

const Piece = z.object({ more: z.number().int(), text: z.string() });
const BEGINS = '{"more":';

export const isPiece = (line: string): boolean => line.startsWith(BEGINS);

const isBytes = ({ type }: { type: string }): boolean => type === 'bytea';

export const hasBytes = (table: CatalogueTable): boolean => table.columns.some(isBytes);

/** A column as text in SQL; of bytes the first piece. */
export const firstPiece = (column: { name: string; type: string }): string =>
  isBytes(column)
    ? `substring(${quoted(column.name)} from 1 for ${BACKUP_BATCH_BYTES})::text`
    : `${quoted(column.name)}::text`;

/** What must be known of a row to read the rest of its long values: lengths in the order of the columns, and its key. */
export const measures = (table: CatalogueTable): string => {
  const lengths = table.columns.map((column) => (isBytes(column) ? `octet_length(${quoted(column.name)})` : '0'));
  const key = table.primaryKey.map((name) => `${quoted(name)}::text`);
  return `, jsonb_build_array(${lengths.join(', ')}) as lengths, jsonb_build_array(${key.join(', ')}) as key`;
};

const whereKey = (table: CatalogueTable, from: number): string =>
  table.primaryKey.map((name, at) => `${quoted(name)}::text = $${from + at}`).join(' and ');

/** The pieces of a row's long values after the first, each as a line. */
export async function* laterPieces(
  db: Kysely<Schema>,
  table: CatalogueTable,
  lengths: readonly (number | null)[],
  key: readonly string[],
): AsyncGenerator<string> {
  for (const [index, length] of lengths.entries()) {
    const column = table.columns[index];
    if (column === undefined || length === null) continue;
    for (let from = BACKUP_BATCH_BYTES + 1; from <= length; from += BACKUP_BATCH_BYTES) {
      const text = `select substring(${quoted(column.name)} from ${from} for ${BACKUP_BATCH_BYTES})::text as piece
        from ${quoted(table.name)} where ${whereKey(table, 1)}`;
      const { rows } = await db.executeQuery<{ piece: string }>(CompiledQuery.raw(text, [...key]));
      const line: z.infer<typeof Piece> = { more: index, text: rows[0]?.piece ?? '' };
      yield JSON.stringify(line);
    }
  }
}

const Row = z.array(z.string().nullable());
const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');

/** Collects the pieces that follow a row and takes the row in with its values whole. */
export class LongValues {
  private readonly table: CatalogueTable;
  private readonly columns: CatalogueTable['columns'];
  private readonly pieces = new Map<number, Buffer[]>();

  constructor(table: CatalogueTable, columns: CatalogueTable['columns']) {
    this.table = table;
    this.columns = columns;
  }

  get isEmpty(): boolean {
    return this.pieces.size === 0;
  }

  add(line: string): void {
    const { more, text } = Piece.parse(JSON.parse(line));
    this.pieces.set(more, [...(this.pieces.get(more) ?? []), bytesOf(text)]);
  }

  /** `row` is the line that the pieces followed, with the first of them. */
  async insert(db: Kysely<Schema>, row: string): Promise<void> {
    const texts = Row.parse(JSON.parse(row));
    const values = texts.map((text, index) => {
      const pieces = this.pieces.get(index);
      return pieces === undefined ? text : Buffer.concat([bytesOf(text ?? ''), ...pieces]);
    });
    const names = this.columns.map(({ name }) => quoted(name)).join(', ');
    const casts = this.columns.map(({ type }, index) =>
      this.pieces.has(index) ? `$${index + 1}::bytea` : `cast($${index + 1}::text as ${type})`,
    );
    const text = `insert into ${quoted(this.table.name)} (${names}) overriding system value values (${casts.join(', ')})`;
    await db.executeQuery(CompiledQuery.raw(text, values));
    this.pieces.clear();
  }
}
