import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, isCalendarDay, isoWeekOf, readCalendarDay, weekdayName, weekdayOf } from './calendar.ts';

const days = fc.integer({ min: -36_500, max: 36_500 }).map((count) => addDays('2000-01-01', count));

describe('calendar days', () => {
  it.each(['2024-02-29', '2000-02-29', '2020-12-31'])('%s exists', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each(['2026-02-30', '1900-02-29', '2020-13-01', '2020-00-10', '2020-4-30', 'abc'])('%s does not exist', (day) => {
    expect(isCalendarDay(day)).toBe(false);
  });

  it.each([
    ['2020-04-30', { day: '2020-04-30' }],
    ['30/4 2020', { day: '2020-04-30' }],
    ['30 april 2020', { day: '2020-04-30' }],
    ['den 1 aug 2026', { day: '2026-08-01' }],
    ['20200430', { day: '2020-04-30' }],
    ['2026-02-30', { impossible: true }],
    ['31 november 2012', { impossible: true }],
    ['vecka 24', null],
    ['april 2020', null],
  ])('reads %j', (printed, expected) => {
    expect(readCalendarDay(printed)).toEqual(expected);
  });

  it('knows weekdays and weeks across the turn of a year', () => {
    expect(weekdayName('2012-12-16')).toBe('söndag');
    expect(weekdayName('2026-11-22')).toBe('söndag');
    expect(isoWeekOf('2021-01-03')).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf('2024-12-30')).toEqual({ year: 2025, week: 1 });
    expect(isoWeekOf('2020-06-08')).toEqual({ year: 2020, week: 24 });
  });

  it('comes back when as many days are added and taken away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const moved = addDays(day, count);
        return isCalendarDay(moved) && daysBetween(day, moved) === count && addDays(moved, -count) === day;
      }),
    );
  });

  it('moves the weekday by one each day', () => {
    fc.assert(fc.property(days, (day) => weekdayOf(addDays(day, 1)) === (weekdayOf(day) % 7) + 1));
  });
});
