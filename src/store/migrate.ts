import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { PoolClient } from 'pg';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';

import type { Database } from './open-database.ts';

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Any number that nobody else on the server uses: keeps two processes from migrating at once. */
const MIGRATION_LOCK = 7_271_946_301;

/** The migrations as files, in order: NNNN-name.sql. */
export function readMigrations(folder: string = join(import.meta.dirname, 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name: name.slice(0, -'.sql'.length), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database up to the newest migration, each in a transaction of its own. Refuses a database that is newer than
 * the program, and one whose applied migrations are not the program's: going on would guess at what the tables are.
 *
 * @returns the names of the migrations that were applied now
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Result<string[], Fault>> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    // Rebuilding a large table takes longer than any act may.
    await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await applyMissing(client, migrations);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await client.query('reset statement_timeout; reset lock_timeout; reset idle_in_transaction_session_timeout');
    }
  } catch (cause) {
    broken = cause instanceof Error ? cause : new Error(String(cause));
    throw cause;
  } finally {
    client.release(broken);
  }
}

/** Where the applied migrations are written down. */
export const MAKE_LEDGER = `
  create table if not exists schema_migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

/** Applies one migration and writes it down, inside a transaction that the caller has opened. */
export async function applyMigration(
  execute: (text: string, values?: unknown[]) => Promise<unknown>,
  migration: Migration,
): Promise<void> {
  await execute(migration.sql);
  await execute('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<Result<string[], Fault>> {
  await client.query(MAKE_LEDGER);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  );
  const fault = judgeApplied(rows, migrations);
  if (fault !== null) return err(fault);

  const applied: string[] = [];
  for (const migration of migrations.slice(rows.length)) {
    await client.query('begin');
    try {
      await applyMigration((text, values) => client.query(text, values), migration);
      await client.query('commit');
    } catch (cause) {
      await client.query('rollback');
      throw new Error(`Migration ${migration.name} failed; the database stands before it`, { cause });
    }
    applied.push(migration.name);
  }
  return ok(applied);
}

/** The applied ones must be the first of ours, in order and unchanged. */
export function judgeApplied(
  applied: readonly { name: string; checksum: string }[],
  migrations: readonly Migration[],
): Fault | null {
  for (const [index, row] of applied.entries()) {
    const ours = migrations[index];
    if (ours === undefined || (ours.name !== row.name && !migrations.some(({ name }) => name === row.name))) {
      return refusal(
        'database-newer-than-program',
        `Databasen har ändringen ${row.name}, som denna version av Styrkedja inte känner till.`,
        'Starta med den version av Styrkedja som senast användes, eller en nyare.',
      );
    }
    if (ours.name !== row.name || ours.checksum !== row.checksum) {
      return refusal(
        'database-migration-changed',
        `Databasens ändring ${row.name} är inte densamma som programmets ${ours.name}.`,
        'Programmets filer är ändrade eller blandade: installera om samma version. Databasen är inte rörd.',
      );
    }
  }
  return null;
}

const refusal = (code: string, message: string, remedy: string): Fault => ({
  code,
  severity: 'error',
  message,
  remedy,
  line: null,
  page: null,
  field: null,
});
