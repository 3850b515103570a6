/**
 * How long a document of 80 pages with 150 tables takes on its way out, in one run on one machine: as web page, Word
 * file and PDF, and beside it the baseline: zipping the same words at the highest level, which depends on nothing of ours.
 *
 *   node bench/export.ts
 */
import { constants, brotliCompressSync } from 'node:zlib';

import { PDFDocument } from 'pdf-lib';

import { buildReport } from '#domain/report/build-report.ts';
import { writeDocx } from '#documents/write/docx.ts';
import { writeFullJson } from '#documents/write/full-json.ts';
import { writeHtml } from '#documents/write/html.ts';
import { writePdf } from '#documents/write/pdf.ts';
import { writeXlsx } from '#documents/write/xlsx.ts';
import { words } from '#i18n/words.ts';
import { longDocument } from '#test/support/long-document.ts';

const document = longDocument(150);
const report = buildReport(document, words('sv').report, 'sv');
const tables = report.blocks.filter((block) => block.kind === 'table').length;

async function timed<T>(work: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

const json = writeFullJson(document);
const baseline = await timed(
  () => brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength,
);
const line = (what: string, ms: number, note: string) =>
  console.log(
    `${what.padEnd(10)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / baseline.ms).toFixed(2).padStart(6)} × baseline  ${note}`,
  );

const built = await timed(() => buildReport(document, words('sv').report, 'sv'));
const web = await timed(() => writeHtml(report));
const sheet = await timed(() => writeXlsx(document, 'sv'));
const word = await timed(() => writeDocx(report));
const pdf = await timed(() => writePdf(report, new Date(0)));
const pages = (await PDFDocument.load(pdf.value, { updateMetadata: false })).getPageCount();

console.log(`${pages} pages, ${tables} tables, ${Math.round(json.length / 1024)} kB as JSON`);
line('baseline', baseline.ms, 'brotli, level 11, of the JSON');
line('report', built.ms, 'from structure to blocks');
line('html', web.ms, `${Math.round(web.value.length / 1024)} kB`);
line('xlsx', sheet.ms, `${Math.round(sheet.value.length / 1024)} kB`);
line('docx', word.ms, `${Math.round(word.value.length / 1024)} kB`);
line(
  'pdf',
  pdf.ms,
  `${Math.round(pdf.value.length / 1024)} kB, ${((pages * 1000) / pdf.ms).toFixed(0)} pages a second`,
);
