import { MONTH_NAMES, calendarDay, monthNumber } from '../../kernel/calendar.ts';
import { readDates } from './dates.ts';

/** A day named as the end of something; where only a month, season or year is named, the first day of it. */
export type Deadline = {
  readonly day: string;
  readonly text: string;
  /** "senast": on the day at the latest; "before" is "före" and "innan"; null where it is only when something happens. */
  readonly limit: 'latest' | 'before' | null;
};

/** Says outright that what follows is the last day. */
const LAST_DAY =
  /(?:senast|före|innan|till(?= (?:den )?$)|till och med|t\.o\.m\.?|fram till|klar[at]?|färdig[at]?|slutförd[at]?|avslutad[et]?)\s+(?:(?:vid|i|under|under det|den|utgången av|slutet av|början av)\s+){0,2}$/iu;
/** A day at which something is to happen, told by what is done then. */
const HAPPENS =
  /(?<!\p{L})(?:lansera|lämna|inlämn|finnas?|öppna|inför|starta|publicera|redovisa|presentera|genomför|invig|avsluta|levere|rapportera|återrapport|klar|färdig|träd|tas i bruk|sättas? i drift|håll|anordna|arrangera|skicka|uppdatera|driftsätt|etablera|inrätta|byggas|ombygg|byta|revidera|upprätta|antas|beslutas|utbilda)\p{L}*/iu;
/** Something that began then, was decided then, or is prepared for then. */
const NO_END =
  /(?:från(?: och med)?|fr\.o\.m\.?|fom|efter|sedan|inför|gäll\p{L}*|beslut\p{L}*|antag\p{L}*|antogs|daterad\p{L}*|per|enligt|mot|kongress\p{L}*)\s+(?:\p{L}+\s+)?(?:den\s+)?$/iu;

const SEASONS: Readonly<Record<string, number>> = { våren: 1, sommaren: 6, hösten: 8, vintern: 1 };
const MONTH_OF_YEAR = new RegExp(
  String.raw`(?<!\p{L}|\d\s)(${MONTH_NAMES.join('|')}|${Object.keys(SEASONS).join('|')})\s+(20\d{2})(?!\d|-)`,
  'giu',
);
const PART_OF_YEAR = /(?<!\p{L})(kvartal|tertial)\s+([1-4])(?:,|\s+år)?\s+(20\d{2})(?!\d|-)/giu;
const NTH_PART = /(?<!\p{L})(första|andra|tredje|fjärde)\s+(halvåret|kvartalet|tertialet)\s+(20\d{2})(?!\d|-)/giu;
const NTH = ['första', 'andra', 'tredje', 'fjärde'];
const YEAR =
  /(?<=(?:senast|under|före utgången av|innan utgången av|slutet av|till och med)\s)(20\d{2})(?![\d-]|\/)/giu;

/** The days that a title names for being done, in its own words. */
export function readDeadlines(title: string): readonly Deadline[] {
  const found: Deadline[] = [];
  const add = (start: number, text: string, day: string | null): void => {
    const before = title.slice(Math.max(0, start - 40), start);
    const isEnd = LAST_DAY.test(before) || (!NO_END.test(before) && HAPPENS.test(title));
    const limit = /(?:före|innan|inför|till)\s+(?:\p{L}+\s+)?$/iu.test(before)
      ? 'before'
      : LAST_DAY.test(before)
        ? 'latest'
        : null;
    if (day !== null && isEnd) found.push({ day, text, limit });
  };
  for (const { start, text, year, month, day, exists } of readDates(title))
    if (year !== null && exists) add(start, text, calendarDay(year, month, day));
  for (const match of title.matchAll(MONTH_OF_YEAR)) {
    const [text, name = '', year = ''] = match;
    const month = monthNumber(name.toLowerCase()) ?? SEASONS[name.toLowerCase()] ?? 1;
    add(match.index, text, calendarDay(Number(year), month, 1));
  }
  for (const match of title.matchAll(PART_OF_YEAR)) {
    const [text, part = '', number = '', year = ''] = match;
    const months = part.toLowerCase() === 'kvartal' ? 3 : 4;
    add(match.index, text, calendarDay(Number(year), (Number(number) - 1) * months + 1, 1));
  }
  for (const match of title.matchAll(NTH_PART)) {
    const [text, nth = '', part = '', year = ''] = match;
    const months = part.startsWith('halvår') ? 6 : part.startsWith('kvartal') ? 3 : 4;
    add(match.index, text, calendarDay(Number(year), NTH.indexOf(nth.toLowerCase()) * months + 1, 1));
  }
  for (const match of title.matchAll(YEAR)) add(match.index, match[0], calendarDay(Number(match[1]), 1, 1));
  return found;
}
