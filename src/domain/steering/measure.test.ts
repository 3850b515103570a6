import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatDecimal } from '../kernel/decimal.ts';
import { amountIn, readMeasure, readMeasureRow } from './measure.ts';

const empty = {
  outcome: null,
  men: null,
  women: null,
  previous: null,
  forecast: null,
  target: null,
  councilTarget: null,
  period: null,
};

describe('the meaning of a cell', () => {
  it.each([
    ['0,85 %', '0.85', '%'],
    ['30%', '30', '%'],
    ['9 000 st', '9000', 'st'],
    ['17,3 barn/a vd.', '17.3', 'barn/avd.'],
    ['47,37', '47.37', null],
    ['4,5 mnkr', '4.5', 'mnkr'],
    ['150 tkr', '150', 'tkr'],
    ['2,4 procentenheter', '2.4', 'procentenheter'],
    ['1 500 GWh', '1500', 'GWh'],
    ['-1,4 mkr', '-1.4', 'mnkr'],
    ['8', '8', null],
  ])('reads %j as a number with its unit', (printed, value, unit) => {
    expect(readMeasure(printed)).toEqual({ kind: 'number', value, unit });
  });

  it.each([
    ['i.u.', 'noData'],
    ['-', 'noData'],
    ['mäts ej', 'notMeasured'],
    ['Ej mätt', 'notMeasured'],
    ['redovisas i T2', 'notPublished'],
    ['för få svar', 'tooFewAnswers'],
    ['Ej aktuellt', 'notApplicable'],
    ['*', 'hidden'],
  ])('reads %j as a reason why there is no number', (printed, reason) => {
    expect(readMeasure(printed)).toEqual({ kind: 'none', reason });
  });

  it('keeps what it cannot read', () => {
    expect(readMeasure('abc %')).toEqual({ kind: 'unreadable', printed: 'abc %' });
    expect(readMeasure('1.234')).toEqual({ kind: 'unreadable', printed: '1.234' });
    expect(readMeasure('  ')).toEqual({ kind: 'empty' });
    expect(readMeasure(null)).toEqual({ kind: 'empty' });
  });

  it('reads every number it would print, with any unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.constantFrom('%', 'st', 'tkr', 'mnkr', 'kr'),
        (number, unit) => {
          const measure = readMeasure(`${formatDecimal(String(number))} ${unit}`);
          return measure.kind === 'number' && measure.value === String(number) && measure.unit === unit;
        },
      ),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => readMeasure(text).kind.length > 0));
  });
});

describe('the meaning of a row', () => {
  it('lends the row’s unit to a number without one, and says that it was missing', () => {
    const row = readMeasureRow({ ...empty, outcome: '47,37', men: '50 %', target: '80' });
    expect(row.unit).toBe('%');
    expect(row.unitMissing).toEqual(['outcome', 'target']);
    expect(amountIn(row, 'outcome')).toEqual({ value: '47.37', unit: '%' });
  });

  it('lends nothing where units of different kinds stand in one row', () => {
    const row = readMeasureRow({ ...empty, outcome: '100 %', forecast: '10 st', target: '12' });
    expect(row.unit).toBeNull();
    expect(row.unitsMixed.map(({ unit }) => unit)).toEqual(['%', 'st']);
    expect(amountIn(row, 'target')).toEqual({ value: '12', unit: null });
  });

  it('finds no unit missing where no cell has one', () => {
    expect(readMeasureRow({ ...empty, outcome: '81', target: '84' })).toMatchObject({ unit: null, unitMissing: [] });
  });
});
