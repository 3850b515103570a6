import { addDays, calendarDay, daysInMonth, weekdayOf } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';

/*
 * Swedish days off: lag (1989:253) om allmänna helgdagar, and Midsummer's, Christmas and New Year's Eve, which
 * semesterlagen (1977:480) 3 a § counts as Sundays.
 */

const day = (year: number, month: number, of: number): CalendarDay => calendarDay(year, month, of) ?? '';

/** Easter Sunday in the Gregorian calendar (the anonymous computus, Nature 1876). */
function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moonShift + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The first day of a weekday (1 Monday to 7 Sunday) on or after a day. */
const firstOn = (weekday: number, from: CalendarDay): CalendarDay => addDays(from, (weekday - weekdayOf(from) + 7) % 7);

/** Days of a year on which nobody in a municipality's office works, Saturdays and Sundays apart. */
function daysOff(year: number): ReadonlySet<CalendarDay> {
  const easter = easterSunday(year);
  const midsummerDay = firstOn(6, day(year, 6, 20));
  return new Set([
    day(year, 1, 1),
    day(year, 1, 6),
    addDays(easter, -2),
    addDays(easter, 1),
    day(year, 5, 1),
    addDays(easter, 39),
    day(year, 6, 6),
    addDays(midsummerDay, -1),
    midsummerDay,
    firstOn(6, day(year, 10, 31)),
    day(year, 12, 24),
    day(year, 12, 25),
    day(year, 12, 26),
    day(year, 12, daysInMonth(year, 12)),
  ]);
}

/** Monday to Friday that is no Swedish day off. */
export const isWorkingDay = (of: CalendarDay): boolean => weekdayOf(of) < 6 && !daysOff(Number(of.slice(0, 4))).has(of);

/** The day itself where it is a working day, else the nearest working day before it. */
export function workingDayBy(of: CalendarDay): CalendarDay {
  let at = of;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** So many working days later, or earlier where negative; 0 gives the day itself or the working day before it. */
export function addWorkingDays(of: CalendarDay, count: number): CalendarDay {
  const step = count < 0 ? -1 : 1;
  let at = count === 0 ? workingDayBy(of) : of;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative where `to` comes first. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count === 0 ? 0 : sign * count;
}
