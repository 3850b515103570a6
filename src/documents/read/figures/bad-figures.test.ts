import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import { zipFile } from '#test/support/zip-file.ts';

import { readFigureFile } from './read-figure-file.ts';

const layout: FigureLayout = {
  name: 'Huvudbok',
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Förvaltning' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: null,
  voucher: null,
};
const HEAD = 'Konto;Förvaltning;Period;Belopp';
const csv = (...lines: string[]): Buffer => Buffer.from([HEAD, ...lines, ''].join('\r\n'));
const GOOD = '5010;12;2026-01-31;1,00';

const sie = (...lines: string[]): Buffer =>
  Buffer.from(
    ['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#RAR 0 20260101 20261231', ...lines, ''].join('\r\n'),
    'latin1',
  );
const VOUCHER = ['#VER A 1 20260315 "Lon"', '{', '#TRANS 5010 {1 "12"} 1.00', '#TRANS 1930 {} -1.00', '}'];

/** A workbook with a formula, merged cells and a hidden sheet. */
function workbook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006';
  const part = (name: string, xml: string) => ({ name, content: Buffer.from(`<?xml version="1.0"?>${xml}`) });
  const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const cells = HEAD.split(';')
    .map((word, at) => text(`${'ABCD'[at] ?? ''}1`, word))
    .join('');
  const row = `<c r="A2"><v>5010</v></c>${text('B2', '12')}${text('C2', '2026-01-31')}<c r="D2"><f>SUM(1,0)</f><v>1</v></c>`;
  const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row><row r="2">${row}</row></sheetData><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells></worksheet>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return zipFile([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packed}/relationships">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Utskrift" sheetId="1" r:id="r1"/><sheet name="Underlag" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packed}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    part('xl/worksheets/sheet2.xml', sheet),
  ]);
}

/** What comes in, what is told as code@line/column, and how many amounts are kept. */
const CASES: readonly (readonly [what: string, bytes: Uint8Array, told: readonly string[], kept: number])[] = [
  [
    'Letters in another encoding than the description’s',
    Buffer.from(`${HEAD}\n${GOOD}\n`, 'latin1'),
    ['figure-column@1/Förvaltning'],
    0,
  ],
  ['Mixed separators', csv(GOOD, '5010,12,2026-02-28,"2,00"', GOOD), ['figure-separator@3/-'], 2],
  ['A date in words', csv(GOOD, '5010;12;31 mars;2,00'), ['figure-date@3/Period'], 1],
  ['Amounts with trailing minus', csv('5010;12;2026-01-31;1,00-'), [], 1],
  ['Amounts in parentheses', csv('5010;12;2026-01-31;(1 234,00)'), [], 1],
  ['An amount in words', csv(GOOD, '5010;12;2026-01-31;tolv'), ['figure-amount@3/Belopp'], 1],
  ['A row with the sum at the end', csv(GOOD, 'Summa;;;1,00'), ['figure-sum-row@3/-'], 1],
  ['A quote that never ends', csv(GOOD, `"5010;12;${'x'.repeat(1_100_000)}`), ['csv-broken@3/-'], 1],
  ['SIE with broken quotes', sie(...VOUCHER, '#KONTO 5010 "Lon'), ['sie-brokenquote@10/-'], 2],
  ['SIE with a wrong #KSUMMA', sie('#KSUMMA', ...VOUCHER, '#KSUMMA 12345'), ['sie-checksum@11/-'], 2],
  [
    'SIE of another year',
    Buffer.from(
      sie(...VOUCHER)
        .toString('latin1')
        .replaceAll('2026', '2025'),
      'latin1',
    ),
    ['figure-year@-/-'],
    2,
  ],
  [
    'SIE with a voucher that does not balance',
    sie(...VOUCHER.with(3, '#TRANS 1930 {} -2.00')),
    ['sie-unbalanced@5/-'],
    2,
  ],
  ['Excel with formulas, merged cells and hidden sheets', workbook(), ['xlsx-hidden@-/-', 'xlsx-merged@-/-'], 1],
];

const documented = readFileSync(new URL('../../../../docs/domain/bad-input.md', import.meta.url), 'utf8');

it.each(CASES)('%s: what is wrong is told by row and column, and the rest is kept', async (what, bytes, told, kept) => {
  let rows = 0;
  // What the description says of the encoding is what counts, also where the bytes say otherwise.
  const known = what.startsWith('Letters') ? { ...layout, encoding: 'utf-8' as const } : layout;
  const task = {
    name: 'fil',
    bytes,
    year: 2026,
    layout: known,
    sieDimensions: USUAL_DIMENSIONS,
    what: 'outcome' as const,
  };
  const read = await readFigureFile(task, {
    onBatch: async (batch) => {
      rows += batch.rows.count;
    },
  });
  const faults = read.ok ? read.value.faults : read.error;
  expect(faults.map(({ code, line, field }) => `${code}@${line ?? '-'}/${field ?? '-'}`)).toEqual(told);
  expect(rows).toBe(kept);
  expect(faults.every(({ message }) => /^\p{Lu}|^”/u.test(message) && message.endsWith('.'))).toBe(true);
  // What to do is said with each.
  for (const { remedy } of faults) expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
  for (const { code } of faults) expect(documented).toContain(code);
  expect(documented).toContain(`| ${what} `);
});
