import { randomUUID } from 'node:crypto';

import type { Database } from '#store/open-database.ts';
import { type Actor, inTransaction } from '#store/transaction.ts';

export const someActor: Actor = { kind: 'system', name: 'test' };

/** Makes a municipality with an id of its own, so that suites on one database do not see each other. */
export async function addMunicipality(database: Database, name = 'Provköping'): Promise<string> {
  const municipality = `test-${randomUUID().slice(0, 13)}`;
  await inTransaction(database, { municipality, actor: someActor, role: 'keeper' }, async (act) => {
    await act.db.insertInto('municipality').values({ municipality, name }).execute();
    act.audit({
      action: 'add-municipality',
      kind: 'municipality',
      thing: municipality,
      summary: `Lade upp kommunen ${name}`,
    });
  });
  return municipality;
}
