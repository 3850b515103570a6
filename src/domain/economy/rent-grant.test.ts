import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareDecimals } from '#domain/kernel/decimal.ts';

import { rentGrant } from './rent-grant.ts';

/** 80 % of the part between 1 797 and 2 500, 40 % up to 3 000, 27 % above (domain.md section 7, the year 2020). */
const brackets = [
  { from: '1797', percent: '80' },
  { from: '2500', percent: '40' },
  { from: '3000', percent: '27' },
];

describe('the rent grant', () => {
  it('gives nothing below the first bracket', () => {
    expect(rentGrant('1797', '100', brackets)).toBe('0.00');
    expect(rentGrant('900', '100', brackets)).toBe('0.00');
  });

  it('counts each part of the rent by its own bracket', () => {
    expect(rentGrant('2000', '10', brackets)).toBe('1624.00');
    expect(rentGrant('2700', '1', brackets)).toBe('642.40');
    expect(rentGrant('3100', '1', brackets)).toBe('789.40');
  });

  it('never falls when the rent rises, and never exceeds the rent', () => {
    const rent = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(rent, fc.integer({ min: 0, max: 500 }), (start, more) => {
        const low = rentGrant(String(start), '1', brackets);
        const high = rentGrant(String(start + more), '1', brackets);
        expect(compareDecimals(high, low)).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(high, String(start + more))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
