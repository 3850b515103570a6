import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import type { Database } from '#store/open-database.ts';
import { inTransaction } from '#store/transaction.ts';
import { verifyAuditChain } from '#store/verify-audit.ts';
import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

class Broken extends Error {}

/** The same database, whose N-th query from now fails before it is sent; counts the queries. */
function failingAt(database: Database, failAt: number): { database: Database; count: () => number } {
  let queries = 0;
  const count = (): number => queries;
  const owner = database.owner.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      if (queries === failAt) throw new Broken(`query ${failAt}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { database: { ...database, owner }, count };
}

describeOnOwnDatabase('an act whose N-th query fails', (open) => {
  const act = (database: Database, municipality: string, id: string, requestId: string) =>
    inTransaction(database, { municipality, actor: someActor, requestId }, async ({ db, audit }) => {
      await db.insertInto('person').values({ municipality, id, name: 'Åsa', email: id }).execute();
      await db.updateTable('person').set({ name: 'Åse' }).where('id', '=', id).execute();
      audit({ action: 'add-person', kind: 'person', thing: id, summary: 'Lade till en person' });
      return id;
    });

  it('leaves nothing behind whichever query it is, and the same request can be sent again', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    const counting = failingAt(database, Infinity);
    await act(counting.database, municipality, randomUUID(), randomUUID());
    const queries = counting.count();
    expect(queries).toBeGreaterThan(4);
    for (let failAt = 1; failAt <= queries; failAt += 1) {
      const [id, requestId] = [randomUUID(), randomUUID()];
      await expect(act(failingAt(database, failAt).database, municipality, id, requestId)).rejects.toBeInstanceOf(
        Broken,
      );
      const trace = await inTransaction(
        database,
        { municipality, actor: someActor, readOnly: true },
        async ({ db }) => [
          await db.selectFrom('person').select('id').where('id', '=', id).execute(),
          await db.selectFrom('auditEntry').select('thing').where('thing', '=', id).execute(),
          await db.selectFrom('finishedRequest').select('request').where('request', '=', requestId).execute(),
        ],
      );
      expect(trace).toEqual([[], [], []]);
      expect(await act(database, municipality, id, requestId)).toBe(id);
    }
    const report = (await verifyAuditChain(database)).find((chain) => chain.municipality === municipality);
    expect(report).toMatchObject({ entries: 2 + queries, firstBreak: null });
  });
});
