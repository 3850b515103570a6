import { CompiledQuery, type Kysely, sql } from 'kysely';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';
import { BACKUP_BATCH_BYTES, STREAM_ROWS } from '#limits';

import type { BackupEnd, BackupHead } from './backup-format.ts';
import { type CatalogueTable, quoted, readCatalogue } from './catalogue.ts';
import { isPiece, LongValues } from './long-values.ts';
import { MAKE_LEDGER, type Migration, applyMigration, judgeApplied, migrate, readMigrations } from './migrate.ts';
import type { Database } from './open-database.ts';
import { type BackupPart, checkBackup, readParts } from './read-backup.ts';
import type { Schema } from './schema.ts';
import { type ChainReport, verifyChains } from './verify-audit.ts';

export type RestoreOptions = {
  /** Throw away what the target holds. Without it a target with a municipality in it is refused. */
  readonly overwrite?: boolean;
  /** Take in a backup of a database whose audit chain was broken already, to look into it. */
  readonly despiteBrokenChain?: boolean;
};

export type RestoreReport = {
  readonly head: BackupHead;
  readonly rows: Readonly<Record<string, number>>;
  readonly chains: readonly ChainReport[];
};

/**
 * Takes a backup into a database of either kind. The file is checked in full before anything is touched; everything is
 * loaded in one transaction, foreign keys and the audit chain are verified in it, and only then it is committed: a fault
 * leaves the target as it was. Afterwards the database is migrated to the program's newest.
 */
export async function restoreDatabase(
  database: Database,
  file: string,
  options: RestoreOptions = {},
  migrations: readonly Migration[] = readMigrations(),
): Promise<Result<RestoreReport, Fault>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const { head, end } = checked.value;
  const misfit = judgeApplied(head.migrations, migrations);
  if (misfit !== null) return err(misfit);
  if (options.overwrite !== true) {
    const inTheWay = await findContents(database.owner);
    if (inTheWay !== null) return err(inTheWay);
  }
  const chains = await loadAll(database, file, end, migrations.slice(0, head.migrations.length), options);
  if (!chains.ok) return chains;
  const migrated = await migrate(database, migrations);
  return migrated.ok ? ok({ head, rows: end.rows, chains: chains.value }) : migrated;
}

class ChainBroken extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

