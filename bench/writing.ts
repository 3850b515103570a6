import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '#store/migrate.ts';
import { openDatabase } from '#store/open-database.ts';
import { prepareManyWriters, quantile, writeAtOnce } from '#test/support/many-writers.ts';
import { startServer, stopServer } from '#test/support/postgres-server.ts';
import { startServerProcess } from '#test/support/server-process.ts';

/*
 * node bench/writing.ts [WRITERS [BATCHES]]: so many people (50) write in one text at once, over two server processes on
 * one PostgreSQL server with fsync. Each sends a batch of letters about twice in a second, as a browser gathers what is
 * typed. Prints how long a batch takes until it is stored and until others have it, and checks that every letter came to
 * every window. Everything runs on this machine: servers, database and all the windows.
 */
const writers = Number(process.argv[2] ?? 50);
const batches = Number(process.argv[3] ?? 20);
const PAUSE_MS = 500;
const GOAL_MS = 300;

const line = (name: string, values: readonly number[]): string => {
  const [p50, p95, worst] = [0.5, 0.95, 1].map((part) => quantile(values, part).toFixed(0));
  return `${name.padEnd(28)} p50 ${p50} ms   p95 ${p95} ms   worst ${worst} ms   (${values.length} batches)`;
};

const folder = await mkdtemp(join(tmpdir(), 'styrkedja-bench-'));
// The database runs as another user and must get through.
await chmod(folder, 0o755);
const url = (await startServer(folder, { fsync: true }))('postgres');
const opened = await openDatabase({ url });
if (!opened.ok) throw new Error(opened.error.message);
const migrated = await migrate(opened.value);
if (!migrated.ok) throw new Error(migrated.error.message);
const prepared = await prepareManyWriters(opened.value, writers);
await opened.value.close();
const environment = {
  DATABASE_URL: url,
  STYRKEDJA_DATA: join(folder, 'data'),
  MUNICIPALITY_ID: prepared.municipality,
  MUNICIPALITY_NAME: 'Provköping',
};
const servers = [await startServerProcess(environment), await startServerProcess(environment)];
try {
  const apis = servers.map(({ api }) => api);
  const written = await writeAtOnce(apis, prepared, { batches, pauseMs: PAUSE_MS });
  const { near, far, stored, lost, unlike, words } = written;
  console.log(`${writers} writers, ${batches} batches each, two servers, ${words.length} letters in the text`);
  console.log(line('stored and acknowledged', stored));
  console.log(line('seen at the same server', near));
  console.log(line('seen at the other server', far));
  console.log(`lost ${lost.length}, windows that read otherwise ${unlike}`);
  const p95 = Math.max(quantile(near, 0.95), quantile(far, 0.95));
  console.log(`${p95 < GOAL_MS ? 'within' : 'NOT within'} ${GOAL_MS} ms (p95 ${p95.toFixed(0)} ms)`);
  if (lost.length > 0 || unlike > 0) process.exitCode = 1;
} finally {
  for (const server of servers) await server.kill();
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
