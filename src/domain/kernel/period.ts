import { z } from 'zod';

import { MONTH_NAMES, daysInMonth, monthNumber } from './calendar.ts';

/** How often an indicator is measured: Månad, Kvartal, Tertial, Halvår, År. */
export const Periodicity = z.enum(['month', 'quarter', 'tertial', 'halfYear', 'year']);
export type Periodicity = z.infer<typeof Periodicity>;

/** A span of the calendar that a value belongs to (domain.md section 4): never the same thing as an edition. */
export const Period = z.object({
  kind: Periodicity,
  year: z.number().int(),
  /** Counts within the year from 1; 1 for a year. */
  number: z.number().int(),
});
export type Period = z.infer<typeof Period>;

const PARTS: Record<Periodicity, number> = { month: 12, quarter: 4, tertial: 3, halfYear: 2, year: 1 };
const WORDS: readonly (readonly [RegExp, Periodicity])[] = [
  [/^(?:månad(?:en|svis)?|mån\.?)$/iu, 'month'],
  [/^(?:kvartal(?:et|svis)?|kv\.?)$/iu, 'quarter'],
  [/^(?:tertial(?:et|svis)?|t)$/iu, 'tertial'],
  [/^(?:halvår(?:et|svis)?|delår)$/iu, 'halfYear'],
  [/^(?:år(?:et|svis|ligen)?|helår)$/iu, 'year'],
];

/** "Månad", "Tertial", "Halvår", "År" and their common forms; null for anything else. */
export function parsePeriodicity(printed: string): Periodicity | null {
  const text = printed.trim();
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

export function makePeriod(kind: Periodicity, year: number, number: number): Period | null {
  const possible = Number.isInteger(number) && number >= 1 && number <= PARTS[kind] && year >= 1900 && year <= 2199;
  return possible ? { kind, year, number } : null;
}

/**
 * Reads a period as printed: "Tertial 1 2020", "T1 2020", "Halvår 1 2017", "Mars 2020", "VB 2022" (the whole year),
 * "2022", "Helår 2022", "Delår 2024" and the key form "2020-T1". Null where it is not one.
 */
export function parsePeriod(printed: string): Period | null {
  const text = printed.trim().replace(/\s+/gu, ' ');
  const year = /^(?:(?:VB|bokslut|helår|år|året) )?(\d{4})$/iu.exec(text);
  if (year) return makePeriod('year', Number(year[1]), 1);
  const part = /^(\p{L}+)\.? ?(\d{1,2}),? (\d{4})$/u.exec(text);
  if (part) {
    const kind = parsePeriodicity(part[1] ?? '');
    return kind === null ? null : makePeriod(kind, Number(part[3]), Number(part[2]));
  }
  const month = /^(\p{L}+)\.? (\d{4})$/u.exec(text);
  if (month) {
    const number = monthNumber(month[1] ?? '');
    if (number !== null) return makePeriod('month', Number(month[2]), number);
    return /^delår$/iu.test(month[1] ?? '') ? makePeriod('halfYear', Number(month[2]), 1) : null;
  }
  return parsePeriodKey(text);
}

const KEY_LETTERS: Record<string, Periodicity> = { M: 'month', Q: 'quarter', T: 'tertial', H: 'halfYear' };

/** The key form: "2022", "2020-T1", "2017-H1", "2020-Q3", "2020-M04". */
function parsePeriodKey(key: string): Period | null {
  const match = /^(\d{4})(?:-([MQTH])(\d{1,2}))?$/u.exec(key);
  if (!match) return null;
  if (match[2] === undefined) return makePeriod('year', Number(match[1]), 1);
  const kind = KEY_LETTERS[match[2]];
  return kind === undefined ? null : makePeriod(kind, Number(match[1]), Number(match[3]));
}

/** First and last day, both within the period. */
export function periodDays(period: Period): { start: string; end: string } {
  const months = 12 / PARTS[period.kind];
  const last = period.number * months;
  const first = last - months + 1;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return {
    start: `${period.year}-${pad(first)}-01`,
    end: `${period.year}-${pad(last)}-${pad(daysInMonth(period.year, last))}`,
  };
}

/** "Tertial 1 2020", "Halvår 1 2017", "April 2020", "2022". */
export function formatPeriod(period: Period): string {
  if (period.kind === 'year') return String(period.year);
  if (period.kind === 'month') {
    const name = MONTH_NAMES[period.number - 1] ?? '';
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${period.year}`;
  }
  const word = { quarter: 'Kvartal', tertial: 'Tertial', halfYear: 'Halvår' }[period.kind];
  return `${word} ${period.number} ${period.year}`;
}
