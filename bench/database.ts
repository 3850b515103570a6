import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '#store/migrate.ts';
import { type Database, openDatabase } from '#store/open-database.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';
import { inTransaction } from '#store/transaction.ts';
import { startServer, stopServer } from '#test/support/postgres-server.ts';

/*
 * node bench/database.ts: small acts a second through the whole door (role, municipality, request id, a row, an audit entry
 * in the chain, a commit on the disk), on the embedded database and on a server, with the ratio; and indexing for search.
 */
const ACTS = 300;
const actor = { kind: 'system', name: 'bench' } as const;

async function actsPerSecond(database: Database): Promise<number> {
  const migrated = await migrate(database);
  if (!migrated.ok) throw new Error(migrated.error.message);
  const municipality = 'bench';
  await inTransaction(database, { municipality, actor, role: 'keeper' }, async (act) => {
    await act.db.insertInto('municipality').values({ municipality, name: 'Bänköping' }).execute();
    act.audit({ action: 'add', kind: 'municipality', thing: municipality, summary: 'Lade till' });
  });
  const addPerson = (): Promise<void> =>
    inTransaction(database, { municipality, actor, requestId: randomUUID() }, async (act) => {
      const id = randomUUID();
      await act.db.insertInto('person').values({ municipality, id, name: 'Åsa', email: id }).execute();
      act.audit({ action: 'add', kind: 'person', thing: id, summary: 'Lade till en person', after: { id } });
    });
  for (let warm = 0; warm < 30; warm += 1) await addPerson();
  const start = performance.now();
  for (let index = 0; index < ACTS; index += 1) await addPerson();
  return (ACTS / (performance.now() - start)) * 1000;
}

async function withDatabase(place: { folder: string } | { url: string }): Promise<number> {
  const opened = await openDatabase(place);
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return await actsPerSecond(opened.value);
  } finally {
    await opened.value.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'styrkedja-bench-'));
// The server runs as another user and must get through.
await chmod(folder, 0o755);
try {
  const embedded = await withDatabase({ folder: join(folder, 'embedded') });
  console.log(`embedded  ${embedded.toFixed(0)} acts/s, one after the other, each synced to the disk`);
  const url = await startServer(folder, { fsync: true });
  const server = await withDatabase({ url: url('postgres') });
  console.log(`server    ${server.toFixed(0)} acts/s, the same over a Unix socket`);
  console.log(`ratio     ${(server / embedded).toFixed(2)}`);

  const search = await loadSwedishSearch();
  const text = 'Stadsdelsnämndens äldreomsorg har fortsatt att utveckla arbetet med måluppfyllelse och uppföljning. ';
  const start = performance.now();
  for (let index = 0; index < 1_000; index += 1) search.vectorOf([{ text: `${text.repeat(20)}${index}`, weight: 'C' }]);
  console.log(`indexing  ${((performance.now() - start) / 1_000).toFixed(2)} ms for a text of 2 000 signs`);
} finally {
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
