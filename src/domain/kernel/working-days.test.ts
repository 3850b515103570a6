import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, weekdayOf } from './calendar.ts';
import { addWorkingDays, isWorkingDay, workingDayBy, workingDaysBetween } from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('working days', () => {
  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-01-06', 'Epiphany'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', 'May Day'],
    ['2026-05-14', 'Ascension'],
    ['2025-06-06', 'National Day'],
    ['2026-06-19', 'Midsummer Eve'],
    ['2027-06-25', 'Midsummer Eve'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2025-12-26', 'the day after'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2024-03-29', 'Good Friday'],
    ['2019-04-22', 'Easter Monday'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('leave out %s (%s)', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each(['2026-04-02', '2026-04-07', '2026-06-18', '2026-12-23', '2027-01-04', '2026-10-30'])('keep %s', (day) => {
    expect(isWorkingDay(day)).toBe(true);
  });

  it('are counted backwards over Easter and over the turn of the year', () => {
    expect(addWorkingDays('2026-04-08', -2)).toBe('2026-04-02');
    expect(addWorkingDays('2027-01-07', -3)).toBe('2026-12-30');
    expect(addWorkingDays('2026-04-05', 0)).toBe('2026-04-02');
    expect(workingDaysBetween('2026-04-02', '2026-04-08')).toBe(2);
  });

  it('end on a working day, as many of them away as asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const from = workingDayBy(day);
        const there = addWorkingDays(from, count);
        expect(isWorkingDay(there)).toBe(true);
        expect(workingDaysBetween(from, there)).toBe(count);
        expect(addWorkingDays(there, -count)).toBe(from);
      }),
    );
  });

  it('are never a Saturday or a Sunday, and at most four days off lie beside each other with the weekends', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(workingDayBy(day))).toBeLessThan(6);
        expect(workingDayBy(day) >= addDays(day, -5)).toBe(true);
      }),
    );
  });
});
