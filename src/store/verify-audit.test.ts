import { sql } from 'kysely';
import { expect, it } from 'vitest';

import { describeOnOwnDatabase } from '#test/support/databases.ts';
import { addMunicipality, someActor } from '#test/support/municipalities.ts';

import type { Database } from './open-database.ts';
import { inTransaction } from './transaction.ts';
import { verifyAuditChain } from './verify-audit.ts';

const ODD = 'å "citat" \\ \n\t\b\f\u0001\u001f\u2028 \u{1F600} 1.10';

async function writeSome(database: Database, municipality: string, count: number): Promise<void> {
  await inTransaction(database, { municipality, actor: someActor }, async (act) => {
    for (let index = 0; index < count; index += 1) {
      const after = { text: ODD, n: 1.1, big: 1e21, deep: [{ b: null, aa: [] }], '': true };
      act.audit({ action: 'try', kind: 'thing', thing: ODD, summary: ODD, before: null, after });
    }
  });
}

const reportOf = async (database: Database, municipality: string) =>
  (await verifyAuditChain(database)).find((report) => report.municipality === municipality);

/** What only somebody with the owner's rights can do, and what the chain is there to show. */
async function tamper(database: Database, statement: string): Promise<void> {
  await sql`alter table audit_entry disable trigger user`.execute(database.owner);
  await sql.raw(statement).execute(database.owner);
  await sql`alter table audit_entry enable trigger user`.execute(database.owner);
}

describeOnOwnDatabase('the audit chain', (open) => {
  it('holds over entries with every kind of text and number, more than are read at a time', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    for (let round = 0; round < 3; round += 1) await writeSome(database, municipality, 400);
    const report = await reportOf(database, municipality);
    expect(report).toMatchObject({ entries: 1201, firstBreak: null });
  });

  it('does not fork when many write at once', async () => {
    const database = await open();
    const municipality = await addMunicipality(database);
    await Promise.all(Array.from({ length: 40 }, () => writeSome(database, municipality, 2)));
    expect(await reportOf(database, municipality)).toMatchObject({ entries: 81, firstBreak: null });
  });

  it('shows the first entry that somebody changed, removed or cut off', async () => {
    const database = await open();
    const changed = await addMunicipality(database);
    await writeSome(database, changed, 5);
    await tamper(
      database,
      `update audit_entry set after = '{"n": 2}' where municipality = '${changed}' and sequence = 3`,
    );
    expect((await reportOf(database, changed))?.firstBreak).toMatchObject({ sequence: 3, reason: 'changed' });

    const removed = await addMunicipality(database);
    await writeSome(database, removed, 5);
    await tamper(database, `delete from audit_entry where municipality = '${removed}' and sequence = 4`);
    expect((await reportOf(database, removed))?.firstBreak).toMatchObject({ sequence: 4, reason: 'missing' });

    const cut = await addMunicipality(database);
    await writeSome(database, cut, 5);
    await tamper(database, `delete from audit_entry where municipality = '${cut}' and sequence > 4`);
    expect((await reportOf(database, cut))?.firstBreak).toMatchObject({ sequence: 5, reason: 'cut' });
  });
});
