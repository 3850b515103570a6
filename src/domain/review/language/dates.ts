import { MONTH_NAMES, WEEKDAY_NAMES, calendarDay, monthNumber } from '../../kernel/calendar.ts';

/** A day written in a text; `year` null where only day and month are written ("den 14 december", "19/12"). */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** False for "31 november" and "2026-02-30". */
  readonly exists: boolean;
  /** 1 Monday to 7 Sunday where the text names the weekday beside it. */
  readonly weekday: number | null;
};

const WEEKDAY = `(?:(${WEEKDAY_NAMES.join('|')})(?:en)?,?\\s+)?(?:den\\s+)?`;
const MONTH = MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}(?!\\p{L})`).join('|');
const NAMED = new RegExp(
  `(?<![\\p{L}\\d/:.-])${WEEKDAY}(\\d{1,2})(?::?e|:a)?\\s+(${MONTH})\\.?(?:\\s+(\\d{4}))?(?!\\p{L})`,
  'giu',
);
const ISO = new RegExp(`(?<![\\p{L}\\d-])${WEEKDAY}((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?![\\d-])`, 'giu');
const SLASHED = new RegExp(
  `(?<![\\p{L}\\d/:.,-])${WEEKDAY}(\\d{1,2})/(\\d{1,2})(?:\\s?[-–]?\\s?((?:19|20)\\d{2}))?(?![\\d/]|\\s?av)`,
  'giu',
);

/** "den 9 september, en fredag" and "(fredag)": the weekday after its day. */
const WEEKDAY_AFTER = new RegExp(
  `^\\s*(?:,\\s*(?:som\\s+(?:är|var)\\s+)?en\\s+|\\(\\s*)(${WEEKDAY_NAMES.join('|')})(?!\\p{L})`,
  'iu',
);

/** A leap year stands in where no year is written, so that 29 February is possible. */
const ANY_LEAP_YEAR = 2024;

/** The days named in a text, in order. */
export function readDates(text: string): readonly DateMention[] {
  const found: DateMention[] = [];
  const add = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number | null,
    day: string | undefined,
    weekday: string | undefined,
  ): void => {
    if (month === null || day === undefined) return;
    const known = year === undefined ? null : Number(year);
    const exists = calendarDay(known ?? ANY_LEAP_YEAR, month, Number(day)) !== null;
    const after = WEEKDAY_AFTER.exec(text.slice(match.index + match[0].length))?.[1];
    const named = WEEKDAY_NAMES.findIndex((name) => name === (weekday ?? after)?.toLowerCase());
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].trim(),
      year: known,
      month,
      day: Number(day),
      exists,
      weekday: named < 0 ? null : named + 1,
    });
  };
  for (const match of text.matchAll(NAMED)) add(match, match[4], monthNumber(match[3] ?? ''), match[2], match[1]);
  for (const match of text.matchAll(ISO)) add(match, match[2], Number(match[3]), match[4], match[1]);
  for (const match of text.matchAll(SLASHED)) {
    const month = Number(match[3]);
    // "40/60" is a share and "24/7" a manner of speaking: only what could be a day is one.
    if (month >= 1 && month <= 12 && Number(match[2]) <= 31 && match[0] !== '24/7')
      add(match, match[4], month, match[2], match[1]);
  }
  return found.toSorted((a, b) => a.start - b.start);
}
