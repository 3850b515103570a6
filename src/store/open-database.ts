import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import type { PostgresPool } from 'kysely';
import { Pool } from 'pg';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';
import {
  CONNECTION_WAIT_MS,
  IDLE_IN_TRANSACTION_TIMEOUT_MS,
  LOCK_TIMEOUT_MS,
  MAX_SERVER_CONNECTIONS,
  STATEMENT_TIMEOUT_MS,
} from '#limits';

import { openEmbedded } from './embedded/open-embedded.ts';
import { rememberStatements } from './embedded/remember-statements.ts';
import { columnTypes } from './parsers.ts';
import type { Schema } from './schema.ts';

/** Where the database is: a folder for the embedded one, or the address of a PostgreSQL server (15 or newer). */
export type DatabasePlace = { readonly folder: string } | { readonly url: string };

/** One handle for both kinds; everything but migrations, backup and verification goes through transaction.ts. */
export type Database = {
  readonly kind: 'embedded' | 'server';
  /** Runs as the owner, outside any municipality. Acts of people never use it; they go through inTransaction. */
  readonly owner: Kysely<Schema>;
  /** The client's pool, for what a query builder has no words for (cursors, LISTEN). */
  readonly pool: Pool;
  /**
   * Runs over an unchanging picture of everything that does not hold up acts: a snapshot on a server; on the embedded
   * database, which has one connection, a copy of its files that is made between two acts and thrown away afterwards.
   */
  readonly overSnapshot: <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>;
  /** Syncs that reached the disk since opening; 0 for a server, which counts its own. */
  readonly syncs: () => number;
  /** Waits for running acts, then closes. May be called again. */
  readonly close: () => Promise<void>;
};

/** Opens the database, or says in Swedish why it cannot be opened. Does not migrate: see migrate.ts. */
export async function openDatabase(place: DatabasePlace): Promise<Result<Database, Fault>> {
  if ('folder' in place) {
    const opened = await openEmbedded(place.folder);
    if (!opened.ok) return opened;
    const { pool, syncs, copyAside } = opened.value;
    const overSnapshot = async <T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T> => {
      const copy = await copyAside();
      try {
        return await readSteadily(kyselyOver(copy.pool), work);
      } finally {
        await copy.close();
      }
    };
    return ok({
      kind: 'embedded',
      owner: kyselyOver(rememberStatements(pool)),
      pool,
      syncs,
      overSnapshot,
      close: once(() => opened.value.close()),
    });
  }
  return openServer(place.url);
}

/** One unchanging picture of every municipality, for work that reads through whole tables and takes its time. */
function readSteadily<T>(owner: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      await sql.raw('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0').execute(db);
      return work(db);
    });
}

/** Closing twice is closing once: a stop signal may come while a command is already closing. */
function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
}

function kyselyOver(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

async function openServer(url: string): Promise<Result<Database, Fault>> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_SERVER_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    application_name: 'styrkedja',
    // parsers.ts relies on both: instants in UTC, dates in ISO form.
    options: '-c timezone=UTC -c datestyle=ISO',
    types: columnTypes,
  });
  // A broken idle connection: the pool has let go of it, and the next act opens a new one.
  pool.on('error', () => undefined);
  try {
    const { rows } = await pool.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    const [server] = rows;
    if (server === undefined || server.version < MIN_SERVER_VERSION || server.encoding !== 'UTF8') {
      await pool.end();
      return err(unfitServer(server));
    }
  } catch (cause) {
    await pool.end();
    return err(unreachable(cause));
  }
  const owner = kyselyOver(pool);
  return ok({
    kind: 'server',
    owner,
    pool,
    syncs: () => 0,
    overSnapshot: (work) => readSteadily(owner, work),
    close: once(() => pool.end()),
  });
}

/** PostgreSQL 15, the oldest that the suite runs on. */
const MIN_SERVER_VERSION = 150_000;

const nowhere = { line: null, page: null, field: null } as const;

function unfitServer(server: { version: number; encoding: string } | undefined): Fault {
  return {
    code: 'database-server-unfit',
    severity: 'error',
    message: `Databasservern duger inte: version ${server?.version ?? 'okänd'}, teckenkodning ${server?.encoding ?? 'okänd'}.`,
    remedy: 'Använd PostgreSQL 15 eller nyare och en databas med teckenkodningen UTF8.',
    ...nowhere,
  };
}

function unreachable(cause: unknown): Fault {
  // The address is left out: it holds the password.
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return {
    code: 'database-server-unreachable',
    severity: 'error',
    message: `Det gick inte att ansluta till databasservern: ${reason}`,
    remedy: 'Kontrollera adressen i DATABASE_URL (värd, port, databas, användare, lösenord) och att servern är igång.',
    ...nowhere,
  };
}
