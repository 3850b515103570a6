import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { type Act, RequestReusedError, inTransaction } from './transaction.ts';

const personOf = (municipality: string, name: string) => ({
  municipality,
  id: randomUUID(),
  name,
  email: `${randomUUID()}@example.se`,
});

const added = (act: Act, id: string): void =>
  act.audit({ action: 'add-person', kind: 'person', thing: id, summary: 'Lade till en person' });

describeOnOwnDatabase('an act at the door', (open, kind) => {
  it('keeps a change that left an audit entry', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const person = personOf(municipality, 'Åsa');
    await inTransaction(database, { municipality, actor: someActor }, async (act) => {
      await act.db.insertInto('person').values(person).execute();
      added(act, person.id);
    });
    const names = await inTransaction(database, { municipality, actor: someActor, readOnly: true }, (act) =>
      act.db.selectFrom('person').select('name').where('municipality', '=', municipality).execute(),
    );
    expect(names).toEqual([{ name: 'Åsa' }]);
  });

  it('refuses to commit a change without an audit entry', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const change = inTransaction(database, { municipality, actor: someActor }, (act) =>
      act.db.insertInto('person').values(personOf(municipality, 'Bo')).execute(),
    );
    await expect(change).rejects.toMatchObject({ code: 'SK001' });
    const count = await inTransaction(database, { municipality, actor: someActor }, (act) =>
      act.db.selectFrom('person').selectAll().where('municipality', '=', municipality).execute(),
    );
    expect(count).toEqual([]);
  });

  it('sees and changes nothing of another municipality', async () => {
    const database = await open();
    const [ours, theirs] = [await addMunicipality(database), await addMunicipality(database)];
    const person = personOf(theirs, 'Cecilia');
    await inTransaction(database, { municipality: theirs, actor: someActor }, async (act) => {
      await act.db.insertInto('person').values(person).execute();
      added(act, person.id);
    });
    await inTransaction(database, { municipality: ours, actor: someActor }, async (act) => {
      expect(await act.db.selectFrom('person').selectAll().execute()).toEqual([]);
      const changed = await act.db.updateTable('person').set({ name: 'X' }).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
      const seen = await act.db.selectFrom('auditEntry').select('municipality').distinct().execute();
      expect(seen).toEqual([{ municipality: ours }]);
    });
    const intrusion = inTransaction(database, { municipality: ours, actor: someActor }, async (act) => {
      await act.db.insertInto('person').values(personOf(theirs, 'Dan')).execute();
      added(act, person.id);
    });
    await expect(intrusion).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot change, remove or forge the audit log', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const attempt = (statement: string) =>
      inTransaction(database, { municipality, actor: someActor }, (act) => sql.raw(statement).execute(act.db));
    for (const statement of [
      `update audit_entry set summary = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      'update audit_head set sequence = 0',
      'select * from audit_head',
      'alter table audit_entry disable trigger all',
    ]) {
      await expect(attempt(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(sql.raw(`update audit_entry set summary = 'x'`).execute(database.owner)).rejects.toMatchObject({
      code: 'SK003',
    });
    await attempt(
      `insert into audit_entry (municipality, sequence, at, actor, action, kind, summary, previous_hash, hash)
       values ('${municipality}', 999, 'epoch', 'person:nobody', 'x', 'x', 'x', 'x', 'x')`,
    );
    const [entry] = await inTransaction(database, { municipality, actor: someActor }, (act) =>
      act.db.selectFrom('auditEntry').selectAll().where('action', '=', 'x').execute(),
    );
    expect(entry).toMatchObject({ actor: 'system:test', sequence: 2 });
    expect(entry?.at).not.toContain('1970');
    expect(entry?.hash).toMatch(/^[\da-f]{64}$/);
  });

  it('does a request that is sent twice once, and answers the same', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const requestId = randomUUID();
    let runs = 0;
    const send = () =>
      inTransaction(database, { municipality, actor: someActor, requestId, fingerprint: 'a' }, async (act) => {
        runs += 1;
        const person = personOf(municipality, 'Eva');
        await act.db.insertInto('person').values(person).execute();
        added(act, person.id);
        return { ok: true, value: { id: person.id, list: [1, null], nothing: undefined } };
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(runs).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await send()).toEqual(answers[0]);
    const other = inTransaction(
      database,
      { municipality, actor: someActor, requestId, fingerprint: 'b' },
      async () => 'other',
    );
    await expect(other).rejects.toBeInstanceOf(RequestReusedError);
  });

  it('undoes an act whose result is a failure, and lets the same request be tried again', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const requestId = randomUUID();
    let told = 0;
    const send = (ok: boolean) =>
      inTransaction(database, { municipality, actor: someActor, requestId }, async (act) => {
        const person = personOf(municipality, 'Frida');
        await act.db.insertInto('person').values(person).execute();
        added(act, person.id);
        act.afterCommit(() => (told += 1));
        return ok ? { ok: true as const, value: 1 } : { ok: false as const, error: 'no' };
      });
    expect(await send(false)).toEqual({ ok: false, error: 'no' });
    expect(told).toBe(0);
    expect(await send(true)).toEqual({ ok: true, value: 1 });
    expect(told).toBe(1);
    const rows = await inTransaction(database, { municipality, actor: someActor }, (act) =>
      act.db.selectFrom('person').select('name').execute(),
    );
    expect(rows).toHaveLength(1);
  });

  it('refuses to write where it promised to read', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const write = inTransaction(database, { municipality, actor: someActor, readOnly: true }, (act) =>
      act.db.insertInto('person').values(personOf(municipality, 'G')).execute(),
    );
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });

  it('refuses names that do not belong in a setting', async () => {
    const database = await open();
    const act = async () => 1;
    await expect(inTransaction(database, { municipality: "x'; --", actor: someActor }, act)).rejects.toThrow(
      'municipality',
    );
    await expect(
      inTransaction(database, { municipality: 'x', actor: { kind: 'person', id: "'" } }, act),
    ).rejects.toThrow('actor');
    await expect(inTransaction(database, { municipality: 'x', actor: someActor, requestId: "'" }, act)).rejects.toThrow(
      'request',
    );
  });

  it.skipIf(kind === 'embedded')('tries again in a deadlock (embedded: one connection, acts cannot meet)', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const [one, other] = [personOf(municipality, 'H'), personOf(municipality, 'I')];
    await inTransaction(database, { municipality, actor: someActor }, async (act) => {
      await act.db.insertInto('person').values([one, other]).execute();
      added(act, one.id);
    });
    let runs = 0;
    const rename = (first: string, second: string) =>
      inTransaction(database, { municipality, actor: someActor }, async (act) => {
        runs += 1;
        await act.db.updateTable('person').set({ name: 'J' }).where('id', '=', first).execute();
        await new Promise((resolve) => setTimeout(resolve, 50));
        await act.db.updateTable('person').set({ name: 'K' }).where('id', '=', second).execute();
        added(act, first);
      });
    await Promise.all([rename(one.id, other.id), rename(other.id, one.id)]);
    expect(runs).toBe(3);
  });

  it('reads columns the same way on every database', async () => {
    const database = await open();
    const { rows } = await sql`
      select date '2026-03-01' as d, timestamptz '2026-03-01 10:00:00.5+02' as t, 1.50::numeric as n, 5::int8 as i,
        '{"a": [1, null], "b_c": 2}'::jsonb as j, array['2026-03-01'::date] as ds, array[1.5::numeric] as ns,
        array['2026-03-01 10:00+00'::timestamptz] as ts, array[7::int8] as is, 'x'::text as some_name`.execute(
      database.owner,
    );
    expect(rows).toEqual([
      {
        d: '2026-03-01',
        t: '2026-03-01T08:00:00.5Z',
        n: '1.50',
        i: 5,
        j: { a: [1, null], b_c: 2 },
        ds: ['2026-03-01'],
        ns: ['1.5'],
        ts: ['2026-03-01T10:00:00Z'],
        is: [7],
        someName: 'x',
      },
    ]);
    await expect(sql`select 9007199254740993::int8`.execute(database.owner)).rejects.toThrow(RangeError);
  });
});
