import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import { removeExpired } from './remove-expired.ts';
import { inTransaction } from './transaction.ts';

describeOnOwnDatabase('removing what has served its time', (open) => {
  it('takes old rows of every municipality and leaves young ones and the audit log', async () => {
    const database = await open();
    for (const municipality of [await addMunicipality(database), await addMunicipality(database)]) {
      const person = randomUUID();
      await inTransaction(database, { municipality, actor: someActor, requestId: randomUUID() }, async (act) => {
        await act.db.insertInto('person').values({ municipality, id: person, name: 'Åsa', email: person }).execute();
        act.audit({ action: 'add', kind: 'person', thing: person, summary: 'Lade till en person' });
        const attempt = { municipality, email: 'a', address: 'b', succeeded: false };
        await act.db
          .insertInto('signInAttempt')
          .values([
            { ...attempt, id: randomUUID(), at: '2020-01-01T00:00:00Z' },
            { ...attempt, id: randomUUID() },
          ])
          .execute();
        const session = { municipality, person, revokedAt: null, client: '' };
        await act.db
          .insertInto('session')
          .values([
            { ...session, tokenHash: 'old', id: randomUUID(), expiresAt: '2020-01-01T00:00:00Z' },
            { ...session, tokenHash: 'ended', id: randomUUID(), expiresAt: '2999-01-01', revokedAt: '2020-01-01' },
            { ...session, tokenHash: 'young', id: randomUUID(), expiresAt: '2999-01-01T00:00:00Z' },
          ])
          .execute();
      });
      await sql`
        insert into finished_request (municipality, request, actor, at)
        values (${municipality}, ${randomUUID()}, 'system:test', '2020-01-01')`.execute(database.owner);
    }
    expect(await removeExpired(database)).toEqual({ finished_request: 2, mail_job: 0, sign_in_attempt: 2, session: 4 });
    expect(await removeExpired(database)).toEqual({ finished_request: 0, mail_job: 0, sign_in_attempt: 0, session: 0 });
    const kept = await database.owner.selectFrom('session').select('tokenHash').execute();
    expect(kept).toEqual([{ tokenHash: 'young' }, { tokenHash: 'young' }]);
  });
});
