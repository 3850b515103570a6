const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d{2})(?<day>\d{2})$/u;
const SHORT = /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/u;
const DOTTED = /^(?<year>\d{4})[./](?<month>\d{1,2})[./](?<day>\d{1,2})$/u;
const DAY_FIRST = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[ -./](?<year>\d{2}|\d{4})$/u;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True for a day that exists: 2026-02-30 does not. */
function isPossibleDate(year: number, month: number, day: number): boolean {
  const days = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return day >= 1 && day <= days;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  'jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|jun(?:i)?|jul(?:i)?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const IN_WORDS = new RegExp(`(?<![\\d\\p{L}])(\\d{1,2}) ?(${MONTH})\\.? ?(20\\d\\d)(?!\\d)`, 'giu');
const DATE = '(?:20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}|20\\d{6}|\\d{1,2}[./]\\d{1,2}[-./]\\d{2,4})';
const BETWEEN = new RegExp(`(${DATE}) *(?:[-–—]{1,2}|till|t\\.o\\.m\\.) *(?=${DATE})`, 'giu');

/** Dates in words become ISO dates, and what stands between two dates goes: "1 jan 2026 – 31 dec 2026". */
export const plainDates = (text: string): string =>
  text
    .replaceAll(IN_WORDS, (whole: string, day: string, month: string, year: string) => {
      const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
      const made = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isIsoDate(made) ? made : whole;
    })
    .replaceAll(BETWEEN, '$1 ');

/** An ISO date where the printed one exists; otherwise the printed words, for the fault that names them. */
export function readDate(printed: string): string {
  const groups = (
    ISO.exec(printed) ??
    COMPACT.exec(printed) ??
    SHORT.exec(printed) ??
    DOTTED.exec(printed) ??
    DAY_FIRST.exec(printed)
  )?.groups;
  if (groups === undefined) return printed;
  const year = Number(groups['year']) + ((groups['year'] ?? '').length === 2 ? 2000 : 0);
  const month = Number(groups['month']);
  const day = Number(groups['day']);
  if (!isPossibleDate(year, month, day)) return printed;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const isIsoDate = (text: string): boolean => {
  const groups = ISO.exec(text)?.groups;
  return groups !== undefined && isPossibleDate(Number(groups['year']), Number(groups['month']), Number(groups['day']));
};
