import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

import { openDatabase } from '#store/open-database.ts';
import { inTransaction } from '#store/transaction.ts';

/*
 * A process that is killed: writes acts to an embedded database as fast as it can and prints the id of each when it was
 * acknowledged. Arguments: folder, municipality.
 */
const [folder = '', municipality = ''] = process.argv.slice(2);
const opened = await openDatabase({ folder });
if (!opened.ok) throw new Error(opened.error.message);
const database = opened.value;
writeSync(1, 'ready\n');

for (;;) {
  const id = randomUUID();
  await inTransaction(
    database,
    { municipality, actor: { kind: 'system', name: 'writer' }, requestId: id },
    async (act) => {
      await act.db
        .insertInto('person')
        .values({ municipality, id, name: `Åsa ${id}`, email: `${id}@example.se` })
        .execute();
      act.audit({ action: 'add-person', kind: 'person', thing: id, summary: 'Lade till en person', after: { id } });
    },
  );
  // Straight to the pipe: what the parent has read was acknowledged before the kill.
  writeSync(1, `${id}\n`);
}
