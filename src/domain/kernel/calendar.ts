import { z } from 'zod';

/** A calendar day "2020-04-30": not a moment, no time zone. Days compare and sort as text. */
export const CalendarDay = z.string().refine((text) => isCalendarDay(text), { message: 'Datumet finns inte.' });
export type CalendarDay = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MS_PER_DAY = 86_400_000;

export const MONTH_NAMES = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export const WEEKDAY_NAMES = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Null where there is no such day: 30 February, month 13, a year of fewer than four digits. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const exists =
    Number.isInteger(year) &&
    year >= 1000 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!exists) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isCalendarDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  return match !== null && calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** 1 to 12 for "mars", "Mars", "mar.", "mars-"; null for anything else. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().replace(/[.]$/u, '');
  if (word.length < 3) return null;
  const index = MONTH_NAMES.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)));
  return index < 0 ? null : index + 1;
}

/**
 * Reads a day as documents print it: "2020-04-30", "20200430", "30/4 2020", "30/4-2020", "30 april 2020",
 * "30 apr 2020". `{ impossible: true }` where it has the form of a day that does not exist, null where it is no day.
 */
export function readCalendarDay(printed: string): { day: CalendarDay } | { impossible: true } | null {
  const text = printed.trim().replace(/\s+/gu, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text);
  if (iso) return dayOrImpossible(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/u.exec(text);
  if (slashed) return dayOrImpossible(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const named = /^(?:den )?(\d{1,2}):?(?:e|a)? (\p{L}+)\.? (\d{4})$/iu.exec(text);
  const month = named ? monthNumber(named[2] ?? '') : null;
  return named && month !== null ? dayOrImpossible(Number(named[3]), month, Number(named[1])) : null;
}

function dayOrImpossible(year: number, month: number, day: number): { day: CalendarDay } | { impossible: true } {
  const found = calendarDay(year, month, day);
  return found === null ? { impossible: true } : { day: found };
}

function dayCount(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date((dayCount(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayCount(to) - dayCount(from);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(day: CalendarDay): number {
  return ((((dayCount(day) + 3) % 7) + 7) % 7) + 1;
}

/** "måndag" … "söndag". */
export function weekdayName(day: CalendarDay): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';
}

/** ISO 8601 week: week 1 has the year's first Thursday, so the first days of January may belong to the year before. */
export function isoWeekOf(day: CalendarDay): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}
