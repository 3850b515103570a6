import { MONTH_NAMES, monthNumber } from '../../kernel/calendar.ts';
import { readDates } from '../language/dates.ts';
import { overSentences } from '../over-sentences.ts';
import type { Sentence } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { OF_EVENTS, countsOut, eventStems, marksOf, verbsIn } from './fact-words.ts';

const EDGE = /[,;:]\s|\s(?:men|medan|samt|och|då|därefter)\s/u;
const MONTHS = MONTH_NAMES.join('|');
/** "i mars", "under maj 2022": the month alone, and no span of months. */
const IN_MONTH = new RegExp(
  String.raw`(?<!\p{L})(?:i|under)\s+(?:(?:början|slutet|mitten)\s+av\s+)?(?<month>${MONTHS})(?:\s+(?<year>20\d\d))?(?!\p{L}|\s*[-–]|\s+(?:och|till|eller|samt)\s)`,
  'giu',
);
/** An event: something that is done once and is over the same day. */
const EVENT =
  /(?<!\p{L})(?:inv[ií]g(?:des|s|ts|d|ning\p{L}*)|öppna(?:de|des|s|ts|t|r)|öppning\p{L}*|stäng(?:de|des|s|ts|er|ning\p{L}*)|flytta(?:de|des|s|ts|t|r)|flytt(?:en)?|tog(?:s)?\s+i\s+(?:bruk|drift)|tagits\s+i\s+(?:bruk|drift)|driftsatt\p{L}*|klar[at]?|färdig\p{L}*|antogs?|antagits|fastställ\p{L}*|beslut(?:ade|ades|as|ats|ade)|godkän\p{L}*|underteckna\p{L}*|träd(?:de|er|ande)\s+i\s+kraft|trätt\s+i\s+kraft|inrätta\p{L}*|lansera\p{L}*|start(?:ade|ades|at|ats|ar|as|en)|påbörja(?:des|de|ts|s)|inle(?:ddes|dde|tts|ds)|avsluta(?:des|de|ts|s)|slutför(?:des|ts|s)|genomför(?:des|ts|s)|hölls|hållits|ägde\s+rum|skickades|delades\s+ut|publicera\p{L}*|tillträd\p{L}*|började|anställdes|överlämna\p{L}*|presentera\p{L}*|redovisa(?:des|s|ts)|infördes|införts|införs|upphör\p{L}*|lades\s+ne[dr]|avveckla\p{L}*|byttes|bytts|installera\p{L}*|slutbesiktiga\p{L}*|inspektera\p{L}*|samlade|anordna(?:des|ts)|arrangera(?:des|ts)|gjordes|gjorts|ordna(?:des|ts)|firades|\p{L}+(?:vandring|invigning|fest|marknad|konferens|seminarium|utställning|festival|läger|mässa|loppet)(?:en|ar|arna|er|et|n)?)(?!\p{L})/iu;
/** A verb of the event says less of what it is than its nouns. */
const VERB = new RegExp(EVENT.source.replace(/\|\\p\{L\}\+\(\?:vandring.*?\)\(\?:[^)]*\)\?/u, ''), 'iu');

/** What is opened is also closed, moved and decided on, each on a day of its own. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/flytt/iu, 'moved'],
  [/stäng|lades\s+ne[dr]|avveck|avslut|upphör/iu, 'closed'],
  [
    /(?<!\p{L})(?:till\s+och\s+med|t\.?o\.?m|löp(?:er|te)\s+ut|(?:gäller|gällde|pågår|pågick|varar)\s+till)(?!\p{L})/iu,
    'until',
  ],
  [/antog|antag|fastställ|godkän|underteckn|beslut/iu, 'decided'],
  [/i\s+kraft|gäller\s+från/iu, 'in force'],
  [/presenter|redovis|publicer/iu, 'told'],
];
const actOf = (clause: string): string => ACTS.find(([pattern]) => pattern.test(clause))?.[1] ?? 'done';

/** There are many of these, each with its own day. */
const ONE_OF_MANY =
  /(?<!\p{L})(?:\p{L}*möte\p{L}*|sammanträd\p{L}*|\p{L}*träff\p{L}*|varje|alla|samtliga|varannan|årligen|per\s+\p{L}+|förra|föregående|tidigare|i\s+fjol|fram\s+till|senast|mellan|per\s+den|ärende\p{L}*|förslag\p{L}*|skrivelse\p{L}*|respektive|prognos\p{L}*|budget\p{L}*|bokslut\p{L}*|mätning\p{L}*)(?!\p{L})/iu;

/** Days of a year, a month at 31 so that months do not overlap. */
const dayOf = (month: number, day: number): number => month * 31 + day;

