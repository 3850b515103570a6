import { afterEach, expect, it } from 'vitest';

import { describeOnOwnDatabase, emptyPlace, openOrThrow } from '#test/support/databases.ts';

import { type Migration, migrate } from './migrate.ts';

const step = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum });
const one = step('0001-one', 'create table one (id int)');
const two = step('0002-two', 'create table two (id int); insert into two values (1)');

describeOnOwnDatabase('migrating', (_open, kind) => {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function emptyDatabase() {
    const { place, remove } = await emptyPlace(kind);
    cleanups.push(remove);
    const database = await openOrThrow(place);
    cleanups.push(() => database.close());
    return database;
  }

  it('applies what is missing, once and in order', async () => {
    const database = await emptyDatabase();
    expect(await migrate(database, [one])).toEqual({ ok: true, value: ['0001-one'] });
    expect(await migrate(database, [one, two])).toEqual({ ok: true, value: ['0002-two'] });
    expect(await migrate(database, [one, two])).toEqual({ ok: true, value: [] });
    expect((await database.pool.query('select * from two')).rows).toEqual([{ id: 1 }]);
  });

  it('refuses a database that is newer than the program, or whose migrations are not ours', async () => {
    const database = await emptyDatabase();
    await migrate(database, [one, two]);
    expect(await migrate(database, [one])).toMatchObject({ error: { code: 'database-newer-than-program' } });
    const changed = step('0001-one', one.sql, 'changed');
    expect(await migrate(database, [changed, two])).toMatchObject({ error: { code: 'database-migration-changed' } });
    const between = step('0001-z', 'select 1');
    expect(await migrate(database, [one, between, two])).toMatchObject({
      error: { code: 'database-migration-changed' },
    });
  });

  it('leaves the database before a migration that fails', async () => {
    const database = await emptyDatabase();
    const broken = step('0002-broken', 'create table half (id int); select * from nowhere');
    await expect(migrate(database, [one, broken])).rejects.toThrow('0002-broken');
    expect(await migrate(database, [one, two])).toEqual({ ok: true, value: ['0002-two'] });
    await expect(database.pool.query('select * from half')).rejects.toThrow('half');
  });

  it('lets two programs that start at once migrate once', async () => {
    const database = await emptyDatabase();
    const results = await Promise.all([migrate(database, [one, two]), migrate(database, [one, two])]);
    expect(results.flatMap((result) => (result.ok ? result.value : []))).toEqual(['0001-one', '0002-two']);
  });
});
