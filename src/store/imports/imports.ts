import { sql } from 'kysely';

import type { ImportResult } from '#domain/importing/import-result.ts';
import type { ImportState, SourceLineView } from '#domain/imports/import-view.ts';
import type { Choices } from '#domain/imports/match-indicators.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** An import as the lists show it. */
export type ImportRow = {
  readonly id: string;
  readonly organisation: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly state: ImportState;
  readonly by: string;
  readonly at: string;
  readonly edition: { readonly id: string; readonly title: string } | null;
  readonly version: number;
};

/** What was read in it. */
export type ImportReading = {
  readonly result: ImportResult | null;
  readonly lines: readonly SourceLineView[];
  readonly faults: readonly Fault[];
  readonly choices: Choices;
};

const columns = sql`i.id, i.organisation, i.file_name, i.sha256, i.size as bytes, i.state, p.name as by,
  i.created_at as at, i.version,
  case when e.id is null then null else jsonb_build_object('id', e.id, 'title', e.title) end as edition`;
const tables = sql`import i
  join person p on p.municipality = i.municipality and p.id = i.person
  left join edition e on e.municipality = i.municipality and e.id = i.edition and e.replaced_by is null`;

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from ${tables} where i.id = ${id}`.execute(db);
  return rows[0];
}

/** Makes two who change the same import wait for each other. */
export async function lockImport(db: Db, id: string): Promise<void> {
  await sql`select id from import where id = ${id} for update`.execute(db);
}

export async function findReading(db: Db, id: string): Promise<ImportReading | undefined> {
  const { rows } = await sql<Omit<ImportReading, 'lines'> & { lines: SourceLineView[] | null }>`
    select result, lines, faults, choices from import where id = ${id}
  `.execute(db);
  return rows[0] === undefined ? undefined : { ...rows[0], lines: rows[0].lines ?? [] };
}

/** Newest first; `places` are the organisations whose imports may be seen, null for all. */
export async function listImports(
  db: Db,
  places: readonly string[] | null,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<{ rows: ImportRow[]; total: number }> {
  const visible = sql`(${places}::uuid[] is null or i.organisation = any(${places}::uuid[]))`;
  const beyond = after === null ? sql`true` : sql`(i.created_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<ImportRow>`
    select ${columns} from ${tables} where ${visible} and ${beyond} order by i.created_at desc, i.id desc limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from import i where ${visible}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

export type NewImport = {
  readonly id: string;
  readonly file: string;
  readonly organisation: string;
  readonly person: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
  readonly createdAt: string;
};

/** Stores the file and the import that is to read it. */
export async function insertImport(db: Db, made: NewImport): Promise<void> {
  const { id, file, organisation, person, fileName, mediaType, sha256, content, createdAt } = made;
  await sql`
    insert into stored_file (municipality, id, sha256, media_type, size, content)
    values (current_municipality(), ${file}, ${sha256}, ${mediaType}, ${content.length}, ${content})
  `.execute(db);
  await sql`
    insert into import (municipality, id, organisation, person, file, file_name, sha256, size, state, created_at)
    values (current_municipality(), ${id}, ${organisation}, ${person}, ${file}, ${fileName}, ${sha256}, ${content.length},
      'waiting', ${createdAt})
  `.execute(db);
}

export type StoredFile = { readonly fileName: string; readonly mediaType: string; readonly content: Buffer };

export async function findFile(db: Db, importId: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select i.file_name, f.media_type, f.content
    from import i join stored_file f on f.municipality = i.municipality and f.id = i.file where i.id = ${importId}
  `.execute(db);
  return rows[0];
}

export async function setImportState(db: Db, id: string, state: ImportState): Promise<void> {
  await sql`update import set state = ${state}, version = version + 1 where id = ${id}`.execute(db);
}

/** What reading gave, unless the import was thrown away meanwhile. */
export async function saveReading(
  db: Db,
  id: string,
  reading: {
    readonly state: 'read' | 'refused';
    readonly result: ImportResult | null;
    readonly lines: readonly SourceLineView[];
    readonly faults: readonly Fault[];
  },
): Promise<void> {
  const { state, result, lines, faults } = reading;
  await sql`
    update import set state = ${state}, result = ${jsonb(result)}, lines = ${jsonb(lines)}, faults = ${jsonb(faults)},
      version = version + 1
    where id = ${id} and state = 'reading'
  `.execute(db);
}

export async function saveChoices(db: Db, id: string, choices: Choices): Promise<void> {
  await sql`update import set choices = ${jsonb(choices)}, version = version + 1 where id = ${id}`.execute(db);
}

export async function raiseImportVersion(db: Db, id: string): Promise<void> {
  await sql`update import set version = version + 1 where id = ${id}`.execute(db);
}

export async function setKept(db: Db, id: string, edition: string): Promise<void> {
  await sql`
    update import set state = 'kept', edition = ${edition}, version = version + 1 where id = ${id}
  `.execute(db);
}

/** The bytes of a file that was thrown away are not kept. */
export async function removeFile(db: Db, id: string): Promise<void> {
  const { rows } = await sql<{ file: string | null }>`
    update import i set file = null, lines = null, result = null from import old
    where i.id = ${id} and old.municipality = i.municipality and old.id = i.id returning old.file
  `.execute(db);
  const file = rows[0]?.file ?? null;
  if (file !== null) await sql`delete from stored_file where id = ${file}`.execute(db);
}

/** Imports that were not read to the end when the server stopped, oldest first. */
export async function listUnfinished(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from import where state in ('waiting', 'reading') order by created_at, id
  `.execute(db);
  return rows.map(({ id }) => id);
}
