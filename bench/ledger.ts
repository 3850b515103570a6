import { randomUUID } from 'node:crypto';
import { openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

import type { LoadSummary } from '#domain/economy/load-view.ts';
import { startServer, stopServer, withDatabase } from '#test/support/postgres-server.ts';
import { startServerProcess } from '#test/support/server-process.ts';

import { writeLedger } from './ledger-file.ts';

/*
 * node bench/ledger.ts [rows] [server|embedded]: a year's ledger as SIE 4 (1,000,000 rows unless said) sent through the front door of a
 * running server with the example municipality, read, checked, let in and asked for: on a PostgreSQL server and on the
 * embedded database, against a plain COPY of the same rows into a bare table of the same server. Memory is the peak of the
 * whole server process (on the embedded database with the database within) in each part, from what it rests at. Then the
 * mapping, the outcome, rows, forecast, roll-up and a report's table are asked for over the loaded rows.
 */
const rows = Number(process.argv[2] ?? '1000000');
const only = process.argv[3];
const YEAR = 2025;
const CONTROLLER = 'johan.ekvall@bjorkhamn.example';

type Fetch = <T>(path: string, method?: string, body?: unknown) => Promise<T>;

async function signIn(api: string): Promise<Fetch> {
  const { origin } = new URL(api);
  const { examplePassword } = (await (await fetch(`${api}/sign-in`)).json()) as { examplePassword: string };
  const signedIn = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: CONTROLLER, password: examplePassword }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return async <T>(path: string, method = 'GET', body?: unknown): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${api}/${path}`, {
      method,
      headers: { cookie, origin, ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}

/** Megabytes of a process as Linux tells them: `VmRSS` what it holds now, `VmHWM` the most since it was last asked. */
function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(String.raw`^${which}:\s+(\d+)`, 'mu').exec(status)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function peakOf(pid: number): number {
  const peak = memoryOf(pid, 'VmHWM');
  // 5: the peak is counted from here (proc(5)).
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return peak;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1000, result };
}

const say = (what: string, seconds: number, more = ''): void =>
  console.log(`  ${what.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${more}`);

async function readToEnd(ask: Fetch, id: string): Promise<LoadSummary> {
  for (;;) {
    const load = await ask<LoadSummary>(`economy/loads/${id}/progress`);
    if (load.state !== 'reading') return load;
    await wait(100);
  }
}

async function loadInto(ask: Fetch, pid: number, file: string): Promise<number> {
  const form = new FormData();
  form.set('requestId', randomUUID());
  form.set('file', await openAsBlob(file), 'huvudbok.se');
  form.set('year', String(YEAR));
  form.set('what', 'outcome');
  form.set('controlTotal', '0,00');
  console.log(`  started: peak ${peakOf(pid)} MB, now ${memoryOf(pid, 'VmRSS')} MB`);
  const sent = await timed(() => ask<LoadSummary>('economy/loads', 'POST', form));
  say('sent and stored', sent.seconds, `peak ${peakOf(pid)} MB`);
  const read = await timed(() => readToEnd(ask, sent.result.id));
  const { id, state, rows: stored, version, faultCount } = read.result;
  if (state !== 'read' || stored !== rows || faultCount > 0)
    throw new Error(`Not whole: ${state}, ${stored} rows, ${faultCount} faults`);
  say('read, checked and placed', read.seconds, `peak ${peakOf(pid)} MB`);
  const letIn = await timed(() =>
    ask(`economy/loads/${id}/load`, 'POST', { requestId: randomUUID(), version, reason: '' }),
  );
  say('let in', letIn.seconds, `peak ${peakOf(pid)} MB`);
  return sent.seconds + read.seconds + letIn.seconds;
}

type Mapping = { readonly number: number; readonly mapping: { readonly rules: readonly unknown[] } };
type Draft = { readonly economyTables: { readonly id: string; readonly spec: { readonly table: string } }[] };

/** Everything that people ask of the figures, over the million rows. */
async function askAll(ask: Fetch, pid: number): Promise<void> {
  const places = await ask<{ items: { id: string; name: string }[] }>(`organisations?asOf=${YEAR}-12-31`);
  const idOf = (name: string): string => {
    const found = places.items.find((each) => each.name === name);
    if (found === undefined) throw new Error(`No ${name}`);
    return found.id;
  };
  const [board, unit] = [idOf('Norrstrands stadsdelsnämnd'), idOf('Tallbackens förskolor')];
  const { number, mapping } = await ask<Mapping>(`economy/${YEAR}/mapping`);
  const rule = { target: 'kind', when: { account: '29*' }, to: 'material' };
  const wider = { ...mapping, rules: [...mapping.rules, rule] };
  const drafts = await ask<{ drafts: { id: string; kind: string; year: number }[] }>('writing');
  const report = drafts.drafts.find(({ kind, year }) => kind === 'VB' && year === YEAR)?.id ?? '';
  const parts: Readonly<Record<string, () => Promise<unknown>>> = {
    'mapping tried': () => ask(`economy/${YEAR}/mapping/test`, 'POST', { mapping: wider }),
    'mapping saved, all placed anew': () =>
      ask(`economy/${YEAR}/mapping`, 'PUT', { requestId: randomUUID(), number, mapping: wider, reason: 'Mätning' }),
    'outcome of the board': () => ask(`economy/${YEAR}/outcome?organisation=${board}`),
    'its rows, the largest': () => ask(`economy/${YEAR}/rows?organisation=${board}`),
    'rows of an area in a month': () =>
      ask(`economy/${YEAR}/rows?organisation=${board}&area=forskola&kind=material&from=6&through=6`),
    'forecast of a unit with proposals': () => ask(`economy/${YEAR}/forecast-sheet?organisation=${unit}`),
    'forecast rolled up to the board': () => ask(`economy/${YEAR}/forecasts?organisation=${board}`),
    'report with its tables and texts': () => ask(`writing/${report}`),
    'rows behind an amount of its table': async () => {
      const { economyTables } = await ask<Draft>(`writing/${report}`);
      const table = economyTables.find(({ spec }) => spec.table === 'areas');
      return ask(`editions/${report}/tables/${table?.id ?? ''}/trail?row=2&column=1`);
    },
  };
  for (const [what, part] of Object.entries(parts)) say(what, (await timed(part)).seconds);
  console.log(`  peak while asked ${peakOf(pid)} MB`);
}

/** Until the server has done what it does after a start: less than a tenth of a processor for two seconds. */
async function untilQuiet(pid: number): Promise<void> {
  const ticks = (): number => {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
    return Number(user) + Number(system);
  };
  for (let last = ticks(), used = 200; used > 20; last += used) {
    await wait(2_000);
    used = ticks() - last;
  }
}

/** A server that has the example from before, as one that has been running for a while. */
async function measure(environment: Readonly<Record<string, string>>, file: string): Promise<number> {
  const first = await startServerProcess(environment);
  await first.kill();
  const server = await startServerProcess(environment);
  try {
    await untilQuiet(server.pid);
    const ask = await signIn(server.api);
    const seconds = await loadInto(ask, server.pid, file);
    await askAll(ask, server.pid);
    return seconds;
  } finally {
    await server.kill();
  }
}

async function plainCopy(server: string, file: string): Promise<number> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query('create table plain (account text, unit text, purpose text, day date, amount numeric, text text)');
  const { seconds } = await timed(() => client.query(`copy plain from '${file}' with (format csv, delimiter ';')`));
  await client.query('drop table plain');
  await client.query('create database styrkedja');
  await client.end();
  return seconds;
}

const folder = await mkdtemp(join(tmpdir(), 'styrkedja-bench-'));
// The database server runs as another user and must get through.
await chmod(folder, 0o755);
try {
  const database = (await startServer(folder, { fsync: true }))('postgres');
  const [csv, ledger] = [join(folder, 'rows.csv'), join(folder, 'ledger.se')];
  await writeLedger(csv, 'csv', rows, YEAR);
  await writeLedger(ledger, 'sie', rows, YEAR);
  console.log(`${rows} rows, ${((await stat(ledger)).size / 1024 / 1024).toFixed(0)} MB of SIE 4`);
  const copied = await plainCopy(database, csv);
  say('COPY into a bare table, no keys', copied);
  for (const [kind, where] of [
    ['server', { DATABASE_URL: withDatabase(database, 'styrkedja') }],
    ['embedded', {}],
  ] as const) {
    if (only !== undefined && only !== kind) continue;
    console.log(kind);
    const data = { STYRKEDJA_DATA: join(folder, kind) };
    const seconds = await measure({ ...data, ...where }, ledger);
    const rate = (rows / seconds).toFixed(0);
    say('in all', seconds, `${rate} rows/s, ${(seconds / copied).toFixed(1)} times COPY`);
  }
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
