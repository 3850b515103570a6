import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FigureLayout } from './figure-layout.ts';
import { readPrintedAmount } from './printed-amount.ts';
import { figureReader, readWhen } from './read-figure-rows.ts';

const layout: FigureLayout = {
  name: 'Huvudbok',
  headerRow: 1,
  sheet: null,
  decimal: ',',
  parts: { account: 'Konto', responsibility: 'Ansvar' },
  amounts: { kind: 'amount', amount: 'Belopp', when: 'Period' },
  turnSign: false,
  text: 'Text',
  voucher: null,
};
const headings = ['Konto', 'Ansvar', 'Period', 'Belopp', 'Text'];
const readerOf = (wanted: FigureLayout, columns = headings) => {
  const made = figureReader(wanted, columns, 2026);
  if (!('reader' in made)) throw new Error(made.faults.map(({ message }) => message).join(' '));
  return made.reader;
};

describe('a printed amount', () => {
  it('is read in every way that ledgers write it', () => {
    const read = (text: string): string | null => readPrintedAmount(text, ',');
    expect(['1 234,56', '1.234,56', '(1 234)', '1234-', '−12', '+7', '0,50', '1 234,56 kr'].map(read)).toEqual([
      '1234.56',
      '1234.56',
      '-1234',
      '-1234',
      '-12',
      '7',
      '0.50',
      '1234.56',
    ]);
    expect(readPrintedAmount('1,234.56', '.')).toBe('1234.56');
  });

  it('is none where it is something else', () => {
    for (const text of [
      '',
      'abc',
      '1,2,3',
      '--5',
      '(-5)',
      '12 %',
      '1.23,4',
      '12 34',
      '1 23',
      '1234 567',
      '1 2345',
      '1,2 345',
      '12 3,4',
      '1234567890123456',
    ])
      expect(readPrintedAmount(text, ',')).toBeNull();
  });

  it('comes back as it was, however it is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (cents) => {
        const plain = `${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        const grouped = plain.replace('.', ',').replaceAll(/\B(?=(\d{3})+,)/gu, '\u00A0');
        const expected = cents < 0 ? `-${plain}` : plain;
        for (const printed of cents < 0 ? [`-${grouped}`, `(${grouped})`, `${grouped}-`] : [grouped]) {
          expect(readPrintedAmount(printed, ',')).toBe(expected);
        }
      }),
    );
  });
});

describe('a day or month', () => {
  it('is read as files write it', () => {
    expect(
      ['2026-03-31', '20260331', '31.3.2026', '2026-03', '202603', 'Mars', 'maj', '3'].map((text) =>
        readWhen(text, 2026),
      ),
    ).toEqual([
      '2026-03-31',
      '2026-03-31',
      '2026-03-31',
      '2026-03-01',
      '2026-03-01',
      '2026-03-01',
      '2026-05-01',
      '2026-03-01',
    ]);
  });

  it('of a month in words is of the year that stands beside it, and of no month whose name it only begins like', () => {
    expect(['mars 2025', 'jan-25', 'Dec. 2027'].map((text) => readWhen(text, 2026))).toEqual([
      '2025-03-01',
      '2025-01-01',
      '2027-12-01',
    ]);
    expect(['marknad', 'Juniorer', 'decentral', 'mars 2025 och april'].map((text) => readWhen(text, 2026))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is none where there is no such day', () => {
    for (const text of ['2026-02-30', '202613', '13', 'ma', 'i går', '']) expect(readWhen(text, 2026)).toBeNull();
  });
});

describe('a line of a file of figures', () => {
  it('becomes a row with its account string', () => {
    const { rows, faults } = readerOf(layout).read(['5011', '1200', '2026-03', '1 234,50', 'Lön'], 7);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        line: 7,
        string: { account: '5011', responsibility: '1200', operation: '', activity: '', project: '', counterpart: '' },
        date: '2026-03-01',
        amount: '1234.50',
        text: 'Lön',
        voucher: '',
      },
    ]);
  });

  it('tells everything that is wrong with it at once', () => {
    const { rows, faults } = readerOf(layout).read(['5011', '1200', 'igår', 'mycket', ''], 7);
    expect(rows).toEqual([]);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [7, 'Period'],
      [7, 'Belopp'],
    ]);
  });

  it('is passed over where it is blank, and holds no row where the amount is nothing', () => {
    const reader = readerOf(layout);
    expect(reader.read(['', ' ', '', '', ''], 8)).toEqual({ rows: [], faults: [] });
    expect(reader.read(['5011', '1200', '3', '0,00', ''], 9)).toEqual({ rows: [], faults: [] });
  });

  it('takes debit and credit together, and turns the sign where the file prints incomes as positive', () => {
    const amounts = { kind: 'debitCredit', debit: 'Debet', credit: 'Kredit', when: 'Period' } as const;
    const columns = ['Konto', 'Ansvar', 'Period', 'Debet', 'Kredit', 'Text'];
    const line = ['3010', '1200', '3', '', '100,00', ''];
    expect(readerOf({ ...layout, amounts }, columns).read(line, 2).rows[0]?.amount).toBe('-100.00');
    expect(readerOf({ ...layout, amounts, turnSign: true }, columns).read(line, 2).rows[0]?.amount).toBe('100.00');
  });

  it('with one column a month becomes a row a month that has something', () => {
    const amounts: FigureLayout['amounts'] = { kind: 'months', columns: ['Jan', 'Feb', 'Mar'], firstMonth: 1 };
    const reader = readerOf({ ...layout, amounts, text: null }, ['Konto', 'Ansvar', 'Jan', 'Feb', 'Mar']);
    const { rows } = reader.read(['5011', '1200', '1', '', '3'], 2);
    expect(rows.map(({ date, amount }) => [date, amount])).toEqual([
      ['2026-01-01', '1'],
      ['2026-03-01', '3'],
    ]);
  });

  it('is not read by a description whose months go on after December', () => {
    const amounts: FigureLayout['amounts'] = { kind: 'months', columns: ['A', 'B', 'C'], firstMonth: 11 };
    const made = figureReader({ ...layout, amounts, text: null }, ['Konto', 'Ansvar', 'A', 'B', 'C'], 2026);
    expect('faults' in made && made.faults).toMatchObject([{ code: 'figure-months' }]);
  });

  it('is not read where the file lacks a column, and every such column is told', () => {
    const made = figureReader(layout, ['konto', 'ANSVAR '], 2026);
    expect('faults' in made && made.faults.map(({ field }) => field)).toEqual(['Belopp', 'Period', 'Text']);
  });
});
