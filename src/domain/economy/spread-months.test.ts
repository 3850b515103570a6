import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { absoluteDecimal, addDecimals, compareDecimals, subtractDecimals } from '../kernel/decimal.ts';
import { EVEN_KEY, keyFromMonth, spreadMonths } from './spread-months.ts';

const money = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((öre) => (öre / 100).toFixed(2));

describe('a year’s amount over its months (EK-20)', () => {
  it('is the same every month but for the öre that do not divide', () => {
    expect(spreadMonths('100.00', EVEN_KEY)).toEqual([
      '8.33',
      '8.34',
      '8.33',
      '8.33',
      '8.34',
      '8.33',
      '8.33',
      '8.34',
      '8.33',
      '8.33',
      '8.34',
      '8.33',
    ]);
    expect(spreadMonths('-120.00', EVEN_KEY)).toEqual(Array.from({ length: 12 }, () => '-10.00'));
  });

  it('follows a key, and begins where the key does', () => {
    expect(spreadMonths('30.00', keyFromMonth(10))).toEqual([
      ...Array.from({ length: 9 }, () => '0.00'),
      '10.00',
      '10.00',
      '10.00',
    ]);
  });

  it('cannot follow a key that adds up to nothing', () => {
    expect(spreadMonths('30.00', ['5', '-5'])).toBeNull();
  });

  it('adds up to the öre, whatever the key', () => {
    fc.assert(
      fc.property(money, fc.array(money, { minLength: 12, maxLength: 12 }), (amount, key) => {
        const months = spreadMonths(amount, key);
        // What cannot be spread has a key of nothing.
        const rest = months === null ? addDecimals(...key) : subtractDecimals(addDecimals(...months), amount);
        expect(compareDecimals(rest, '0')).toBe(0);
      }),
    );
  });

  it('differs by an öre at most between the months of an even year', () => {
    fc.assert(
      fc.property(money, (amount) => {
        const months = (spreadMonths(amount, EVEN_KEY) ?? []).toSorted(compareDecimals);
        const difference = absoluteDecimal(subtractDecimals(months[0] ?? '0', months.at(-1) ?? '0'));
        expect(compareDecimals(difference, '0.01')).toBeLessThanOrEqual(0);
      }),
    );
  });
});
