/**
 * How soon a finding stands beside a text after its writer has stopped typing: milliseconds from the last key in a real
 * browser, in a draft of 81 pages, the worst of twenty and the middle one. Beside it, in the same run, what stood there
 * before: the finding that the server makes once the text is saved (of the short draft alone, which is to its
 * advantage), and a full review of the long draft. Wants the web app built.
 *   node bench/live-review.ts
 */
import { availableParallelism, loadavg } from 'node:os';

import type { BrowserContext, Page } from 'playwright-core';

import { beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { longDocument } from '../test/support/long-document.ts';
import { startApp } from '../test/support/running-app.ts';

const RUNS = 20;
/** Groups of rows that make about 81 pages. */
const TABLES = 240;
/** Milliseconds between keys: some 200 strokes a minute. */
const STROKE_MS = 60;
/** Long enough for what was found in the half sentence to be shown, before its last letter. */
const SETTLED_MS = 1_000;
const writer = 'yusuf.demir@bjorkhamn.example';

/**
 * 1 April 2025 was a Tuesday: the sentence is wrong on every day that is no Monday, and not before its very last letter,
 * so that no pause between two keys lets the finding come early. The stop comes with the next one.
 */
const sentenceOf = (run: number): string =>
  `${run === 0 ? '' : '.'} Möte ${run + 1} hölls den ${run + 1} april 2025, en måndag`;
const isWrong = (run: number): boolean => (run + 1) % 7 !== 0;

/** The draft with a long document before it, whose things have ids of their own. */
function lengthened(draft: SteeringDocument): SteeringDocument {
  const long = longDocument(TABLES);
  const own = (id: string): string => `long-${id}`;
  const ownOr = (id: string | null): string | null => (id === null ? null : own(id));
  const row = <T extends { id: string; goal: string | null }>(things: readonly T[]): T[] =>
    things.map((thing) => ({ ...thing, id: own(thing.id), goal: ownOr(thing.goal) }));
  const texts = row(long.texts).map((text) => ({
    ...text,
    indicator: ownOr(text.indicator),
    activity: ownOr(text.activity),
  }));
  return {
    ...draft,
    goals: [...draft.goals, ...long.goals.map((goal) => ({ ...goal, id: own(goal.id), parent: ownOr(goal.parent) }))],
    indicators: [...draft.indicators, ...row(long.indicators)],
    activities: [...draft.activities, ...row(long.activities)],
    texts: [...draft.texts, ...texts],
    tables: [...draft.tables, ...row(long.tables)],
  };
}

async function openDraft(context: BrowserContext, isLong: boolean): Promise<{ page: Page; draft: string }> {
  const page = await context.newPage();
  await page.goto('/skriv');
  const link = page.getByRole('link', { name: 'Verksamhetsberättelse 2025, Enheten för vuxenstöd' });
  const draft = (await link.getAttribute('href')) ?? '';
  if (isLong) {
    await page.route(`**/api/v1/writing/${draft.split('/').at(-1) ?? ''}`, async (route) => {
      const response = await route.fetch();
      const view = (await response.json()) as { document: SteeringDocument };
      await route.fulfill({ response, json: { ...view, document: lengthened(view.document) } });
    });
  }
  await page.goto(draft);
  await page.getByRole('link', { name: 'Jämställdhet', exact: true }).click();
  await page.locator('.writing-text[contenteditable="true"]').click();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(3_000);
  await page.evaluate(() => {
    const seen = { key: 0, marks: new Map<number, number>(), longest: 0 };
    Object.assign(globalThis, { seen });
    addEventListener('keydown', ({ timeStamp }) => (seen.key = timeStamp), { capture: true });
    new MutationObserver(() => {
      const count = Number(document.querySelector('.writing-section .margin-mark-count')?.textContent ?? 0);
      if (!seen.marks.has(count)) seen.marks.set(count, performance.now());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return { page, draft };
}

/** Types a wrong sentence and waits for its finding; null where the day happens to be right. */
async function timeOf(page: Page, run: number, expected: number): Promise<number | null> {
  const sentence = sentenceOf(run);
  await page.keyboard.type(sentence.slice(0, -1), { delay: STROKE_MS });
  // On a busy machine a stroke may take longer than the writer's pause: half a sentence has findings of its own.
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(() => (globalThis as unknown as { seen: { marks: Map<number, number> } }).seen.marks.clear());
  await page.keyboard.type(sentence.slice(-1));
  if (!isWrong(run)) return null;
  const handle = await page.waitForFunction((count) => {
    const { seen } = globalThis as unknown as { seen: { key: number; marks: Map<number, number> } };
    const at = seen.marks.get(count);
    return at === undefined ? null : [at - seen.key];
  }, expected);
  const [time] = (await handle.jsonValue()) ?? [];
  return time ?? null;
}

/** As it was before: saved, reviewed by the server when nobody has written for a while, and asked for. */
async function serverTime(page: Page, draft: string, run: number): Promise<number> {
  await page.keyboard.type(sentenceOf(run), { delay: STROKE_MS });
  const from = performance.now();
  const address = `/api/v1/editions/${draft.split('/').at(-1) ?? ''}/findings`;
  for (;;) {
    if ((await (await page.request.get(address)).text()).includes(`den ${run + 1} april`)) break;
    await page.waitForTimeout(20);
  }
  return performance.now() - from;
}

const at = (times: readonly number[], share: number): string =>
  `${Math.round(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)} ms`;

function engineTimes(): { full: number[]; change: number[] } {
  const document = longDocument(TABLES);
  let review = beginLiveReview(document);
  const [full, change]: [number[], number[]] = [[], []];
  // This thread's own work: on a machine that others use too the clock tells of them as well.
  const timed = (work: () => void): number => {
    const from = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  };
  for (let run = 0; run < RUNS; run += 1) {
    const text = document.texts[run];
    if (text === undefined) throw new Error('The long document has too few texts');
    const words = { kind: 'paragraph', text: `${sentenceOf(run).replace('.', '').trim()}.`, line: null } as const;
    const changed = { ...text, paragraphs: [...text.paragraphs, words] };
    full.push(timed(() => void beginLiveReview(structuredClone(review.document))));
    change.push(timed(() => ({ review } = reviewChange(review, { thing: 'text', text: changed }))));
  }
  return { full, change };
}

const app = await startApp();
try {
  const context = await app.signedIn(writer);
  const long = await openDraft(context, true);
  const live: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const time = await timeOf(long.page, run, live.length + 1);
    if (time !== null) live.push(time);
  }
  const longest = await long.page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
  await long.page.close();
  const short = await openDraft(context, false);
  const server: number[] = [];
  for (const run of [22, 23, 24, 25, 26]) server.push(await serverTime(short.page, short.draft, run));
  const { full, change } = engineTimes();
  const line = (name: string, times: readonly number[]): string =>
    `${name.padEnd(64)} p50 ${at(times, 0.5).padStart(8)}   p95 ${at(times, 0.95).padStart(8)}   (${times.length} times)`;
  process.stdout.write(
    [
      line('last key to the mark in the margin, 81 pages', live),
      line('baseline: last key to the finding at the server, short draft', server),
      line('processor time of reading a changed text again', change),
      line('baseline: processor time of reading the whole draft', full),
      `load of the machine ${loadavg()[0]?.toFixed(1) ?? ''} on ${availableParallelism()} processors`,
      `longest task in the page's own thread while typing: ${Math.round(longest)} ms`,
      '',
    ].join('\n'),
  );
} finally {
  await app.stop();
}
