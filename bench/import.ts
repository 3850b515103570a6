/**
 * How fast documents are imported: pages a second for text and PDF, the ratio to `pdftotext` alone on the same PDF in the
 * same run, and the peak memory of a process that does nothing else.
 *   node bench/import.ts [FILE ...]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readPdf } from '#documents/read/pdf.ts';
import { readText } from '#documents/read/text.ts';
import { importDocument } from '#domain/importing/import-document.ts';

/** A printed page of the family holds about this many lines, for texts that do not know their pages. */
const LINES_OF_PAGE = 45;
const RUNS = 5;

type Measured = {
  readonly file: string;
  readonly pages: number;
  readonly read: number;
  readonly understood: number;
  readonly peak: number;
};

async function once(file: string): Promise<Omit<Measured, 'peak'>> {
  const bytes = readFileSync(file);
  const started = performance.now();
  const source = file.endsWith('.pdf') ? await readPdf(bytes, file) : readText(bytes, file);
  if (!source.ok) throw new Error(source.error.map((fault) => fault.message).join(' '));
  const read = performance.now();
  const result = importDocument(source.value);
  const understood = performance.now();
  const pages = result.pages ?? Math.ceil(result.lines / LINES_OF_PAGE);
  return { file, pages, read: read - started, understood: understood - read };
}

/** One file in a process of its own: the first run is thrown away, the fastest of the others counts. */
async function child(file: string): Promise<void> {
  await once(file);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await once(file));
  const best = runs.toSorted((a, b) => a.read + a.understood - (b.read + b.understood))[0];
  console.log(JSON.stringify({ ...best, peak: process.resourceUsage().maxRSS / 1024 }));
}

/** Milliseconds of `pdftotext` alone, process start and all; null where it is not installed. */
function pdftotext(file: string): number | null {
  let best: number | null = null;
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    if (spawnSync('pdftotext', ['-layout', file, '-'], { stdio: 'ignore' }).status !== 0) return null;
    const took = performance.now() - started;
    best = best === null ? took : Math.min(best, took);
  }
  return best;
}

function print(measured: Measured): void {
  const total = measured.read + measured.understood;
  const alone = measured.file.endsWith('.pdf') ? pdftotext(measured.file) : null;
  const ratio = alone === null ? '' : `   ${(total / alone).toFixed(1)} × pdftotext (${alone.toFixed(0)} ms)`;
  const parts = `read ${measured.read.toFixed(0)} ms + understood ${measured.understood.toFixed(0)} ms`;
  console.log(
    `${(measured.file.split('/').at(-1) ?? '').padEnd(22)} ${String(measured.pages).padStart(4)} pages   ${((measured.pages / total) * 1_000).toFixed(0).padStart(5)} pages/s   ${parts}   peak ${measured.peak.toFixed(0)} MB${ratio}`,
  );
}

const one = process.argv.indexOf('--child');
if (one > 0) await child(process.argv[one + 1] ?? '');
else {
  const shared = join(import.meta.dirname, '../../shared/documents');
  const given = process.argv.slice(2);
  const files =
    given.length > 0 ? given : existsSync(shared) ? readdirSync(shared).map((file) => join(shared, file)) : [];
  if (files.length === 0) console.log('Name the files to measure: node bench/import.ts FILE ...');
  for (const file of files.filter((name) => /\.(?:pdf|txt)$/u.test(name))) {
    const printed = execFileSync(process.execPath, [import.meta.filename, '--child', file], { encoding: 'utf8' });
    print(JSON.parse(printed) as Measured);
  }
}
