import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals, multiplyDecimals } from '../kernel/decimal.ts';
import { ForecastMethod, pastError, proposeByVolumes, proposeForecast } from './forecast-methods.ts';
import type { Known } from './forecast-methods.ts';

const twelve = (amount: string): string[] => Array.from({ length: 12 }, () => amount);
const known = (more: Partial<Known>): Known => ({
  month: 4,
  active: { from: 1, to: 12 },
  outcome: twelve('100.00'),
  lastYear: null,
  budget: null,
  volume: null,
  ...more,
});
const money = fc.integer({ min: 1, max: 9_999_999 }).map((öre) => (öre / 100).toFixed(2));
const year = fc.array(money, { minLength: 12, maxLength: 12 });

describe('a forecast by method (EK-27)', () => {
  it('linear is the outcome by the norm share of the months', () => {
    expect(proposeForecast('linear', known({ outcome: twelve('50.00') }))).toBe('600.00');
  });

  it('as last year, as much of the year is left as was then', () => {
    const lastYear = [...Array.from({ length: 4 }, () => '50.00'), ...Array.from({ length: 8 }, () => '100.00')];
    expect(proposeForecast('lastYear', known({ lastYear }))).toBe('2000.00');
    expect(proposeForecast('lastYear', known({ lastYear: twelve('0.00') }))).toBeNull();
    expect(proposeForecast('lastYear', known({}))).toBeNull();
  });

  it('running is the outcome with the last three months going on', () => {
    const outcome = ['10.00', '10.00', '20.00', '30.00', ...Array.from({ length: 8 }, () => '0.00')];
    expect(proposeForecast('running', known({ outcome }))).toBe('230.00');
  });

  it('of the budget left, the outcome with what is budgeted for the rest', () => {
    expect(proposeForecast('budgetLeft', known({ budget: twelve('90.00') }))).toBe('1120.00');
  });

  it('by volume, what each costs times the year’s volume; months without data have what the others have', () => {
    const volume = ['10', null, '10', '10', ...Array.from({ length: 8 }, () => null)];
    expect(proposeForecast('volume', known({ volume }))).toBe('1200.00');
    const rising = ['10', '10', '20', '30', ...Array.from({ length: 8 }, () => null)];
    expect(proposeForecast('volume', known({ volume: rising }))).toBe('1314.29');
    expect(proposeForecast('volume', known({ volume: twelve('0') }))).toBeNull();
  });

  it('of an organisation that began or ended within the year counts its own months alone', () => {
    const half = [...Array.from({ length: 6 }, () => '0.00'), ...Array.from({ length: 6 }, () => '100.00')];
    const began = known({ month: 8, active: { from: 7, to: 12 }, outcome: half, lastYear: twelve('90.00') });
    expect(proposeForecast('linear', began)).toBe('600.00');
    expect(proposeForecast('running', began)).toBe('600.00');
    expect(proposeForecast('lastYear', began)).toBe('600.00');
    const ended = known({ month: 8, active: { from: 1, to: 6 }, outcome: half.toReversed() });
    expect(proposeForecast('linear', ended)).toBe('600.00');
    const before = known({ month: 3, active: { from: 7, to: 12 }, outcome: twelve('0.00'), budget: half });
    expect(proposeForecast('linear', before)).toBeNull();
    expect(proposeForecast('budgetLeft', before)).toBe('600.00');
  });

  it('is the outcome in December, whatever the method', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(...ForecastMethod.options), (outcome, method) => {
        const proposed = proposeForecast(method, known({ month: 12, outcome }));
        expect(compareDecimals(proposed ?? '', addDecimals(...outcome))).toBe(0);
      }),
    );
  });

  it('knows nothing of the months to come', () => {
    fc.assert(
      fc.property(
        year,
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...ForecastMethod.options),
        (one, other, month, method) => {
          const changed = one.map((amount, index) => (index < month ? amount : (other[index] ?? amount)));
          const of = (outcome: string[]) =>
            proposeForecast(method, known({ month, outcome, lastYear: other, budget: other }));
          expect(of(one)).toBe(of(changed));
        },
      ),
    );
  });
});

it('volume times cost of the whole is that of each place that follows a volume, the others by the norm share', () => {
  // Half the year has cost 600 for 60; 12 a month go on, so the year is 132. The other place is linear: 1200.
  const volume = [...Array.from({ length: 3 }, () => '8'), ...Array.from({ length: 9 }, () => '12')];
  const counted = known({ month: 6, outcome: twelve('100.00'), volume });
  const plain = known({ month: 6, outcome: twelve('100.00'), volume: null });
  expect(proposeByVolumes([counted, plain])).toBe('2520.00');
  expect(proposeByVolumes([plain])).toBeNull();
});

describe('a method’s past error (EK-28)', () => {
  it('is nothing for a linear year, and a year twice as large as last year is still told by its profile', () => {
    const closed = { ...known({}), lastYear: twelve('50.00') };
    expect(pastError('linear', 3, [closed])).toEqual({ years: 1, percent: '0.0' });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 11 }), (lastYear, month) => {
        const outcome = lastYear.map((amount) => multiplyDecimals(amount, '2'));
        expect(pastError('lastYear', month, [{ ...closed, outcome, lastYear }])?.percent).toBe('0.0');
      }),
    );
  });

  it('is the mean of the years that can be tried', () => {
    const late = [...Array.from({ length: 6 }, () => '0.00'), ...Array.from({ length: 6 }, () => '100.00')];
    const years = [late, twelve('100.00')].map((outcome) => known({ outcome }));
    expect(pastError('linear', 6, years)).toEqual({ years: 2, percent: '50.0' });
    expect(pastError('lastYear', 6, years)).toBeNull();
  });
});
