import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Periodicity } from './period.ts';

import { addDays } from './calendar.ts';
import { formatPeriod, makePeriod, parsePeriod, parsePeriodicity, periodDays } from './period.ts';

const periods = fc
  .tuple(
    fc.constantFrom<Periodicity>('month', 'quarter', 'tertial', 'halfYear', 'year'),
    fc.integer({ min: 1950, max: 2150 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([kind, year, number]) => makePeriod(kind, year, number))
  .filter((period) => period !== null);

describe('periods', () => {
  it.each([
    ['Tertial 1 2020', '2020-T1', '2020-01-01', '2020-04-30'],
    ['T2 2020', '2020-T2', '2020-05-01', '2020-08-31'],
    ['Halvår 1 2017', '2017-H1', '2017-01-01', '2017-06-30'],
    ['Kvartal 3 2021', '2021-Q3', '2021-07-01', '2021-09-30'],
    ['VB 2022', '2022', '2022-01-01', '2022-12-31'],
    ['2022', '2022', '2022-01-01', '2022-12-31'],
    ['februari 2024', '2024-M02', '2024-02-01', '2024-02-29'],
    ['Delår 2024', '2024-H1', '2024-01-01', '2024-06-30'],
  ])('reads %j', (printed, key, start, end) => {
    const period = parsePeriod(printed);
    expect(period).toEqual(parsePeriod(key));
    expect(period && periodDays(period)).toEqual({ start, end });
  });

  it.each(['', 'Tertial', 'Tertial 4 2020', 'Halvår 3 2017', 'Fastställs 2020', '20', '12022', 'hösten 2020'])(
    'does not read %j as a period',
    (printed) => {
      expect(parsePeriod(printed)).toBeNull();
    },
  );

  it.each([
    ['Månad', 'month'],
    ['Tertial', 'tertial'],
    ['halvår', 'halfYear'],
    ['År', 'year'],
    ['ibland', null],
  ])('reads %j as periodicity', (printed, expected) => {
    expect(parsePeriodicity(printed)).toBe(expected);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  it('fills the year without gap or overlap', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const next =
          makePeriod(period.kind, period.year, period.number + 1) ?? makePeriod(period.kind, period.year + 1, 1);
        return next !== null && addDays(periodDays(period).end, 1) === periodDays(next).start;
      }),
    );
  });
});
