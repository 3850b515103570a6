/**
 * How well the importer stands what it has not been tuned on: every labelled text is changed as another maker or another
 * way of taking the text out of a PDF would change it, and scored again with the same labels.
 *   node bench/import-variants.ts [--misses N] [--variant NAME]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readText } from '#documents/read/text.ts';
import { interchangeOfImport } from '#documents/write/interchange-json.ts';
import { writePdf } from '#documents/write/pdf.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { words } from '#i18n/words.ts';

import { TEXT_VARIANTS } from './text-variants.ts';

const shared = join(import.meta.dirname, '../../shared');
const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1];
const wanted = process.argv.includes('--variant') ? option('--variant') : undefined;
const misses = process.argv.includes('--misses') ? (option('--misses') ?? '10') : '0';
const out = mkdtempSync(join(tmpdir(), 'import-variants-'));

/** A small generator of pseudo-random numbers with a fixed seed, so that every run changes the same lines. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const lines = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n');

/** Breaks the lines of running text at another width, as another font would; rows of tables and short lines stay. */
function rewrap(width: number): (text: string) => string {
  return (text) => {
    const result: string[] = [];
    let open: string[] = [];
    const close = (): void => {
      let line = '';
      for (const word of open) {
        if (line !== '' && line.length + word.length > width) {
          result.push(`${line} `);
          line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
      }
      if (line !== '') result.push(line);
      open = [];
    };
    for (const line of text.split('\n')) {
      const running = line.trim().length > 85 && !/\d{4}-\d{2}-\d{2}|\s\d[\d ,]*%?\s+\d/.test(line);
      if (running) {
        open.push(...line.trim().split(/ +/));
        if (!line.endsWith(' ')) close();
      } else if (
        open.length > 0 &&
        line.trim().length > 0 &&
        !/^\s/.test(line) &&
        /[a-zåäö,]$/.test(open.at(-1) ?? '')
      ) {
        open.push(...line.trim().split(/ +/));
        close();
      } else {
        close();
        result.push(line);
      }
    }
    close();
    return result.join('\n');
  };
}

/** Puts a page break with its furniture in after every so many lines, in the middle of whatever stands there. */
function pageBreaks(every: number): (text: string) => string {
  return (text) => {
    const result: string[] = [];
    let page = 1;
    for (const [index, line] of text.split('\n').entries()) {
      result.push(line);
      if ((index + 1) % every === 0) {
        page += 1;
        result.push(
          '',
          'Nämnden för granskning ',
          'www.kommunen.example',
          '',
          'Tjänsteutlåtande ',
          `Sida ${page} (99)`,
          ' ',
          '',
        );
      }
    }
    return result.join('\n');
  };
}

const VARIANTS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'no blank lines': (text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join('\n'),
  'no trailing blanks': lines((line) => line.replace(/ +$/, '')),
  'no leading blanks': lines((line) => line.replace(/^ +/, '')),
  'empty cells lost': lines((line) => line.replace(/ +/g, ' ')),
  'empty cells and trailing blanks lost': lines((line) => line.replace(/ +/g, ' ').trim()),
  'windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'non-breaking blanks in numbers': (text) => text.replace(/(?<=\d) (?=\d{3}\b)/g, '\u00a0'),
  'dashes and minus signs': (text) => text.replace(/(?<=\s)-(?=\d)/g, '−').replaceAll(' - ', ' – '),
  'text rewrapped at 70': rewrap(70),
  'text rewrapped at 130': rewrap(130),
  'more page breaks': pageBreaks(37),
  'capitals in labels': lines((line) =>
    /^\s*(Nämndmål|Enhetsmål|KF:s [a-zåäö ]+|Analys|Åtagande):?\s*$/.test(line) ? line.toUpperCase() : line,
  ),
  'soft hyphens': (text) => {
    const next = numbers(7);
    return text.replace(/\p{L}{9,}/gu, (word) => (next() < 0.1 ? `${word.slice(0, 5)}\u00ad${word.slice(5)}` : word));
  },
  'decomposed letters': (text) => text.normalize('NFD'),
};

type Counts = Map<string, { hit: number; of: number; found: number }>;

/** Adds the figures that the score script printed to the counts. */
function addScores(counts: Counts, printed: string): void {
  for (const line of printed.split('\n')) {
    const match = /^(.{34}).*\((\d+)\/(\d+)(?: wanted, (\d+) found)?\)/u.exec(line);
    if (match === null) continue;
    const name = (match[1] ?? '').trim();
    const before = counts.get(name) ?? { hit: 0, of: 0, found: 0 };
    counts.set(name, {
      hit: before.hit + Number(match[2]),
      of: before.of + Number(match[3]),
      found: before.found + Number(match[4] ?? match[3]),
    });
  }
}

const SHOWN = [
  'goals',
  'goal parent',
  'goal status',
  'goal sections',
  'indicators',
  'indicator cells',
  'indicator analysis is the right',
  'activities',
  'activity deviation',
  'activity analysis is the right o',
  'other tables: rows found whole',
];

if (!existsSync(shared)) {
  console.log('No labelled documents here: nothing to measure.');
  process.exit(0);
}
console.log(
  `${''.padEnd(46)}${SHOWN.map((name) =>
    name
      .replace(/ is the right.*/, '')
      .replace('indicator', 'ind.')
      .replace('activity', 'act.')
      .replace('other tables: rows found whole', 'rows')
      .slice(0, 13)
      .padStart(14),
  ).join('')}`,
);

/** Our own PDF of what was imported from a text, in a file. */
async function ownPdf(file: string, charts: boolean): Promise<string> {
  const read = readText(readFileSync(join(shared, 'documents', file)), file);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
  const report = buildReport(importDocument(read.value).document, words('sv').report, 'sv', { charts });
  const path = join(out, file.replace(/\.txt$/, '.pdf'));
  writeFileSync(path, await writePdf(report, new Date(0)));
  return path;
}
const printedPdf = (file: string): string => join(shared, 'documents', file.replace(/\.txt$/, '.pdf'));

/** The text that `pdftotext` takes out of a PDF, where it is installed. */
function takenOut(pdf: string, words: readonly string[]): string | null {
  const taken = spawnSync('pdftotext', [...words, pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return taken.status === 0 ? taken.stdout : null;
}

const fromText = (change: (text: string) => string) => (file: string) =>
  change(readFileSync(join(shared, 'documents', file), 'utf8'));
const SOURCES: Record<string, (file: string) => string | null | Promise<string | null>> = {
  ...Object.fromEntries(
    Object.entries({ ...VARIANTS, ...TEXT_VARIANTS }).map(([name, change]) => [name, fromText(change)]),
  ),
  pdftotext: (file) => takenOut(printedPdf(file), []),
  'pdftotext -layout': (file) => takenOut(printedPdf(file), ['-layout']),
  'pdftotext -raw': (file) => takenOut(printedPdf(file), ['-raw']),
  'our own PDF, pdftotext': async (file) => takenOut(await ownPdf(file, false), []),
  'our own PDF, pdftotext -layout': async (file) => takenOut(await ownPdf(file, false), ['-layout']),
  'our own PDF with charts, pdftotext -layout': async (file) => takenOut(await ownPdf(file, true), ['-layout']),
  'our own PDF, pdftotext -raw': async (file) => takenOut(await ownPdf(file, false), ['-raw']),
};

for (const [name, source] of Object.entries(SOURCES)) {
  if (wanted !== undefined && wanted !== name) continue;
  const counts: Counts = new Map();
  for (const file of readdirSync(join(shared, 'documents'))
    .filter((entry) => entry.endsWith('.txt'))
    .toSorted()) {
    const seed = file.replace(/\.txt$/, '');
    const text = await source(file);
    if (text === null) continue;
    const read = readText(Buffer.from(text), file);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
    const path = join(out, `${seed}.json`);
    writeFileSync(path, JSON.stringify(interchangeOfImport(file, importDocument(read.value))));
    const call = [
      join(shared, 'score/score-import.mjs'),
      join(shared, `labels/${seed}.json`),
      path,
      '--misses',
      misses,
    ];
    const printed = execFileSync('node', call, { encoding: 'utf8' });
    if (misses !== '0') console.log(printed);
    addScores(counts, printed);
  }
  const figures = SHOWN.map((figure) => {
    const count = counts.get(figure);
    return count === undefined || count.of === 0 ? 'n/a' : ((200 * count.hit) / (count.of + count.found)).toFixed(1);
  });
  console.log(`${name.padEnd(46)}${figures.map((figure) => figure.padStart(14)).join('')}`);
}
