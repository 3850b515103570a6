/**
 * How long the server takes for the page of a goal with everything on it: the draft as whoever writes in it needs it,
 * what earlier editions said of the goal, its findings and its comments, as the browser asks for them. Through the front
 * door on the embedded database with the example municipality, whose boards and units have two years of plans and
 * reports. Prints the middle and the 95th of a hundred of each and of all four together, and the load of the machine.
 *   node bench/pages.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '#test/support/free-port.ts';
import { quantile } from '#test/support/many-writers.ts';

import { serve } from '../src/serve.ts';

const RUNS = 100;
const GOAL_MS = 120;
const writer = 'yusuf.demir@bjorkhamn.example';

const folder = mkdtempSync(join(tmpdir(), 'styrkedja-bench-'));
const environment = { PORT: await freePort(), STYRKEDJA_DATA: folder, LOG_LEVEL: 'silent' };
const running = await serve({ environment, folder: join(import.meta.dirname, '..'), say: () => undefined });
if (!running.ok) throw new Error(running.error.map(({ message }) => message).join(' '));
const { address, stop } = running.value;
try {
  const api = `${address}/api/v1`;
  const options = (await (await fetch(`${api}/sign-in`)).json()) as { examplePassword: string };
  const signedIn = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: writer, password: options.examplePassword }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${api}/${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  type Draft = { id: string; document: { goals: { id: string }[]; indicators: { goal: string | null }[] } };
  const home = (await ask('writing')) as { drafts: { id: string; kind: string }[] };
  const draft = (await ask(`writing/${home.drafts.find(({ kind }) => kind === 'VB')?.id ?? ''}`)) as Draft;
  const rows = (goal: string): number => draft.document.indicators.filter((row) => row.goal === goal).length;
  const goal = draft.document.goals.map(({ id }) => id).toSorted((one, other) => rows(other) - rows(one))[0] ?? '';
  const parts = {
    draft: `writing/${draft.id}`,
    before: `writing/${draft.id}/goals/${goal}/before`,
    findings: `editions/${draft.id}/findings`,
    comments: `comments/${draft.id}`,
  };
  const times = new Map<string, number[]>();
  const time = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  for (const path of Object.values(parts)) for (let warm = 0; warm < 5; warm += 1) await ask(path);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, path] of Object.entries(parts)) await time(name, () => ask(path));
    await time('all at once', () => Promise.all(Object.values(parts).map(ask)));
  }
  for (const [name, values] of times) {
    const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
    console.log(`${name.padEnd(12)} p50 ${p50.toFixed(0)} ms   p95 ${p95.toFixed(0)} ms`);
  }
  const p95 = quantile(times.get('all at once') ?? [], 0.95);
  console.log(`${p95 < GOAL_MS ? 'within' : 'NOT within'} ${GOAL_MS} ms; load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
