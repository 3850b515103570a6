import { randomUUID } from 'node:crypto';
import { constants, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { Pool } from 'pg';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';
import { EMBEDDED_WAIT_MS } from '#limits';

import { columnTypes } from '../parsers.ts';
import { lockFolder } from './lock-folder.ts';
import { syncTree } from './sync-tree.ts';
import { startUpkeep } from './upkeep.ts';
import { WorkerStream } from './worker-stream.ts';

/** The major version of PostgreSQL inside PGlite; data of another one cannot be opened, only restored from a backup. */
export const EMBEDDED_MAJOR = '18';

type WorkerPool = {
  readonly pool: Pool;
  /** Syncs that reached the disk since the folder was opened. */
  readonly syncs: () => number;
  readonly close: () => Promise<void>;
};

export type EmbeddedPool = WorkerPool & {
  /** Copies the files between two acts and opens the copy beside; closing it throws it away. */
  readonly copyAside: () => Promise<WorkerPool>;
};

/**
 * Opens the embedded database in a folder (`<folder>/database`), makes it where there is none, and holds the folder's lock
 * until it is closed. One connection: acts wait for each other, which the pool sees to.
 */
export async function openEmbedded(folder: string): Promise<Result<EmbeddedPool, Fault>> {
  const place = resolve(folder);
  const lock = lockFolder(place);
  if (!lock.ok) return lock;
  try {
    removeLeftCopies(place);
    const dataFolder = join(place, 'database');
    if (!existsSync(dataFolder)) await createDataFolder(place, dataFolder);
    const major = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
    if (major !== EMBEDDED_MAJOR) {
      lock.value.release();
      return err(otherVersion(place, major));
    }
    const opened = startPool(dataFolder);
    await opened.pool.query('select 1');
    const upkeep = startUpkeep(opened.pool, opened.syncs);
    return ok({
      ...opened,
      copyAside: () => copyAside(opened.pool, place, dataFolder),
      close: async () => {
        await upkeep.stop();
        await opened.close();
        lock.value.release();
      },
    });
  } catch (cause) {
    lock.value.release();
    throw cause;
  }
}

/** Made aside and moved into place when whole and on the disk, so that a crash in between leaves no half database. */
async function createDataFolder(place: string, dataFolder: string): Promise<void> {
  const aside = join(place, 'database.creating');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const created = startPool(aside);
  await created.pool.query('select 1');
  await created.close();
  syncTree(aside);
  renameSync(aside, dataFolder);
  syncTree(place, { deep: false });
}

function startPool(dataFolder: string): WorkerPool {
  const syncs = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let gone = Promise.resolve();
  const pool = new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: EMBEDDED_WAIT_MS,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    types: columnTypes,
    stream: () => {
      const stream = new WorkerStream({ dataFolder, syncs }, gone);
      gone = stream.gone;
      return stream;
    },
  });
  // A worker that dies while idle: the pool has let go of it, and the next act starts a new one.
  pool.on('error', () => undefined);
  return {
    pool,
    syncs: () => Atomics.load(syncs, 0),
    close: async () => {
      await pool.end();
      await gone;
    },
  };
}

/**
 * Whoever holds the one connection is alone, and the database does nothing between queries: its files lie still, and a
 * copy of them opens as after a crash, with every commit.
 */
async function copyAside(pool: Pool, place: string, dataFolder: string): Promise<WorkerPool> {
  const aside = join(place, `${COPY_PREFIX}${randomUUID()}`);
  const client = await pool.connect();
  try {
    await client.query('checkpoint');
    await cp(dataFolder, aside, { recursive: true, mode: constants.COPYFILE_FICLONE });
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    throw cause;
  } finally {
    client.release();
  }
  const copy = startPool(aside);
  return {
    ...copy,
    close: async () => {
      await copy.close();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

const COPY_PREFIX = 'database.copy-';

/** Copies that a crash left behind; the folder's lock says that nobody uses them. */
function removeLeftCopies(place: string): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith(COPY_PREFIX)) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function otherVersion(place: string, major: string): Fault {
  return {
    code: 'database-other-version',
    severity: 'error',
    message: `Databasen i ${place} är gjord med PostgreSQL ${major}, men detta program har PostgreSQL ${EMBEDDED_MAJOR}.`,
    remedy:
      'Ta en säkerhetskopia med den version av Styrkedja som gjorde databasen och läs in den i en ny, tom mapp med denna.',
    line: null,
    page: null,
    field: null,
  };
}
