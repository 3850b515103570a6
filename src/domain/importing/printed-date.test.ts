import { describe, expect, it } from 'vitest';

import { plainDates, readDate } from './printed-date.ts';

describe('dates as they are printed', () => {
  it.each([
    ['1 jan 2026 – 31 december 2026', '2026-01-01 2026-12-31'],
    ['2026-01-01--2026-12-31', '2026-01-01 2026-12-31'],
    ['20260101-20261231', '20260101 20261231'],
  ])('%s are two dates', (printed, plain) => {
    expect(plainDates(printed)).toBe(plain);
  });
  it('keep a day that does not exist as it is printed', () => {
    expect(plainDates('30 februari 2026')).toBe('30 februari 2026');
  });
  it.each(['2026.03.09', '2026/03/09', '9/3 2026', '9.3.26', '20260309', '260309'])('%s is an ISO date', (printed) => {
    expect(readDate(printed)).toBe('2026-03-09');
  });
});
