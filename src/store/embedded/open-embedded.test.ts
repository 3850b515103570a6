import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';

import { type TestDatabase, newFolder, openOrThrow, openTestDatabase, reasonToSkip } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { openDatabase } from '../open-database.ts';
import { inTransaction } from '../transaction.ts';
import { EMBEDDED_MAJOR } from './open-embedded.ts';
import { doUpkeep } from './upkeep.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(`the embedded database (${skip ?? 'own folders'})`, () => {
  const opened: TestDatabase[] = [];
  const open = async (): Promise<TestDatabase & { folder: string }> => {
    const made = await openTestDatabase('embedded');
    opened.push(made);
    return { ...made, folder: 'folder' in made.place ? made.place.folder : '' };
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });

  it('syncs each commit to the disk once, and reading never', async () => {
    const { database } = await open();
    const municipality = await addMunicipality(database);
    const before = database.syncs();
    for (let index = 0; index < 25; index += 1) {
      await inTransaction(database, { municipality, actor: someActor }, async (act) => {
        await act.db
          .insertInto('signInAttempt')
          .values({ municipality, id: crypto.randomUUID(), email: 'a', address: 'b', succeeded: false })
          .execute();
        act.audit({ action: 'try', kind: 'attempt', thing: null, summary: 'Försökte' });
      });
    }
    expect(database.syncs() - before).toBe(25);
    await inTransaction(database, { municipality, actor: someActor, readOnly: true }, (act) =>
      act.db.selectFrom('signInAttempt').selectAll().execute(),
    );
    expect(database.syncs() - before).toBe(25);
  });

  it('closes when the act that holds the connection has ended', async () => {
    const { database } = await openTestDatabase('embedded');
    const client = await database.pool.connect();
    const closing = database.close();
    await client.query('select 1');
    client.release();
    await closing;
    await expect(database.pool.connect()).rejects.toThrow('after calling end');
  });

  it('looks after itself: makes checkpoints, so that the log does not grow for ever, and vacuums', async () => {
    const { database } = await open();
    await sql`create table much (id int, text text)`.execute(database.owner);
    await sql`insert into much select n, repeat(md5(n::text), 40) from generate_series(1, 60000) n`.execute(
      database.owner,
    );
    await sql`delete from much where id % 2 = 0`.execute(database.owner);
    // Counts of changed rows are else told with up to a second's delay.
    await sql`select pg_stat_force_next_flush()`.execute(database.owner);
    expect(await doUpkeep(database.pool)).toEqual(
      expect.arrayContaining(['checkpoint', 'vacuum (analyze) public.much']),
    );
    const again = await doUpkeep(database.pool);
    expect(again.filter((command) => command === 'checkpoint' || command.includes('much'))).toEqual([]);
  });

  it('leaves the event loop free while it works', async () => {
    const { database } = await open();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await sql`select count(*) from generate_series(1, 3000000) a`.execute(database.owner);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  it('is refused to a second process, which is told who has it and what to do', async () => {
    const { folder } = await open();
    const second = spawnSync(
      process.execPath,
      [
        '--input-type=module-typescript',
        '-e',
        `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, '..', 'open-database.ts'))});
         console.log(JSON.stringify(await openDatabase({ folder: ${JSON.stringify(folder)} })));`,
      ],
      { encoding: 'utf8' },
    );
    const answer: unknown = JSON.parse(second.stdout);
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'database-folder-locked',
        message: expect.stringContaining(`process ${process.pid}`),
        remedy: expect.stringContaining('Stäng'),
      },
    });
  });

  it('is refused to this process a second time, and free when closed', async () => {
    const { folder, database } = await open();
    expect(await openDatabase({ folder })).toMatchObject({ ok: false, error: { code: 'database-folder-locked' } });
    await database.close();
    const again = await openDatabase({ folder });
    expect(again.ok).toBe(true);
    if (again.ok) await again.value.close();
    opened.length = 0;
  });

  it('starts anew after the database itself died, and keeps what was committed', async () => {
    const { database } = await open();
    const municipality = await addMunicipality(database, 'Kvarstad');
    const died = database.pool.query(`select pg_terminate_backend(pg_backend_pid())`);
    await died.catch(() => undefined);
    const seen = async () =>
      database.owner.selectFrom('municipality').select('name').where('municipality', '=', municipality).execute();
    // The connection that broke may be met once; the next one finds a recovered database.
    const names = await seen().catch(seen);
    expect(names).toEqual([{ name: 'Kvarstad' }]);
  });

  it('refuses data of another version of PostgreSQL and says how to move it', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'database'), { recursive: true });
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
    expect(await openDatabase({ folder })).toMatchObject({ ok: false, error: { code: 'database-other-version' } });
  });

  it('begins again where making the folder was interrupted', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'database.creating', 'base'), { recursive: true });
    writeFileSync(join(folder, 'database.creating', 'PG_VERSION'), EMBEDDED_MAJOR);
    const made = await openOrThrow({ folder });
    const { rows } = await sql<{ v: string }>`show server_version`.execute(made.owner);
    expect(JSON.stringify(rows)).toContain(`"${EMBEDDED_MAJOR}.`);
    await made.close();
    expect(existsSync(join(folder, 'database.creating'))).toBe(false);
  });
});
