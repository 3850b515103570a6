import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  roundDecimal,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';

import { roundToTotal } from './round-to-total.ts';

describe('rounding that adds up', () => {
  it('moves the row that lost most', () => {
    expect(roundToTotal(['0.4', '0.4', '0.4'], 0)).toEqual(['1', '0', '0']);
    expect(roundToTotal(['33.33', '33.33', '33.34'], 0)).toEqual(['33', '33', '34']);
  });

  it('leaves rows alone that add up already', () => {
    expect(roundToTotal(['1.02', '2.01'], 1)).toEqual(['1.0', '2.0']);
  });

  it('always adds up to the rounded total, and moves no row by a whole step', () => {
    const row = fc.integer({ min: -100_000, max: 100_000 }).map((value) => (value / 1000).toFixed(3));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 2 }), (rows, decimals) => {
        const result = roundToTotal(rows, decimals);
        const total = roundDecimal(addDecimals(...rows), decimals);
        expect(compareDecimals(addDecimals(...result), total)).toBe(0);
        const step = decimals === 0 ? '1' : decimals === 1 ? '0.1' : '0.01';
        for (const [index, value] of result.entries()) {
          expect(compareDecimals(absoluteDecimal(subtractDecimals(value, rows[index] ?? '0')), step)).toBeLessThan(0);
        }
      }),
    );
  });
});
