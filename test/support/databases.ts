import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { dirname, join } from 'node:path';

import { Client } from 'pg';
import { afterAll, describe } from 'vitest';

import { migrate, readMigrations } from '#store/migrate.ts';
import { type Database, type DatabasePlace, openDatabase } from '#store/open-database.ts';

import { type DatabaseUrl, reasonForNoServer, startServer } from './postgres-server.ts';
import { runFolder } from './the-run.ts';

/** What a suite gets: a migrated database, opened when first asked for. */
export type OpenTestDatabase = () => Promise<Database>;

export type TestDatabaseKind = 'embedded' | 'postgres';

type Suite = (open: OpenTestDatabase, kind: TestDatabaseKind) => void;

/** What suites of this process work in, each in municipalities of its own; it goes when the process ends. */
const shared = new Map<TestDatabaseKind, Promise<TestDatabase>>();

/**
 * Runs the same suite on the embedded database and on a PostgreSQL server, beside others' municipalities as on a server
 * with many. TEST_DATABASES=embedded|postgres|both (both).
 */
export function describeOnEachDatabase(name: string, suite: Suite): void {
  onEachKind(name, (kind) => {
    suite(async () => {
      const opened = shared.get(kind) ?? openTestDatabase(kind);
      shared.set(kind, opened);
      return (await opened).database;
    }, kind);
  });
}

/** The same on a database that no other suite touches, for what sees or changes all of it. */
export function describeOnOwnDatabase(name: string, suite: Suite): void {
  onEachKind(name, (kind) => {
    let opened: Promise<TestDatabase> | undefined;
    suite(async () => (await (opened ??= openTestDatabase(kind))).database, kind);
    afterAll(async () => {
      if (opened !== undefined) await (await opened).close();
    });
  });
}

function onEachKind(name: string, suite: (kind: TestDatabaseKind) => void): void {
  for (const kind of ['embedded', 'postgres'] as const) {
    const reason = reasonToSkip(kind);
    // A suite that is left out is still collected, so that the report counts it and says why.
    const why = reason === undefined ? '' : `: ${reason}`;
    describe.skipIf(reason !== undefined)(`${name} (${kind}${why})`, () => {
      suite(kind);
    });
  }
}

/** Why suites of this kind are left out in this run; undefined where they are not. */
export function reasonToSkip(kind: TestDatabaseKind): string | undefined {
  const wanted = process.env['TEST_DATABASES'] ?? 'both';
  if (wanted !== 'both' && wanted !== kind) return `TEST_DATABASES=${wanted}`;
  return kind === 'postgres' ? reasonForNoServer() : undefined;
}

export type TestDatabase = {
  readonly database: Database;
  readonly place: DatabasePlace;
  readonly close: () => Promise<void>;
};

/** A migrated database of its own, for suites that open and close by themselves; `close` throws it away. */
export async function openTestDatabase(kind: TestDatabaseKind): Promise<TestDatabase> {
  const { place, remove } =
    kind === 'embedded' ? await copyEmbedded('migrated') : await createOnServer(await serverTemplate());
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
export async function emptyPlace(kind: TestDatabaseKind): Promise<OwnPlace> {
  return kind === 'embedded' ? copyEmbedded('empty') : createOnServer('template0');
}

/** A folder where no database was ever made. */
export function newFolder(): string {
  return join(runFolder(), `new-${randomUUID()}`);
}

/** Opens a database or throws what a person would be told. */
export async function openOrThrow(place: DatabasePlace): Promise<Database> {
  const opened = await openDatabase(place);
  if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.remedy ?? ''}`);
  return opened.value;
}

export type OwnPlace = { place: DatabasePlace; remove: () => Promise<void> };

async function copyEmbedded(state: 'empty' | 'migrated'): Promise<OwnPlace> {
  const template = await embeddedTemplate(state);
  const folder = newFolder();
  cpSync(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * A folder to copy, kept over runs because making one takes seconds: named for all that it is made of, so that a change
 * of a migration or of PGlite makes a new one.
 */
async function embeddedTemplate(state: 'empty' | 'migrated'): Promise<string> {
  const migrations = state === 'empty' ? [] : readMigrations().map(({ checksum }) => checksum);
  const made = createHash('sha256')
    .update(JSON.stringify([pgliteVersion(), migrations]))
    .digest('hex')
    .slice(0, 16);
  const cache = join(tmpdir(), `styrkedja-test-templates-${userInfo().uid}`);
  const template = join(cache, `${state}-${made}`);
  await once(`embedded-${state}`, async () => {
    if (existsSync(template)) return;
    mkdirSync(cache, { recursive: true });
    const earlier = readdirSync(cache).filter((name) => name.startsWith(`${state}-`));
    const making = join(cache, `making-${randomUUID()}`);
    if (state === 'migrated') cpSync(await embeddedTemplate('empty'), making, { recursive: true });
    await prepareAndClose({ folder: making }, state);
    // Another run may have been faster: then its folder stays, and ours goes.
    if (!existsSync(template)) renameSync(making, template);
    rmSync(making, { recursive: true, force: true });
    for (const name of earlier) if (isOld(join(cache, name))) rmSync(join(cache, name), { recursive: true });
  });
  return template;
}

/** PGlite's own package.json says it, but is not among its exports: it lies above its main file. */
function pgliteVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return readFileSync(join(dirname(main), '..', 'package.json'), 'utf8');
}

/** Not the template of another checkout that is being worked on just now. */
const isOld = (path: string): boolean => Date.now() - statSync(path).mtimeMs > 24 * 60 * 60 * 1000;

const TEMPLATE = 'styrkedja_template';

async function serverTemplate(): Promise<string> {
  await once('server-template', async () => {
    const url = await serverUrl();
    await onServer(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
    await prepareAndClose({ url: url(TEMPLATE) }, 'migrated');
  });
  return TEMPLATE;
}

async function createOnServer(template: string): Promise<OwnPlace> {
  const url = await serverUrl();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template} encoding 'UTF8'`);
  return { place: { url: url(name) }, remove: () => onServer(`drop database ${name} with (force)`) };
}

const serverUrl = (): Promise<DatabaseUrl> => startServer(runFolder());

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

async function prepareAndClose(place: DatabasePlace, state: 'empty' | 'migrated'): Promise<void> {
  const database = await openOrThrow(place);
  try {
    if (state === 'empty') return;
    const migrated = await migrate(database);
    if (!migrated.ok) throw new Error(migrated.error.message);
  } finally {
    await database.close();
  }
}

/** Does the work once in this run, whichever test process comes first; the others wait until it is done. */
export async function once(name: string, work: () => Promise<void>): Promise<void> {
  const folder = join(runFolder(), 'once');
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