async function loadAll(
  database: Database,
  file: string,
  end: BackupEnd,
  migrations: readonly Migration[],
  options: RestoreOptions,
): Promise<Result<ChainReport[], Fault>> {
  try {
    return await database.owner.transaction().execute(async (db) => {
      const execute = (text: string, values: unknown[] = []) => db.executeQuery(CompiledQuery.raw(text, values));
      await execute('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      await execute('drop schema public cascade; create schema public');
      await execute(MAKE_LEDGER);
      for (const migration of migrations) await applyMigration(execute, migration);
      const foreignKeys = await readForeignKeys(db);
      for (const key of foreignKeys) await execute(`alter table ${key.table} drop constraint ${quoted(key.name)}`);
      await loadTables(db, file);
      // Adding a key checks every row against it.
      for (const key of foreignKeys)
        await execute(`alter table ${key.table} add constraint ${quoted(key.name)} ${key.definition}`);
      const chains = await verifyChains(db);
      const fault = judgeChains(chains, end);
      if (fault !== null && options.despiteBrokenChain !== true) throw new ChainBroken(fault);
      return ok(chains);
    });
  } catch (cause) {
    if (cause instanceof ChainBroken) return err(cause.fault);
    throw cause;
  }
}

async function loadTables(db: Kysely<Schema>, file: string): Promise<void> {
  const catalogue = new Map((await readCatalogue(db)).map((table) => [table.name, table]));
  for await (const part of readParts(file)) {
    const table = catalogue.get(part.table.table);
    if (table === undefined) throw new Error(`The backup has an unknown table ${part.table.table}`);
    // The audit triggers would chain the entries anew; they come with their hashes, which are verified afterwards.
    await sql.raw(`alter table ${quoted(table.name)} disable trigger user`).execute(db);
    await loadRows(db, table, part);
    await sql.raw(`alter table ${quoted(table.name)} enable trigger user`).execute(db);
  }
  await continueSequences(db);
}

/** Numbers that a table gives by itself go on after the highest that came in. */
async function continueSequences(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`.execute(db);
  for (const { table, column, sequence } of rows) {
    const next = `(select coalesce(max(${quoted(column)}), 0) + 1 from ${quoted(table)})`;
    await db.executeQuery(CompiledQuery.raw(`select setval($1::regclass, ${next}, false)`, [sequence]));
  }
}

async function loadRows(db: Kysely<Schema>, table: CatalogueTable, part: BackupPart): Promise<void> {
  const columns = part.table.columns.map((name) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new Error(`The backup has an unknown column ${table.name}.${name}`);
    return column;
  });
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const values = columns.map(({ type }, index) => `cast(line->>${index} as ${type})`).join(', ');
  const insert = `insert into ${quoted(table.name)} (${names}) overriding system value
    select ${values} from json_array_elements(cast($1 as json)) as line`;
  let batch: string[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await db.executeQuery(CompiledQuery.raw(insert, [`[${batch.join(',')}]`]));
    batch = [];
    bytes = 0;
  };
  const long = new LongValues(table, columns);
  let row: string | null = null;
  // A row is known to be whole only where the next one begins: pieces of its long values may follow it.
  const take = async (): Promise<void> => {
    if (row === null) return;
    if (!long.isEmpty) return long.insert(db, row);
    batch.push(row);
    bytes += row.length;
    if (batch.length >= STREAM_ROWS || bytes >= BACKUP_BATCH_BYTES) await flush();
  };
  for await (const line of part.lines) {
    if (isPiece(line)) long.add(line);
    else {
      await take();
      row = line;
    }
  }
  await take();
  await flush();
}

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/** Dropped while rows come in table by table, so that no order of tables or rows is needed. */
async function readForeignKeys(db: Kysely<Schema>): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
    order by 1, 2`.execute(db);
  return rows;
}

/** Somebody's data: ours, or tables that are not ours at all. An installation that was only started and not used is empty. */
async function findContents(owner: Kysely<Schema>): Promise<Fault | null> {
  const { rows } = await sql<{ tables: number; ours: boolean }>`
    select count(*) as tables, to_regclass('public.municipality') is not null as ours
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(owner);
  const [{ tables, ours } = { tables: 0, ours: false }] = rows;
  if (tables === 0) return null;
  if (!ours) return notEmpty('tabeller från ett annat system');
  const municipalities = await owner.selectFrom('municipality').select('name').limit(3).execute();
  return municipalities.length === 0 ? null : notEmpty(municipalities.map(({ name }) => name).join(', '));
}

const nowhere = { line: null, page: null, field: null } as const;

const notEmpty = (contents: string): Fault => ({
  code: 'restore-target-not-empty',
  severity: 'error',
  message: `Databasen är inte tom: där finns ${contents}.`,
  remedy: 'Läs in i en tom databas, eller säg uttryckligen att det som finns ska skrivas över.',
  ...nowhere,
});

function judgeChains(chains: readonly ChainReport[], end: BackupEnd): Fault | null {
  for (const { municipality, firstBreak, head } of chains) {
    const expected = end.chains.find((chain) => chain.municipality === municipality);
    const matches =
      head.sequence === (expected?.sequence ?? 0) && (expected === undefined || head.hash === expected.hash);
    if (firstBreak === null && matches) continue;
    return {
      code: 'audit-chain-broken',
      severity: 'error',
      message: `Loggen för ${municipality} är bruten vid post ${firstBreak?.sequence ?? head.sequence}.`,
      remedy: 'Ingenting är ändrat. Använd en äldre säkerhetskopia, eller läs in den ändå för att utreda vad som hänt.',
      ...nowhere,
    };
  }
  return null;
}
