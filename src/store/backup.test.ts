import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { sql } from 'kysely';
import { afterEach, expect, inject, it, vi } from 'vitest';

import { BACKUP_BATCH_BYTES } from '#limits';
import {
  type TestDatabase,
  type TestDatabaseKind,
  describeOnOwnDatabase,
  emptyPlace,
  openOrThrow,
  reasonToSkip,
} from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { backupDatabase } from './backup.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { moveDatabase } from './move-database.ts';
import type { Database } from './open-database.ts';
import { restoreDatabase } from './restore.ts';
import { inTransaction } from './transaction.ts';
import { verifyAuditChain } from './verify-audit.ts';

// Every embedded database that is opened here compiles PostgreSQL anew: seconds each on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const ODD = 'å "citat" \\ \n\t\r\u2028\u0001 \u{1F600} [1] {"end":';

async function fill(database: Database, municipality: string, people: number): Promise<void> {
  await inTransaction(database, { municipality, actor: someActor, requestId: randomUUID() }, async (act) => {
    const rows = Array.from({ length: people }, (_, index) => ({
      municipality,
      id: randomUUID(),
      name: `${ODD}${index}`,
      email: `${randomUUID()}@example.se`,
      lastSignIn: index % 2 === 0 ? null : '2026-03-01T10:00:00.123456Z',
    }));
    await act.db.insertInto('person').values(rows).execute();
    act.audit({ action: 'add', kind: 'person', thing: null, summary: ODD, after: { text: ODD, n: 1.5, none: null } });
    // A parent that stands after its child in every order a backup could take.
    const [parent, child] = [randomUUID().replace(/^./, 'f'), randomUUID().replace(/^./, '0')];
    await act.db
      .insertInto('organisation')
      .values([parent, child].map((id) => ({ municipality, id })))
      .execute();
    const version = { municipality, validFrom: '2020-01-01', validTo: null };
    await act.db
      .insertInto('organisationVersion')
      .values([
        { ...version, organisation: child, name: 'Enhet', kind: 'unit', parent },
        { ...version, organisation: parent, name: 'Nämnd', kind: 'board', parent: null },
      ])
      .execute();
    return { people };
  });
}

