import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals } from '../../kernel/decimal.ts';
import { beginSheet, closingOf } from './begin-sheet.ts';
import { balanceGaps, sheetFaults } from './check-sheet.ts';
import { formOf, sheetOf } from './sheet-form.ts';
import { emptySheet, Sheet } from './sheet.ts';
import type { InvestmentRow } from './sheet.ts';

const öre = fc.integer({ min: -9_999_999_99, max: 9_999_999_99 }).map((cents) => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/u, '');
  return cents < 0 && text !== '0' ? `-${text}` : text === '' ? '0' : text;
});
const word = fc
  .string({ unit: fc.constantFrom('a', 'å', 'k', ' x'), minLength: 1, maxLength: 8 })
  .map((one) => one.trim());
const named = word.filter((one) => one !== '');
const investments = fc.array(
  fc.record({
    kind: named,
    object: named,
    project: fc.constantFrom('', 'P 12'),
    budget: öre,
    adjustment: öre,
    outcome: öre,
    forecast: öre,
    sale: öre,
  }),
  { maxLength: 6 },
);

describe('a sheet as a form', () => {
  it('reads back as what it was, whatever the unit that is shown', () => {
    const plain = (row: InvestmentRow) => ({ ...row, ...mapped(row) });
    const mapped = ({ budget, adjustment, outcome, forecast, sale }: InvestmentRow) => ({
      budget: addDecimals(budget, '0.00'),
      adjustment: addDecimals(adjustment, '0.00'),
      outcome: addDecimals(outcome, '0.00'),
      forecast: addDecimals(forecast, '0.00'),
      sale: addDecimals(sale, '0.00'),
    });
    fc.assert(
      fc.property(investments, fc.constantFrom('kr' as const, 'tkr' as const), (rows, unit) => {
        const back = sheetOf('investments', formOf({ kind: 'investments', rows }, unit), unit);
        const read = back.ok && back.value.kind === 'investments' ? back.value.rows : null;
        expect(read?.map(plain)).toEqual(rows.map(plain));
      }),
    );
  });

  it('tells every cell that cannot be read, at its place', () => {
    const form = {
      rows: [
        {
          name: 'Granen',
          grossBudget: '76 900',
          carriedIn: 'mycket',
          result: '−300',
          commitmentsMet: 'yes',
          decision: '',
        },
        { name: '', grossBudget: '1', carriedIn: '', result: '0,001234', commitmentsMet: '', decision: '' },
        { name: '', grossBudget: '', carriedIn: '', result: '', commitmentsMet: 'yes', decision: '' },
      ],
      caps: [{ yearPercent: '5', accumulatedPercent: '-10' }],
    };
    expect(sheetOf('resultUnits', form, 'tkr')).toEqual({
      ok: false,
      error: [
        { table: 'rows', row: 1, column: 'carriedIn', fault: 'notAnAmount' },
        { table: 'rows', row: 2, column: 'name', fault: 'needed' },
        { table: 'rows', row: 2, column: 'result', fault: 'tooExact' },
        { table: 'caps', row: 1, column: 'accumulatedPercent', fault: 'notAnAmount' },
      ],
    });
  });

  it('is typed in thousands and kept in kronor; what is not typed is zero or not known', () => {
    const row = {
      side: 'assets',
      group: 'Omsättning',
      name: 'Kassa',
      opening: '',
      interim: '12,5',
      closing: '',
      note: '',
    };
    expect(sheetOf('balance', { rows: [row] }, 'tkr')).toEqual({
      ok: true,
      value: {
        kind: 'balance',
        rows: [
          {
            side: 'assets',
            group: 'Omsättning',
            name: 'Kassa',
            opening: '0',
            interim: '12500',
            closing: null,
            note: '',
          },
        ],
      },
    });
  });
});

describe('a sheet', () => {
  it('has no row twice and brackets that rise', () => {
    const rent = (from: string[]) => ({
      kind: 'rentGrants' as const,
      brackets: from.map((one) => ({ from: one, percent: '80' })),
      rows: [],
    });
    expect(sheetFaults(rent(['1797', '2500']))).toEqual([]);
    expect(sheetFaults(rent(['2500', '1797'])).map(({ code }) => code)).toEqual(['bracket-order']);
    const row = { name: 'Granen', squareMetres: '10', rentPerSquareMetre: '2000' };
    const twice = { ...rent([]), rows: [row, { ...row, name: 'granen' }] };
    expect(sheetFaults(twice).map(({ code }) => code)).toEqual(['sheet-twice']);
  });

  it('of the balance tells the days on which its sides differ', () => {
    const row = (side: 'assets' | 'liabilities', opening: string, interim: string | null) => ({
      side,
      group: 'x',
      name: side,
      opening,
      interim,
      closing: null,
      note: '',
    });
    const rows = [row('assets', '100', '90'), row('liabilities', '100', '80')];
    expect(balanceGaps({ kind: 'balance', rows })).toEqual([{ day: 'interim', difference: '10' }]);
  });

  it('of result units begins the next year with what this one carried over', () => {
    const unit = {
      name: 'Granen',
      grossBudget: '1000000',
      carriedIn: '20000',
      result: '80000',
      commitmentsMet: true,
      decision: '',
    };
    const sheet = { ...emptySheet('resultUnits'), rows: [unit] };
    const parsed = Sheet.parse(sheet);
    if (parsed.kind !== 'resultUnits') throw new Error('a sheet of result units');
    expect(closingOf(unit, parsed)).toMatchObject({ carriedOut: '70000.00', forfeited: '30000.00' });
    expect(beginSheet(parsed)).toMatchObject({
      rows: [{ carriedIn: '70000.00', result: '0', grossBudget: '1000000' }],
    });
  });

  it('of the balance begins the next year with this one’s closing', () => {
    const row = {
      side: 'assets' as const,
      group: 'x',
      name: 'Kassa',
      opening: '1',
      interim: '2',
      closing: '3',
      note: 'not 1',
    };
    expect(beginSheet({ kind: 'balance', rows: [row] })).toMatchObject({
      rows: [{ opening: '3', interim: null, closing: null, note: '' }],
    });
  });
});
