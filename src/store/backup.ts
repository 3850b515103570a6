import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { type Kysely, sql } from 'kysely';

import { BACKUP_BATCH_BYTES, STREAM_ROWS } from '#limits';

import { BACKUP_FORMAT, type BackupEnd, type BackupHead } from './backup-format.ts';
import { type CatalogueTable, quoted, readCatalogue } from './catalogue.ts';
import { firstPiece, hasBytes, isPiece, laterPieces, measures } from './long-values.ts';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

export type BackupReport = {
  readonly file: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly chains: BackupEnd['chains'];
};

/**
 * Writes a backup (backup-format.ts) of everything as it stood in one moment, while acts go on. The file appears under its
 * name only when it is whole and on the disk; one that is there already is replaced.
 *
 * @throws where the disk is full or the database breaks; no file is left then
 */
export async function backupDatabase(database: Database, file: string): Promise<BackupReport> {
  const part = `${file}.part`;
  const handle = await open(part, 'w', PRIVATE);
  try {
    const end = await database.overSnapshot((db) => writeBackup(db, database.kind, handle));
    await handle.sync();
    await handle.close();
    await rename(part, file);
    return { file, rows: end.rows, chains: end.chains };
  } catch (cause) {
    await handle.close();
    await rm(part, { force: true });
    throw cause;
  }
}

/** For the owner alone: a backup holds every municipality's drafts. */
const PRIVATE = 0o600;

async function writeBackup(db: Kysely<Schema>, kind: Database['kind'], handle: FileHandle): Promise<BackupEnd> {
  let end: BackupEnd | undefined;
  async function* lines(): AsyncGenerator<string> {
    const hash = createHash('sha256');
    const rows: Record<string, number> = {};
    const hashed = (text: string): string => {
      hash.update(text, 'utf8');
      return text;
    };
    yield hashed(`${JSON.stringify(await readHead(db, kind))}\n`);
    for (const table of await readCatalogue(db)) {
      yield hashed(`${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`);
      let count = 0;
      for await (const batch of readRows(db, table)) {
        count += batch.filter((line) => !isPiece(line)).length;
        yield hashed(`${batch.join('\n')}\n`);
      }
      rows[table.name] = count;
    }
    const chains = await db
      .selectFrom('auditHead')
      .select(['municipality', 'sequence', 'hash'])
      .orderBy('municipality')
      .execute();
    end = { end: true, rows, chains, sha256: hash.digest('hex') };
    yield `${JSON.stringify(end)}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip(), async (packed: AsyncIterable<Uint8Array>) => {
    for await (const chunk of packed) await handle.write(chunk);
  });
  if (end === undefined) throw new Error('The backup ended before its end line');
  return end;
}

async function readHead(db: Kysely<Schema>, kind: Database['kind']): Promise<BackupHead> {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from schema_migration order by name`.execute(db);
  const found = await sql<{ version: string; at: string }>`
    select current_setting('server_version') as version, now() as at`.execute(db);
  const [{ version, at } = { version: '', at: '' }] = found.rows;
  return { format: BACKUP_FORMAT, at, database: kind, serverVersion: version, migrations: rows };
}

type Line = { readonly line: string; readonly lengths?: readonly (number | null)[]; readonly key?: readonly string[] };

/** Rows as lines, a few MB at a time whatever the rows' size; PostgreSQL writes the JSON, so no value is read on the way. */
async function* readRows(db: Kysely<Schema>, table: CatalogueTable): AsyncGenerator<string[]> {
  const name = quoted(table.name);
  const texts = table.columns.map(firstPiece).join(', ');
  const order = table.primaryKey.map(quoted).join(', ');
  const counted = await sql.raw<{ rows: number }>(`select count(*) as rows from ${name}`).execute(db);
  const perRow = table.bytes / Math.max(counted.rows[0]?.rows ?? 0, 1);
  const batch = Math.max(1, Math.min(STREAM_ROWS, Math.floor(BACKUP_BATCH_BYTES / Math.max(perRow, 1))));
  const also = hasBytes(table) ? measures(table) : '';
  await sql
    .raw(
      `declare dump no scroll cursor for select to_json(array[${texts}])::text as line${also} from ${name} order by ${order}`,
    )
    .execute(db);
  for (;;) {
    const { rows } = await sql.raw<Line>(`fetch ${batch} from dump`).execute(db);
    if (rows.length === 0) break;
    let open: string[] = [];
    for (const { line, lengths = [], key = [] } of rows) {
      open.push(line);
      if (!lengths.some((length) => (length ?? 0) > BACKUP_BATCH_BYTES)) continue;
      yield open;
      open = [];
      for await (const piece of laterPieces(db, table, lengths, key)) yield [piece];
    }
    if (open.length > 0) yield open;
  }
  await sql`close dump`.execute(db);
}
