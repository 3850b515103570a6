import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import type { SourceBlock, SourceDocument, SourceLine, SourceTable } from '#domain/importing/source-document.ts';

import { readPdf } from './pdf.ts';

/** A second opinion on the letters; where it is not installed, the test that needs it says so by being skipped. */
const PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;

const SHARED = '../shared/documents';
const NAMES = ['vp-2013-enhet', 'vb-2022-enhet', 't1-2020-namnd'];

const isTable = (block: SourceBlock): block is SourceTable => block.kind === 'table';
const isLine = (block: SourceBlock): block is SourceLine => block.kind === 'line';

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readPdf(bytes, 'prov.pdf');
  if (!result.ok) throw new Error(result.error.map((fault) => fault.message).join(' '));
  return result.value;
}

/** Joins what the other program parts or joins at a hyphen, so that only missing words differ. */
const letters = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\-\u00AD]/g, '');

const textOf = (document: SourceDocument): string =>
  document.blocks
    .map((block) =>
      isLine(block)
        ? block.text
        : block.rows
            .flat()
            .map((cell) => cell.text)
            .join('\n'),
    )
    .join('\n');

const sorted = (text: string): string => letters(text).split('').sort().join('');

describe.skipIf(!existsSync(SHARED))('the real documents as PDF', () => {
  it.skipIf(!PDFTOTEXT).each(NAMES)('keeps every letter that pdftotext finds in %s', async (name) => {
    const path = `${SHARED}/${name}.pdf`;
    const document = await read(readFileSync(path));
    const theirs = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 });
    expect(sorted(textOf(document))).toBe(sorted(theirs));
  });

  it.each(NAMES)('finds the ruled tables of %s and gives every row the same number of columns', async (name) => {
    const document = await read(readFileSync(`${SHARED}/${name}.pdf`));
    const tables = document.blocks.filter(isTable);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const widths = new Set(table.rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
      expect([...widths], `table on line ${table.line}`).toHaveLength(1);
    }
  });

  it('counts lines upwards without gaps in front of the next block', async () => {
    const document = await read(readFileSync(`${SHARED}/t1-2020-namnd.pdf`));
    const lines = document.blocks.map((block) => block.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('a PDF drawn by hand', () => {
  it('reads a ruled table with an empty cell, a merged cell and a line break in a cell', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage([400, 400]);
    const write = (text: string, x: number, y: number): void => page.drawText(text, { x, y, size: 10, font });
    const line = (x1: number, y1: number, x2: number, y2: number): void =>
      page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.5, color: rgb(0, 0, 0) });
    write('Före tabellen', 50, 350);
    for (const y of [320, 300, 270, 240]) line(50, y, 350, y);
    for (const x of [50, 350]) line(x, 240, x, 320);
    for (const x of [150, 250]) line(x, 270, x, 320);
    write('Indikator', 55, 306);
    write('Utfall', 155, 306);
    write('Årsmål', 255, 306);
    write('Andel barn', 55, 290);
    write('i förskola', 55, 278);
    write('95 %', 255, 290);
    write('Analys Målet nås.', 55, 250);
    write('Efter tabellen', 50, 200);
    const document = await read(await pdf.save());
    expect(
      document.blocks.map((block) =>
        isLine(block) ? block.text : block.rows.map((row) => row.map((cell) => [cell.text, cell.columns])),
      ),
    ).toEqual([
      'Före tabellen',
      [
        [
          ['Indikator', 1],
          ['Utfall', 1],
          ['Årsmål', 1],
        ],
        [
          ['Andel barn\ni förskola', 1],
          ['', 1],
          ['95 %', 1],
        ],
        [['Analys Målet nås.', 3]],
      ],
      'Efter tabellen',
    ]);
  });

  it('gives the words of an unruled table their places', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage([400, 400]);
    page.drawText('Antal platser', { x: 50, y: 300, size: 10, font });
    page.drawText('12 st', { x: 300, y: 300, size: 10, font });
    const [line] = (await read(await pdf.save())).blocks.filter(isLine);
    expect(line?.text).toBe('Antal platser 12 st');
    expect(line?.words?.map((word) => [word.text, Math.round(word.left)])).toEqual([
      ['Antal', 50],
      ['platser', 76],
      ['12', 300],
      ['st', 314],
    ]);
  });
});
