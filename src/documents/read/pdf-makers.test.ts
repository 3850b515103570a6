import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';

import type { SourceBlock, SourceDocument } from '#domain/importing/source-document.ts';
import { reportOf } from '#test/support/report-of.ts';
import { sampleDocument } from '#test/support/sample-document.ts';
import { chromiumPath } from '#test/support/chromium.ts';

import { writePdf } from '../write/pdf.ts';
import { readPdf } from './pdf.ts';

const BROWSER = chromiumPath();

const STYLE = `<style>
  body { font: 11pt sans-serif; width: 620px }
  table { border-collapse: collapse } td, th { padding: 3px 12px; text-align: left; vertical-align: top }
  .ruled td, .ruled th { border: 1px solid #333 } .levelled tr { border-bottom: 1px solid #999 }
  .right td + td, .right th + th { text-align: right }
  .columns { columns: 2; column-gap: 24px }
</style>`;

const INDICATORS = `
  <tr><th>Indikator</th><th>Utfall</th><th>Årsmål</th><th>Period</th></tr>
  <tr><td>Andel barn i förskola</td><td>95 %</td><td></td><td>Tertial 1</td></tr>
  <tr><td colspan="4">Analys<br>Målet nås.</td></tr>
  <tr><td rowspan="2">Antal platser</td><td>12 st</td><td>14 st</td><td>2025</td></tr>
  <tr><td>13 st</td><td>15 st</td><td>2024</td></tr>`;

const INDICATOR_CELLS = [
  [
    ['Indikator', 1, 1],
    ['Utfall', 1, 1],
    ['Årsmål', 1, 1],
    ['Period', 1, 1],
  ],
  [
    ['Andel barn i förskola', 1, 1],
    ['95 %', 1, 1],
    ['', 1, 1],
    ['Tertial 1', 1, 1],
  ],
  [['Analys\nMålet nås.', 4, 1]],
  [
    ['Antal platser', 1, 2],
    ['12 st', 1, 1],
    ['14 st', 1, 1],
    ['2025', 1, 1],
  ],
  [
    ['13 st', 1, 1],
    ['15 st', 1, 1],
    ['2024', 1, 1],
  ],
];

const PROSE = Array.from({ length: 60 }, (_, at) => `ord${at}`).join(' ');

let browser: Browser | null = null;
beforeAll(async () => {
  if (BROWSER !== null) browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
});
afterAll(async () => browser?.close());

/** The page printed to PDF by a browser, with tags or without, and read back. */
async function printed(body: string, tagged: boolean): Promise<SourceDocument> {
  const page = await browser?.newPage();
  await page?.setContent(`<html lang="sv"><head><title>Prov</title>${STYLE}</head><body>${body}</body></html>`);
  const bytes = await page?.pdf({ tagged, format: 'A4', margin: { top: '60px', bottom: '60px', left: '60px' } });
  await page?.close();
  const result = await readPdf(bytes ?? new Uint8Array(0), 'prov.pdf');
  if (!result.ok) throw new Error(result.error.map((fault) => fault.message).join(' '));
  return result.value;
}

const cellsOf = (block: SourceBlock | undefined): unknown =>
  block?.kind === 'table'
    ? block.rows.map((row) => row.map((cell) => [cell.text, cell.columns, cell.rows]))
    : block?.text;

const textsOf = (document: SourceDocument): string[] =>
  document.blocks.map((block) =>
    block.kind === 'line'
      ? block.text
      : block.rows
          .flat()
          .map((cell) => cell.text)
          .join(' '),
  );

describe.skipIf(BROWSER === null).each([
  ['with tags', true],
  ['without tags', false],
])('a page printed by a browser %s', (_, tagged) => {
  it('keeps a ruled table with an empty cell, spans over columns and over rows', async () => {
    const document = await printed(`<p>Före</p><table class="ruled">${INDICATORS}</table><p>Efter</p>`, tagged);
    expect(document.blocks.map(cellsOf)).toEqual(['Före', INDICATOR_CELLS, 'Efter']);
  });

  it('gives the words of a table without upright lines in its rows, with their places', async () => {
    const document = await printed(`<table class="levelled">${INDICATORS}</table>`, tagged);
    expect(textsOf(document).join(' ').split(/\s+/)).toHaveLength(27);
    expect(document.blocks.every((block) => block.kind === 'table' || block.words !== null)).toBe(true);
  });

  it('reads columns of running text one after the other', async () => {
    const document = await printed(`<h1>Rubrik</h1><div class="columns"><p>${PROSE}</p></div><p>Slut</p>`, tagged);
    expect(textsOf(document).join(' ')).toBe(`Rubrik ${PROSE} Slut`);
  });

  it('ties the pieces of a table over page breaks together', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => `<tr><td>${at}</td><td>rad ${at}</td></tr>`).join('');
    const document = await printed(`<p>Före</p><table class="ruled">${rows}</table><p>Efter</p>`, tagged);
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.map((table) => table.continues)).toEqual(tables.map((_, at) => at > 0));
    expect(tables.flatMap((table) => table.rows.map((row) => row[0]?.text))).toEqual(
      Array.from({ length: 90 }, (_, at) => String(at)),
    );
  });

  it('reads a framed text as running text', async () => {
    const frame = 'border: 1px solid black; padding: 8px';
    const document = await printed(`<p>Före</p><div style="${frame}"><p>I ram</p><p>Mer i ram</p></div>`, tagged);
    expect(textsOf(document)).toEqual(['Före', 'I ram', 'Mer i ram']);
  });
});

