import { randomUUID } from 'node:crypto';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';

import { Client } from 'pg';
import { afterAll, describe, inject } from 'vitest';

import { migrate } from '#store/migrate.ts';
import { type Database, type DatabasePlace, openDatabase } from '#store/open-database.ts';

import { type DatabaseUrl, reasonForNoServer, startServer } from './postgres-server.ts';

/** What a suite gets: an own migrated database, made when first asked for. */
export type OpenTestDatabase = () => Promise<Database>;

export type TestDatabaseKind = 'embedded' | 'postgres';

/**
 * Runs the same suite on the embedded database and on a PostgreSQL server. Every call of `open` within one suite gives the
 * same handle, to a migrated database that no other suite touches. TEST_DATABASES=embedded|postgres|both (both).
 */
export function describeOnEachDatabase(
  name: string,
  suite: (open: OpenTestDatabase, kind: TestDatabaseKind) => void,
): void {
  for (const kind of ['embedded', 'postgres'] as const) {
    const reason = reasonToSkip(kind);
    if (reason !== undefined) {
      // The suite is still collected, so that the report counts what was left out and says why.
      describe.skipIf(true)(`${name} (${kind}: ${reason})`, () => {
        suite(() => Promise.reject(new Error(reason)), kind);
      });
      continue;
    }
    describe(`${name} (${kind})`, () => {
      let opened: Promise<TestDatabase> | undefined;
      suite(async () => (await (opened ??= openTestDatabase(kind))).database, kind);
      afterAll(async () => {
        if (opened !== undefined) await (await opened).close();
      });
    });
  }
}

/** Why suites of this kind are left out in this run; undefined where they are not. */
export function reasonToSkip(kind: TestDatabaseKind): string | undefined {
  const wanted = process.env['TEST_DATABASES'] ?? 'both';
  if (wanted !== 'both' && wanted !== kind) return `TEST_DATABASES=${wanted}`;
  return kind === 'postgres' ? reasonForNoServer() : undefined;
}

export type TestDatabase = { readonly database: Database; readonly place: DatabasePlace; close(): Promise<void> };

/** A migrated database of its own, for suites that open and close by themselves; `close` throws it away. */
export async function openTestDatabase(kind: TestDatabaseKind): Promise<TestDatabase> {
  const { place, remove } = kind === 'embedded' ? await copyEmbedded() : await createOnServer(await serverTemplate());
  const database = await openOrThrow(place);
  return {
    database,
    place,
    close: async () => {
      await database.close();
      await remove();
    },
  };
}

/** An empty place, where nothing is migrated, for tests of opening, migrating and restoring. */
export async function emptyPlace(
  kind: TestDatabaseKind,
): Promise<{ place: DatabasePlace; remove: () => Promise<void> }> {
  if (kind === 'postgres') return createOnServer('template0');
  const folder = join(inject('runFolder'), `empty-${randomUUID()}`);
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a database or throws what a person would be told. */
export async function openOrThrow(place: DatabasePlace): Promise<Database> {
  const opened = await openDatabase(place);
  if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.remedy ?? ''}`);
  return opened.value;
}

type OwnPlace = { place: DatabasePlace; remove: () => Promise<void> };

async function copyEmbedded(): Promise<OwnPlace> {
  const template = join(inject('runFolder'), 'embedded-template');
  await once('embedded-template', async () => {
    const making = `${template}.making`;
    await migrateAndClose({ folder: making });
    renameSync(making, template);
  });
  const folder = join(inject('runFolder'), `embedded-${randomUUID()}`);
  cpSync(template, folder, { recursive: true });
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

const TEMPLATE = 'styrkedja_template';

async function serverTemplate(): Promise<string> {
  await once('server-template', async () => {
    const url = await serverUrl();
    await onServer(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
    await migrateAndClose({ url: url(TEMPLATE) });
  });
  return TEMPLATE;
}

async function createOnServer(template: string): Promise<OwnPlace> {
  const url = await serverUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template} encoding 'UTF8'`);
  return { place: { url: url(name) }, remove: () => onServer(`drop database ${name} with (force)`) };
}

const serverUrl = (): Promise<DatabaseUrl> => startServer(inject('runFolder'));

async function onServer(command: string): Promise<void> {
  const url = await serverUrl();
  const client = new Client({ connectionString: url('postgres') });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

async function migrateAndClose(place: DatabasePlace): Promise<void> {
  const database = await openOrThrow(place);
  try {
    const migrated = await migrate(database);
    if (!migrated.ok) throw new Error(migrated.error.message);
  } finally {
    await database.close();
  }
}

/** Does the work once in this run, whichever test process comes first; the others wait until it is done. */
async function once(name: string, work: () => Promise<void>): Promise<void> {
  const folder = join(inject('runFolder'), 'once');
  mkdirSync(folder, { recursive: true });
  const done = join(folder, `${name}.done`);
  const failed = join(folder, `${name}.failed`);
  try {
    closeSync(openSync(join(folder, `${name}.claim`), 'wx'));
  } catch {
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error(`${name} could not be made; another test file says why`);
      await wait(50);
    }
    return;
  }
  try {
    await work();
    closeSync(openSync(done, 'w'));
  } catch (cause) {
    closeSync(openSync(failed, 'w'));
    throw cause;
  }
}