type When = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly low: number;
  readonly high: number;
};

function whensOf(text: string, year: number | null): readonly When[] {
  const days = readDates(text).flatMap((date): readonly When[] => {
    const { start, end, month, day, exists } = date;
    const otherYear = date.year !== null && year !== null && date.year !== year;
    // "den 5 och 6 oktober": from the first of them.
    const first = Number(/(\d{1,2})\s*(?:och|[-–])\s*$/u.exec(text.slice(0, start))?.[1] ?? day);
    return exists && !otherYear
      ? [{ start, end, text: date.text, low: dayOf(month, Math.min(first, day)), high: dayOf(month, day) }]
      : [];
  });
  if (days.length > 0) return days;
  return [...text.matchAll(IN_MONTH)].flatMap(({ index, 0: said, groups }): readonly When[] => {
    const month = monthNumber((groups?.['month'] ?? '').toLowerCase());
    const other = groups?.['year'];
    if (month === null || (other !== undefined && Number(other) !== year)) return [];
    return [{ start: index, end: index + said.length, text: said, low: dayOf(month, 1), high: dayOf(month, 31) }];
  });
}

/** The day or month on which something happened that happens once. */
export const daysIn = overSentences((sentence: Sentence, year: number | null): readonly Fact[] => {
  const { text, numbers } = sentence;
  const whens = MAY_TELL.test(text) ? whensOf(text, year) : [];
  if (
    whens.length === 0 ||
    whens.length > MOST_DAYS ||
    numbers.some(({ kind, value }) => kind === 'year' && Number(value) !== year)
  )
    return [];
  // What is measured on a day is told anew on another.
  if (numbers.some(({ kind }) => kind === 'share' || kind === 'money')) return [];
  return whens.flatMap((when): readonly Fact[] => {
    const before = clauseBefore(text.slice(0, when.start).replace(FIRST_DAY, ' '));
    // "Sedan badet öppnade den 2 april har besöken ökat": the main clause begins at its verb.
    const after = text.slice(when.end).split(SUBORDINATE.test(before) ? VERB_FIRST : EDGE)[0] ?? '';
    const clause = `${before} ${after}`;
    if (ONE_OF_MANY.test(clause) || (when.high > when.low + MONTH_LONG && !EVENT.test(clause))) return [];
    return [
      {
        sentence,
        kind: 'day',
        start: when.start,
        text: when.text.replace(/[.,;]$/u, ''),
        low: when.low,
        high: when.high,
        head: '',
        named: clause,
        ...thingOf(before, after),
        verbs: verbsIn(clause),
        marks: `${actOf(EVENT.test(clause) || !EVENT.test(text) ? clause : text)} ${marksOf(clause, ...OF_EVENTS, 'since', 'own', 'short')}`,
      },
    ];
  });
});
/** "Bryggan, som invigdes den 24 mars": a relative clause is of the noun before it. */
function clauseBefore(text: string): string {
  const clauses = text.split(EDGE);
  const last = clauses.at(-1) ?? '';
  return /^\s*(?:som|vilken|vilket|vilka)(?!\p{L})/iu.test(last) ? `${clauses.at(-2) ?? ''} ${last}` : last;
}

/** What happened: told before its day, and where nothing is, after it. */
function thingOf(before: string, after: string): Pick<Fact, 'words' | 'beside'> {
  const stems = (text: string): readonly string[] =>
    eventStems(countsOut(text.replace(FOR_ALL, ' ')).replaceAll(/\d+/gu, ' ').replace(VERB, ' '));
  const [first, rest] = [stems(before), stems(after)];
  return first.length > 0 ? { words: first, beside: rest } : { words: rest };
}

/** Whom it is opened for is told once and left out the next time. */
const FOR_ALL = /(?<!\p{L})för\s+(?:allmänheten|besökare|besökarna|alla)(?!\p{L})/iu;
/** A quick look before the others. */
const MAY_TELL = new RegExp(
  String.raw`${MONTHS}|\d\s?/\s?\d|\d-\d|\d\s+(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)`,
  'iu',
);
const FIRST_DAY = /\d{1,2}\s*(?:och|[-–])\s*$/u;
const SUBORDINATE = /^\s*(?:sedan|när|efter\s+att|då|innan)\s+(?!den\s*$|i\s*$)\p{L}/iu;
const VERB_FIRST = /[,;:]\s|\s(?:har|hade|är|var|kan|kunde|ska|finns|fanns|fick|får|blev|blir)\s/u;
/** A month alone also names a forecast or a table of that month. */
const MONTH_LONG = 25;
/** A sentence with more days than this is a list of them. */
const MOST_DAYS = 2;
