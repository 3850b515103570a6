import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';

import { emptyPlace, openOrThrow, reasonToSkip } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { backupDatabase } from './backup.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './open-database.ts';
import { restoreDatabase } from './restore.ts';
import { inTransaction } from './transaction.ts';
import { verifyAuditChain } from './verify-audit.ts';

const skip = reasonToSkip('postgres');

/** A municipality's own server gives a login that is no superuser: it may make roles and owns its database, nothing more. */
describe.skipIf(skip !== undefined)(`a server where the owner is no superuser (${skip ?? 'postgres'})`, () => {
  async function withOwner(work: (database: Database) => Promise<void>): Promise<void> {
    const { place, remove } = await emptyPlace('postgres');
    if (!('url' in place)) throw new Error('A server has an address');
    const url = new URL(place.url);
    const [owner, name] = [`owner_${randomUUID().slice(0, 8)}`, url.pathname.slice(1)];
    const administrator = await openOrThrow(place);
    await sql
      .raw(`create role ${owner} login createrole nosuperuser; alter database ${name} owner to ${owner}`)
      .execute(administrator.owner);
    // The two roles belong to the whole server: in an installation of its own the owner makes them, here they may be there.
    await sql
      .raw(`do $$ begin
        create role styrkedja_app nologin; exception when duplicate_object then null; end $$;
        do $$ begin create role styrkedja_keeper nologin; exception when duplicate_object then null; end $$;
        grant styrkedja_app, styrkedja_keeper to ${owner}`)
      .execute(administrator.owner);
    await administrator.close();
    url.username = owner;
    const database = await openOrThrow({ url: url.href });
    try {
      await work(database);
    } finally {
      await database.close();
      await remove();
    }
  }

  it('migrates, acts, is guarded, backs up, restores and verifies', async () => {
    await withOwner(async (database) => {
      expect(await migrate(database)).toMatchObject({ ok: true });
      const municipality = await addMunicipality(database);
      const other = await addMunicipality(database);
      const id = randomUUID();
      await inTransaction(database, { municipality, actor: someActor }, async (act) => {
        await act.db.insertInto('person').values({ municipality, id, name: 'Åsa', email: 'a' }).execute();
        act.audit({ action: 'add', kind: 'person', thing: id, summary: 'Lade till' });
      });
      const seen = await inTransaction(database, { municipality: other, actor: someActor }, (act) =>
        act.db.selectFrom('person').selectAll().execute(),
      );
      expect(seen).toEqual([]);
      const file = join(inject('runFolder'), `${randomUUID()}.backup`);
      expect((await backupDatabase(database, file)).rows).toMatchObject({ person: 1, municipality: 2 });
      expect(await restoreDatabase(database, file, { overwrite: true })).toMatchObject({ ok: true });
      expect((await verifyAuditChain(database)).map(({ entries, firstBreak }) => [entries, firstBreak])).toEqual(
        expect.arrayContaining([
          [2, null],
          [1, null],
        ]),
      );
    });
  });

  it('is told in Swedish when the server cannot be reached', async () => {
    const opened = await openDatabase({ url: 'postgresql://nobody:secret@127.0.0.1:1/x' });
    expect(opened).toMatchObject({ ok: false, error: { code: 'database-server-unreachable' } });
    expect(JSON.stringify(opened)).not.toContain('secret');
  });
});
