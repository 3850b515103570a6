import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return units < 0n ? `-${text}` : text;
  });

describe('reading a decimal', () => {
  it.each([
    ['1 647', '1647'],
    ['2\u00a0312,2', '2312.2'],
    ['0,85', '0.85'],
    ['0,90', '0.90'],
    ['−294,3', '-294.3'],
    ['- 22,0', '-22.0'],
    ['+12', '12'],
    ['4.4', '4.4'],
    ['97 ,5', '97.5'],
    ['-0,0', '0.0'],
  ])('reads %j as %s', (printed, value) => {
    expect(parseDecimal(printed)).toBe(value);
  });

  it.each(['', 'abc', '12 %', '1.234', '12 34', '1,2,3', '5-6', '2026-02-30', ',5', '1 23'])(
    'does not read %j as a number',
    (printed) => {
      expect(parseDecimal(printed)).toBeNull();
    },
  );

  it('reads back exactly what it prints', () => {
    fc.assert(fc.property(decimals, (value) => parseDecimal(formatDecimal(value)) === value));
  });
});

describe('reckoning with decimals', () => {
  it('adds without loss where floats do not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
  });

  it('takes away what was added, exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => compareDecimals(subtractDecimals(addDecimals(a, b), b), a) === 0),
    );
  });

  it('orders as its differences say', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = subtractDecimals(a, b);
        const sign = compareDecimals(difference, '0');
        return sign === compareDecimals(a, b);
      }),
    );
  });

  it('rounds halves away from zero and divides to the asked number of decimals', () => {
    expect(roundDecimal('452.5', 0)).toBe('453');
    expect(roundDecimal('-13.25', 1)).toBe('-13.3');
    expect(divideDecimals('13', '45', 4)).toBe('0.2889');
    expect(divideDecimals('1', '0', 2)).toBeNull();
    expect(multiplyDecimals('1.5', '1000')).toBe('1500');
  });
});