/** Every row of every table but what a backup leaves out, as text. */
async function contents(database: Database): Promise<string> {
  const texts: string[] = [];
  for (const table of ['municipality', 'person', 'organisation', 'organisation_version', 'finished_request']) {
    const { rows } = await sql
      .raw<{ row: string }>(`select t::text as row from ${table} t order by 1`)
      .execute(database.owner);
    texts.push(table, ...rows.map(({ row }) => row));
  }
  const audit = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from (select * from audit_entry) t order by municipality, sequence`.execute(
    database.owner,
  );
  return [...texts, ...audit.rows.map(({ row }) => row.replace(/"transaction_id": ("\d+"|null)/, ''))].join('\n');
}

describeOnOwnDatabase('a backup', (open, kind) => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function emptyDatabase(of: TestDatabaseKind): Promise<TestDatabase> {
    const { place, remove } = await emptyPlace(of);
    const database = await openOrThrow(place);
    const close = async () => {
      await database.close();
      await remove();
    };
    cleanups.push(close);
    return { database, place, close };
  }

  const newFile = () => join(inject('runFolder'), `${randomUUID()}.backup`);

  const goesOn = async (database: Database, municipality: string): Promise<void> => {
    await addMunicipality(database, 'Nyköping');
    await fill(database, municipality, 1);
    for (const report of await verifyAuditChain(database)) expect(report.firstBreak).toBeNull();
    const unaudited = inTransaction(database, { municipality, actor: someActor }, (act) =>
      act.db.updateTable('person').set({ name: 'X' }).execute(),
    );
    await expect(unaudited).rejects.toMatchObject({ code: 'SK001' });
  };

  it('brings back every row and chain, and acts go on from there', async () => {
    const source = await open();
    const municipality = await addMunicipality(source);
    await fill(source, municipality, 1_200);
    await fill(source, await addMunicipality(source, 'Grannköping'), 3);
    const file = newFile();
    const written = await backupDatabase(source, file);
    expect(written.rows).toMatchObject({ person: 1_203, organisation: 4 });
    const before = await contents(source);
    const { database } = await emptyDatabase(kind);
    const restored = await restoreDatabase(database, file);
    expect(restored).toMatchObject({ ok: true, value: { head: { database: source.kind }, rows: written.rows } });
    expect(await contents(database)).toBe(before);
    await goesOn(database, municipality);
  });

  it('is one moment of a database that goes on being written', async () => {
    const source = await open();
    const municipality = await addMunicipality(source);
    const state = { writing: true, acts: 0 };
    const writer = (async () => {
      while (state.writing) {
        await fill(source, municipality, 20 + state.acts);
        state.acts += 1;
      }
    })();
    await expect.poll(() => state.acts).toBeGreaterThan(2);
    const file = newFile();
    const before = state.acts;
    await backupDatabase(source, file).finally(() => {
      state.writing = false;
    });
    const during = state.acts - before;
    await writer;
    expect(during).toBeGreaterThan(0);
    const { database } = await emptyDatabase(kind);
    const restored = await restoreDatabase(database, file);
    expect(restored.ok).toBe(true);
    const counts = await sql<{ acts: number; people: number }>`
      select (select count(*) from finished_request where municipality = ${municipality}) as acts,
        (select count(*) from person where municipality = ${municipality}) as people`.execute(database.owner);
    const [{ acts: kept, people } = { acts: 0, people: 0 }] = counts.rows;
    expect(people).toBe(20 * kept + (kept * (kept - 1)) / 2);
  });

  it('lets nobody in: sessions and attempts are left out', async () => {
    const source = await open();
    const municipality = await addMunicipality(source);
    await fill(source, municipality, 1);
    await inTransaction(source, { municipality, actor: someActor }, async (act) => {
      const { id: person } = await act.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
      const session = { municipality, tokenHash: 'secret-hash', id: randomUUID(), person, expiresAt: '2099-01-01' };
      await act.db
        .insertInto('session')
        .values({ ...session, revokedAt: null })
        .execute();
    });
    const file = newFile();
    await backupDatabase(source, file);
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain('secret-hash');
  });

  it('is refused when it is torn, changed or something else, and then nothing is touched', async () => {
    const source = await open();
    const municipality = await addMunicipality(source);
    await fill(source, municipality, 5);
    const file = newFile();
    await backupDatabase(source, file);
    const packed = readFileSync(file);
    const text = gunzipSync(packed).toString();
    const { database } = await emptyDatabase(kind);
    const bad: Record<string, Uint8Array> = {
      torn: packed.subarray(0, packed.length / 2),
      'without its end': gzipSync(text.slice(0, text.lastIndexOf('{"end"'))),
      changed: gzipSync(text.replace('@example.se', '@example.nu')),
      'a row less': gzipSync(text.replace(/\n\["[^\n]*@example\.se[^\n]*/, '')),
      'something else': Buffer.from('PK not a backup'),
      empty: Buffer.from(''),
    };
    for (const content of Object.values(bad)) {
      const path = newFile();
      writeFileSync(path, content);
      const told = await restoreDatabase(database, path);
      expect(told).toMatchObject({ ok: false, error: { code: 'backup-unfit' } });
      // In Swedish throughout: no library's own words.
      expect(told.ok ? '' : told.error.message).not.toMatch(/unexpected|incorrect|JSON|invalid/iu);
    }
    const missing = await restoreDatabase(database, newFile());
    expect(missing).toMatchObject({ error: { message: expect.stringContaining('filen finns inte') } });
    expect((await database.pool.query(`select to_regclass('public.person') as person`)).rows).toEqual([
      { person: null },
    ]);
  });

  it.skipIf(kind === 'embedded')('does not go over what is there unless told (the same code on both)', async () => {
    const source = await open();
    const municipality = await addMunicipality(source, 'Källköping');
    await fill(source, municipality, 5);
    const file = newFile();
    await backupDatabase(source, file);
    const { database } = await emptyDatabase(kind);
    expect((await restoreDatabase(database, file)).ok).toBe(true);
    expect(await restoreDatabase(database, file)).toMatchObject({ error: { code: 'restore-target-not-empty' } });
    expect((await restoreDatabase(database, file, { overwrite: true })).ok).toBe(true);

    await sql`alter table audit_entry disable trigger user`.execute(database.owner);
    await sql`update audit_entry set summary = 'x' where municipality = ${municipality} and sequence = 2`.execute(
      database.owner,
    );
    await sql`alter table audit_entry enable trigger user`.execute(database.owner);
    const broken = newFile();
    await backupDatabase(database, broken);
    const target = await emptyDatabase(kind);
    await restoreDatabase(target.database, file);
    const before = await contents(target.database);
    expect(await restoreDatabase(target.database, broken, { overwrite: true })).toMatchObject({
      error: { code: 'audit-chain-broken', message: expect.stringContaining('post 2') },
    });
    expect(await contents(target.database)).toBe(before);
    const despite = await restoreDatabase(target.database, broken, { overwrite: true, despiteBrokenChain: true });
    expect(despite.ok).toBe(true);
  });

  it.skipIf(kind === 'embedded')('goes on counting after the highest number (the same code on both)', async () => {
    const counted: Migration = {
      name: '9999-counted',
      checksum: 'counted',
      sql: `create table counted (municipality text, number bigint generated always as identity, note text,
          primary key (municipality, number));
        select guard_table('counted', audited => false)`,
    };
    const migrations = [...readMigrations(), counted];
    const source = await emptyDatabase(kind);
    await migrate(source.database, migrations);
    const add = (database: Database) =>
      database.pool.query(`insert into counted (municipality, note) values ('m', 'x') returning number`);
    for (let round = 0; round < 3; round += 1) await add(source.database);
    const file = newFile();
    await backupDatabase(source.database, file);
    const target = await emptyDatabase(kind);
    expect((await restoreDatabase(target.database, file, {}, migrations)).ok).toBe(true);
    expect((await add(target.database)).rows).toEqual([{ number: 4 }]);
    // A program that does not know the last migration must leave it alone.
    expect(await restoreDatabase(target.database, file, { overwrite: true })).toMatchObject({
      error: { code: 'database-newer-than-program' },
    });
  });

  it('moves everything to a database of the other kind, and acts go on from there', async () => {
    const other = kind === 'embedded' ? 'postgres' : 'embedded';
    if (reasonToSkip(other) !== undefined) return;
    const source = await open();
    const municipality = await addMunicipality(source);
    await fill(source, municipality, 3);
    const { database } = await emptyDatabase(other);
    expect((await moveDatabase(source, database, newFile())).ok).toBe(true);
    expect(await contents(database)).toBe(await contents(source));
    await goesOn(database, municipality);
  });

  // Last: what comes after it in the same database would carry the file along.
  it('brings back a file that is longer than what is read at a time, piece by piece', async () => {
    const source = await open();
    const municipality = await addMunicipality(source);
    const content = randomBytes(BACKUP_BATCH_BYTES * 2 + 12_345);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await inTransaction(source, { municipality, actor: someActor }, async (act) => {
      await sql`insert into stored_file (municipality, id, sha256, media_type, size, content)
        values (${municipality}, ${randomUUID()}, ${sha256}, 'application/pdf', ${content.length}, ${content})`.execute(
        act.db,
      );
      act.audit({ action: 'add', kind: 'file', thing: null, summary: 'fil', after: null });
    });
    await fill(source, municipality, 3);
    const path = newFile();
    await backupDatabase(source, path);
    const lines = gunzipSync(readFileSync(path)).toString().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(BACKUP_BATCH_BYTES * 2 + 1_000);
    const { database } = await emptyDatabase(kind);
    expect(await restoreDatabase(database, path)).toMatchObject({ ok: true });
    const { rows } = await sql<{
      hash: string;
    }>`select encode(sha256(content), 'hex') as hash from stored_file`.execute(database.owner);
    expect(rows).toEqual([{ hash: sha256 }]);
    expect(await contents(database)).toBe(await contents(source));
  });
});
