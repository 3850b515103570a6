/**
 * How fast documents are reviewed, and how fast again after a change: milliseconds of processor time on one core, peak memory and pages a minute for a
 * report of 81 pages, the time for one changed text and one changed row, the slowest rules, and the ratio to a baseline
 * in the same run: one pass of a simple pattern for numbers over the same text, which is the least that any reader does.
 *   node bench/review.ts [FILE]      without a file a report of the same size is made
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { readFile } from '#documents/read/read-file.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { DocumentChange } from '#domain/review/live-review.ts';
import { prepareReview } from '#domain/review/review-context.ts';
import { limitsOf } from '#domain/review/rule-limits.ts';
import { RULES } from '#domain/review/rules.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { longDocument } from '../test/support/long-document.ts';

const RUNS = 7;
const CHANGES = 60;
/** Letters of a printed page of the family, white space counted once; for documents that do not know their pages. */
const LETTERS_OF_PAGE = 2_600;
/** Groups of rows that make about 81 pages of the made report. */
const TABLES = 240;

const lettersOf = ({ texts, tables, indicators, activities, goals }: SteeringDocument): number =>
  [
    ...texts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ...tables.flatMap(({ columns, rows }) => [...columns, ...rows.flat()]),
    ...indicators.flatMap(({ name, cells }) => [name, ...Object.values(cells)]),
    ...activities.map(({ title }) => title),
    ...goals.map(({ title }) => title),
  ].reduce((sum, text) => sum + (text?.length ?? 0), 0);

async function load(file: string | undefined): Promise<{ document: SteeringDocument; pages: number }> {
  if (file === undefined) {
    const document = longDocument(TABLES);
    return { document, pages: Math.round(lettersOf(document) / LETTERS_OF_PAGE) };
  }
  const source = await readFile(readFileSync(file), file);
  if (!source.ok) throw new Error(source.error.map(({ message }) => message).join(' '));
  const { document, pages } = importDocument(source.value);
  // A text file tells its pages by its running heads only: "Sid 24 (81)".
  const told = /\((\d{2,3})\)/u.exec(/Sid\s+\d+\s+\(\d+\)/iu.exec(readFileSync(file, 'utf8'))?.[0] ?? '')?.[1];
  return { document, pages: pages ?? Number(told ?? Math.round(lettersOf(document) / LETTERS_OF_PAGE)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of this thread's own work: on a machine that others use too the clock tells of them as well. */
function timed(work: () => unknown): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}

/** The document with other objects of the same content, so that nothing is remembered by identity. */
const again = (document: SteeringDocument): SteeringDocument => structuredClone(document);

function baseline(document: SteeringDocument): number {
  const text = document.texts.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)).join('\n');
  const pass = (): unknown => [...text.matchAll(/\d+(?:[ ,.]\d+)*\s?(?:%|procent)?/gu)];
  const passes = Array.from({ length: 200 }, () => pass);
  passes.forEach((work) => work());
  return median(Array.from({ length: RUNS }, () => timed(() => passes.map((work) => work())))) / passes.length;
}

/** Some words added at the end of a text, or another outcome in a row: what a writer does between two reviews. */
function changes(document: SteeringDocument): { texts: DocumentChange[]; rows: DocumentChange[] } {
  const spread = <T>(list: readonly T[]): T[] =>
    Array.from(
      { length: Math.min(CHANGES, list.length) },
      (_, index) => list[Math.floor((index * list.length) / CHANGES)],
    ).filter((one) => one !== undefined);
  return {
    texts: spread(document.texts.filter(({ paragraphs }) => paragraphs.length > 0)).map((text, index) => ({
      thing: 'text',
      text: {
        ...text,
        paragraphs: text.paragraphs.map((one, at) =>
          at === 0
            ? { ...one, text: `${one.text} Under året har ${index + 20} av ${index + 40} besök följts upp.` }
            : one,
        ),
      },
    })),
    rows: spread(document.indicators).map((indicator, index) => ({
      thing: 'indicator',
      indicator: { ...indicator, cells: { ...indicator.cells, outcome: `${index + 10} %` } },
    })),
  };
}

/** The review alone in a process of its own, for its memory and its first, cold run. */
async function child(file: string | undefined): Promise<void> {
  const { document } = await load(file);
  const before = process.resourceUsage().maxRSS / 1024;
  const started = performance.now();
  const cold = timed(() => runReview(document));
  const clock = performance.now() - started;
  console.log(JSON.stringify({ cold, clock, before, peak: process.resourceUsage().maxRSS / 1024 }));
}

async function main(file: string | undefined): Promise<void> {
  const { document, pages } = await load(file);
  const own = spawnSync(process.execPath, [import.meta.filename, '--child', ...(file === undefined ? [] : [file])], {
    encoding: 'utf8',
  });
  const { cold, clock, before, peak } = JSON.parse(own.stdout) as Record<'cold' | 'clock' | 'before' | 'peak', number>;
  for (let run = 0; run < 3; run += 1) runReview(again(document));
  const warm = median(Array.from({ length: RUNS }, () => timed(() => runReview(again(document)))));
  const least = baseline(document);
  const print = (what: string, figure: string): void => console.log(`${what.padEnd(44)} ${figure}`);
  print(
    'document',
    `${file ?? 'made'}: ${pages} pages, ${document.texts.length} texts, ${document.indicators.length} rows`,
  );
  print('first review in a new process', `${cold.toFixed(0)} ms, ${clock.toFixed(0)} by the clock (goal: under 2 000)`);
  print(
    'peak memory of that process',
    `${peak.toFixed(0)} MB, ${before.toFixed(0)} of it before the review (goal: under 500)`,
  );
  print('review, warm, median', `${warm.toFixed(0)} ms`);
  print(
    'pages a minute on one core',
    `${((60_000 * pages) / warm).toFixed(0)} warm, ${((60_000 * pages) / cold).toFixed(0)} cold (goal: 1 000)`,
  );
  print('ratio to one pass of a number pattern', `${(warm / least).toFixed(0)} times ${least.toFixed(2)} ms`);
  printLive(document);
  printRules(document);
}

function printLive(document: SteeringDocument): void {
  const { texts, rows } = changes(document);
  for (const [what, list] of [
    ['one changed text', texts],
    ['one changed indicator row', rows],
  ] as const) {
    const review = beginLiveReview(document);
    reviewChange(review, list[0] ?? { thing: 'document', document });
    const times = list.map((change) => timed(() => reviewChange(review, change)));
    const worst = Math.max(0, ...times);
    console.log(
      `${what.padEnd(44)} ${median(times).toFixed(0)} ms median, ${worst.toFixed(0)} ms worst of ${times.length} (goal: under 300)`,
    );
  }
}

function printRules(document: SteeringDocument): void {
  // What a rule has found is kept by what it was found in: each time is of a document that no rule has seen.
  const unseen = Array.from({ length: 3 }, () => {
    const context = prepareReview(again(document));
    for (const { numbers, claims } of context.sentences) void [numbers, claims];
    return context;
  });
  const slowest = RULES.map((rule) => {
    const limits = limitsOf(rule);
    return { id: rule.id, took: median(unseen.map((context) => timed(() => rule.check(context, limits)))) };
  })
    .toSorted((a, b) => b.took - a.took)
    .slice(0, 6);
  console.log(`slowest rules: ${slowest.map(({ id, took }) => `${id} ${took.toFixed(1)} ms`).join(', ')}`);
}

const [first, second] = process.argv.slice(2);
await (first === '--child' ? child(second) : main(first));
