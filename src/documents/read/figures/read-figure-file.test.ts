import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';

import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { unpackRows } from './figure-messages.ts';
import { readFigureFile } from './read-figure-file.ts';

const layout: FigureLayout = {
  name: 'Huvudbok',
  headerRow: 2,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Ansvar' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: 'Text',
  voucher: null,
};

type Read = {
  readonly rows: string[];
  readonly strings: number;
  readonly faults: readonly Fault[];
  readonly ok: boolean;
};

async function read(
  bytes: Uint8Array,
  wanted: FigureLayout | null,
  what: 'outcome' | 'budget' = 'outcome',
): Promise<Read> {
  const strings: string[] = [];
  const rows: string[] = [];
  const task = { name: 'fil', bytes, year: 2026, layout: wanted, sieDimensions: USUAL_DIMENSIONS, what };
  const result = await readFigureFile(task, {
    onBatch: async (batch) => {
      strings.push(...batch.strings.map(({ account, responsibility }) => `${account}/${responsibility}`));
      rows.push(
        ...unpackRows(batch.rows).map(({ line, string, day, amount }) => `${line} ${strings[string]} ${day} ${amount}`),
      );
    },
  });
  return { rows, strings: strings.length, ok: result.ok, faults: result.ok ? result.value.faults : result.error };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file of figures', () => {
  it('as CSV in Latin-1 with semicolons is read by its description, its strings numbered once', async () => {
    const text =
      'Utskrift från ekonomisystemet\nKonto;Ansvar;Period;Belopp;Text\n5011;1200;202603;1 234,50;"Lön; månad"\n5011;1200;202604;-10,00;Återförd\n';
    expect(await read(latin1(text), layout)).toEqual({
      ok: true,
      strings: 1,
      rows: ['3 5011/1200 2026-03-01 1234.50', '4 5011/1200 2026-04-01 -10.00'],
      faults: [],
    });
  });

  it('tells every faulty cell by line and column and reads the rest', async () => {
    const text = 'x\nKonto;Ansvar;Period;Belopp;Text\n5011;1;202613;1,00;\n5012;1;202603;ett;\n5013;1;202603;3,00;\n';
    const { rows, faults } = await read(Buffer.from(text), layout);
    expect(rows).toEqual(['5 5013/1 2026-03-01 3.00']);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [3, 'Period'],
      [4, 'Belopp'],
    ]);
  });

  it('is refused as a whole where its headings are not those of the description', async () => {
    const { ok, rows, faults } = await read(Buffer.from('a;b\nKonto;Summa\n1;2\n'), layout);
    expect([ok, rows]).toEqual([false, []]);
    expect(faults.map(({ field }) => field)).toEqual(['Ansvar', 'Belopp', 'Period', 'Text']);
  });

  it('with a quote that never ends is told with its line', async () => {
    const text = `x\nKonto;Ansvar;Period;Belopp;Text\n5011;1;202603;1,00;ok\n"5012;1;202603;2,00;${'y'.repeat(1_100_000)}\n`;
    const { faults } = await read(Buffer.from(text), layout);
    expect(faults.map(({ code }) => code)).toEqual(['csv-broken']);
  });

  it('as a workbook is read from its first shown sheet', async () => {
    const head = ['Konto', 'Ansvar', 'Period', 'Belopp', 'Text'].map((value) => ({ value }));
    const row = [
      { value: 5011 },
      { value: '0120' },
      { value: new Date('2026-03-31T00:00:00Z'), format: 'yyyy-mm-dd' },
      { value: 1234.5 },
      { value: '' },
    ];
    const sheet = [[{ value: 'Utskrift' }], head, row];
    const file = await writeXlsxFile(sheet).toBuffer();
    expect(await read(file, layout)).toMatchObject({ rows: ['3 5011/0120 2026-03-31 1234.5'], faults: [] });
  });

  it('that is broken or none at all gets an answer', async () => {
    expect(await read(new Uint8Array(), layout)).toMatchObject({ ok: false, faults: [{ code: 'file-empty' }] });
    const broken = await read(Buffer.from('PK\u0003\u0004 broken'), layout);
    // The unpacker may take the thread down with it: that is told as a file that cannot be read.
    expect(['xlsx-broken', 'read-failed']).toContain(broken.faults[0]?.code);
    expect(await read(Buffer.from('Konto;Belopp\n1;2'), null)).toMatchObject({
      ok: false,
      faults: [{ code: 'figure-layout' }],
    });
  });

  it('as SIE 4 gives its vouchers, and is refused for another year', async () => {
    const sie = (year: number): Uint8Array =>
      latin1(
        `#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 ${year}0101 ${year}1231\n#VER A 1 ${year}0315 "Lon"\n{\n#TRANS 5011 {1 "1200" 6 "P1"} 100.00\n#TRANS 1930 {} -100.00\n}\n`,
      );
    expect(await read(sie(2026), null)).toMatchObject({
      rows: ['7 5011/1200 2026-03-15 100.00', '8 1930/ 2026-03-15 -100.00'],
      faults: [],
    });
    expect((await read(sie(2025), null)).faults).toMatchObject([{ code: 'figure-year', severity: 'error' }]);
  });

  it('as SIE with balances gives each month once: by object where there are objects', async () => {
    const text =
      '#SIETYP 3\n#RAR 0 20260101 20261231\n#PSALDO 0 202601 5011 {} 100.00\n#PSALDO 0 202601 5011 {1 "1200"} 60.00\n#PSALDO 0 202601 5011 {1 "1300"} 40.00\n#PSALDO 0 202601 3010 {} -5.00\n#PBUDGET 0 202601 5011 {} 90.00\n';
    expect((await read(latin1(text), null)).rows).toEqual([
      '4 5011/1200 2026-01-01 60.00',
      '5 5011/1300 2026-01-01 40.00',
      '6 3010/ 2026-01-01 -5.00',
    ]);
    expect((await read(latin1(text), null, 'budget')).rows).toEqual(['7 5011/ 2026-01-01 90.00']);
  });
});