describe.skipIf(BROWSER === null)('a page without tags printed by a browser', () => {
  const LONG =
    'Andelen har ökat under perioden och väntas öka ytterligare under hösten när nya platser öppnar i området.';
  const rows = `
    <tr><th>Indikator</th><th>Periodens<br>utfall</th><th>Årsmål</th><th>Period</th></tr>
    <tr><td>Andel barn<br>i förskola</td><td>95 %</td><td></td><td>Tertial 1<br>2025</td></tr>
    <tr><td colspan="4"><p style="margin: 8px 0 0">Analys</p>${LONG}</td></tr>
    <tr><td>Antal platser</td><td></td><td>Max 14 st</td><td>2025</td></tr>`;
  const wanted = [
    ['Indikator', 'Periodens\nutfall', 'Årsmål', 'Period'],
    ['Andel barn\ni förskola', '95 %', '', 'Tertial 1\n2025'],
    ['Antal platser', '', 'Max 14 st', '2025'],
  ];

  it.each([
    ['level lines only', 'tr { border-bottom: 1px solid #999 }'],
    ['level lines round each text and its row', 'tr:not(:nth-child(2)) { border-bottom: 1px solid #999 }'],
    ['a shaded head and shaded rows', 'th { background: #ddeeff } tr:nth-child(4) td { background: #eee }'],
  ])('finds the cells of a table with %s', async (_, style) => {
    const document = await printed(`<style>${style}</style><p>Före</p><table>${rows}</table><p>Efter</p>`, false);
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const cells = tables.flatMap((table) => table.rows.map((row) => row.map((cell) => cell.text)));
    expect(cells.filter((row) => row.length > 1)).toEqual(wanted);
    const through = cells.filter((row) => row.length === 1).map(([text]) => text?.replaceAll('\n', ' '));
    expect(through).toEqual([`Analys ${LONG}`]);
    expect(textsOf(document).slice(0, 1)).toEqual(['Före']);
    expect(textsOf(document).slice(-1)).toEqual(['Efter']);
  });

  it('reads text between level lines as text', async () => {
    const document = await printed(`<hr><h2>Ett</h2><p>${LONG}</p><hr><h2>Två</h2><p>${LONG}</p><hr>`, false);
    expect(document.blocks.every((block) => block.kind === 'line')).toBe(true);
  });
});

describe.skipIf(BROWSER === null)('a tagged page printed by a browser', () => {
  it('tells headings, list items and paragraphs', async () => {
    const document = await printed(
      '<h1>Ett</h1><h2>Två</h2><p>Text</p><ul><li>Punkt<ul><li>Underpunkt</li></ul></li></ul><p>Mer</p>',
      true,
    );
    expect(document.blocks.map((block) => block.kind === 'line' && [block.text, block.heading, block.item])).toEqual([
      ['Ett', 1, false],
      ['Två', 2, false],
      ['Text', null, false],
      ['Punkt', null, true],
      ['Underpunkt', null, true],
      ['Mer', null, false],
    ]);
  });

  it('keeps a table without upright lines as a table', async () => {
    const document = await printed(`<table class="levelled">${INDICATORS}</table>`, true);
    expect(document.blocks.map(cellsOf)).toEqual([INDICATOR_CELLS]);
  });

  it('puts the cells of a row with gaps under their columns, also where numbers stand to the right', async () => {
    const document = await printed(
      `<table class="right"><tr><th>Verksamhet</th><th>Budget</th><th>Utfall</th><th>Avvikelse</th></tr>
       <tr><td>Förskola och skola</td><td>1 123,4</td><td>120,1</td><td>3,3</td></tr>
       <tr><td>varav lokaler</td><td></td><td>12,0</td><td></td></tr>
       <tr><td></td><td></td><td></td><td>0,4</td></tr></table>`,
      true,
    );
    expect(document.blocks.map(cellsOf)).toEqual([
      [
        [
          ['Verksamhet', 1, 1],
          ['Budget', 1, 1],
          ['Utfall', 1, 1],
          ['Avvikelse', 1, 1],
        ],
        [
          ['Förskola och skola', 1, 1],
          ['1 123,4', 1, 1],
          ['120,1', 1, 1],
          ['3,3', 1, 1],
        ],
        [
          ['varav lokaler', 1, 1],
          ['', 1, 1],
          ['12,0', 1, 1],
          ['', 1, 1],
        ],
        [
          ['', 1, 1],
          ['', 1, 1],
          ['', 1, 1],
          ['0,4', 1, 1],
        ],
      ],
    ]);
  });
});

describe('our own export', () => {
  it('comes back with its headings, its tables and its running heads marked as such', async () => {
    const report = reportOf(sampleDocument());
    const result = await readPdf(await writePdf(report, new Date(0)), 'export.pdf');
    if (!result.ok) throw new Error('was refused');
    const { blocks } = result.value;
    const headings = blocks.flatMap((block) => (block.kind === 'line' && block.heading !== null ? [block.text] : []));
    const wanted = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.join(' ').replaceAll(/\s+/g, ' ')).toContain(wanted.at(-1));
    expect(blocks.filter((block) => block.kind === 'table' && !block.continues).length).toBe(
      report.blocks.filter((block) => block.kind === 'table').length,
    );
    expect(blocks.some((block) => block.kind === 'line' && block.furniture === true)).toBe(true);
  });
});
