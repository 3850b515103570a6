/**
 * How long the server's event loop stands still while a file is uploaded, read, looked at and kept: what everybody else
 * waits for. Over an embedded database in a folder of its own, through the front door.
 *   node bench/event-loop.ts FILE
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { migrate } from '#store/migrate.ts';
import { openDatabase } from '#store/open-database.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

/** Milliseconds between two looks at the loop. */
const RESOLUTION = 5;
/** The first round loads code and dictionaries; the later ones are the usual day. */
const ROUNDS = 4;

const path = process.argv[2];
if (path === undefined) throw new Error('Name the file to import: node bench/event-loop.ts FILE');
const file = path;
const folder = mkdtempSync(join(tmpdir(), 'event-loop-'));
const opened = await openDatabase({ folder: join(folder, 'data') });
if (!opened.ok) throw new Error(opened.error.message);
const database = opened.value;
await migrate(database);
const place = await addSmallMunicipality(database);
const { app, signInAs, server } = await startTestServer(database, place.id);
const planner = await signInAs(await addPerson(database, place.id, 'planner', place.board));

async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  const started = performance.now();
  delay.enable();
  const done = await work();
  // The last turn counts too.
  await new Promise((resolve) => {
    setTimeout(resolve, 4 * RESOLUTION);
  });
  delay.disable();
  const took = performance.now() - started;
  console.log(
    `${name.padEnd(8)} took ${took.toFixed(0).padStart(5)} ms, loop stood still at most ${(delay.max / 1e6).toFixed(0).padStart(4)} ms`,
  );
  return done;
}

for (let round = 1; round <= ROUNDS; round += 1) {
  console.log(`round ${round}`);
  const id = await measured('read', async () => {
    const upload = new File([readFileSync(file)], basename(file));
    const { body } = await planner.upload('imports', { requestId: randomUUID(), file: upload });
    await app.readings.idle();
    return (body as { id: string }).id;
  });
  const { version } = (await measured('look', () => planner.get(`imports/${id}`))).body as { version: number };
  const where = { organisation: place.board, year: 2020 + round, kind: 'T1', ifExists: 'ask' };
  const { status } = await measured('keep', () =>
    planner.send('POST', `imports/${id}/keep`, { requestId: randomUUID(), version, ...where }),
  );
  if (status !== 200) throw new Error(`Keeping was answered ${status}`);
}
await server.close();
await database.close();
rmSync(folder, { recursive: true });
