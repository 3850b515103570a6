import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type TestDatabase, openTestDatabase, reasonToSkip } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { inTransaction } from '../transaction.ts';

const skip = reasonToSkip('embedded');

describe.skipIf(skip !== undefined)(`statements that are planned once (${skip ?? 'embedded'})`, () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase('embedded');
  });
  afterEach(() => opened.close());

  const attemptsOf = (municipality: string) =>
    inTransaction(opened.database, { municipality, actor: someActor, readOnly: true }, async ({ db }) => {
      const { rows } = await sql<{ email: string }>`
        select email from sign_in_attempt where ${municipality} <> 'asked-by-the-test' order by email
      `.execute(db);
      return rows.map(({ email }) => email);
    });
  const attempt = (municipality: string, email: string) =>
    inTransaction(opened.database, { municipality, actor: someActor }, async (act) => {
      const row = { municipality, id: crypto.randomUUID(), email, address: 'b', succeeded: false };
      await act.db.insertInto('signInAttempt').values(row).execute();
      act.audit({ action: 'try', kind: 'attempt', thing: null, summary: 'Försökte' });
    });

  it('reads a statement once however often it is asked, and each municipality still sees its own rows alone', async () => {
    const one = await addMunicipality(opened.database);
    const other = await addMunicipality(opened.database);
    await attempt(one, 'first');
    await attempt(other, 'second');
    for (let time = 0; time < 8; time += 1) {
      expect(await attemptsOf(one)).toEqual(['first']);
      expect(await attemptsOf(other)).toEqual(['second']);
    }
    const { rows } = await opened.database.pool.query<{ plans: string }>(
      `select generic_plans + custom_plans as plans from pg_prepared_statements where statement like '%asked-by-the-test%'`,
    );
    expect(rows.map(({ plans }) => Number(plans))).toEqual([16]);
  });

  it('plans anew when the table has changed, and goes on after a statement that failed', async () => {
    const municipality = await addMunicipality(opened.database);
    await attempt(municipality, 'first');
    for (let time = 0; time < 6; time += 1) expect(await attemptsOf(municipality)).toEqual(['first']);
    await opened.database.pool.query('alter table sign_in_attempt add column extra integer');
    await opened.database.pool.query('create index extra_email on sign_in_attempt (email)');
    expect(await attemptsOf(municipality)).toEqual(['first']);

    const wrong = (value: string) =>
      inTransaction(opened.database, { municipality, actor: someActor, readOnly: true }, async ({ db }) => {
        const { rows } = await sql<{ days: number }>`select ${value}::integer as days`.execute(db);
        return rows[0]?.days;
      });
    await expect(wrong('none')).rejects.toThrow('invalid input syntax');
    expect(await wrong('7')).toBe(7);
  });
});
