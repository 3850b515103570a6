import type { DateMention } from '../language/dates.ts';
import type { DocumentHead, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { overSentences } from '../over-sentences.ts';

import { WEEKDAY_NAMES, calendarDay, isCalendarDay, isoWeekOf, weekdayName, weekdayOf } from '../../kernel/calendar.ts';
import { readDates } from '../language/dates.ts';
import { quoteActivity, quoteSentence } from '../review-context.ts';
import { daysIn } from '../facts/read-days.ts';
import { toldTwice } from '../facts/told-twice.ts';

const MEETING = /(?:APT|arbetsplatsträff|planeringsdag|sammanträde|nämndmöte|ledningsgrupp|utbildningsdag)\p{L}*/u;

/** Years that a day without a year may belong to in this document, likeliest first. */
function possibleYears(mention: DateMention, sentence: Sentence, year: number | null): readonly number[] {
  if (mention.year !== null) return [mention.year];
  const named = [...new Set([...sentence.text.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map(([text]) => Number(text)))];
  const [only] = named;
  if (named.length === 1 && only !== undefined) return [only];
  return year === null ? [] : [year, year - 1, year + 1];
}

/** "vecka 24 (8–12 juni)": the week beside a day that it should hold. */
const WEEK_BESIDE =
  /vecka\s+(\d{1,2})(?!\d)(?:,?\s+som\s+(?:började|börjar|inleddes|startade)(?=\s))?[\s,(]{0,3}(?:den\s+)?(?:\d{1,2}\s?[-–]\s?)?$/iu;

function wrongWeek(sentence: Sentence, mention: DateMention, days: readonly string[]): RuleFinding | null {
  const week = WEEK_BESIDE.exec(sentence.text.slice(Math.max(0, mention.start - 30), mention.start))?.[1];
  const [first] = days;
  if (week === undefined || first === undefined || days.some((day) => isoWeekOf(day).week === Number(week)))
    return null;
  return {
    message: `Den ${first} ligger i vecka ${isoWeekOf(first).week}, inte i vecka ${week}.`,
    remedy: 'Rätta veckan eller datumet.',
    evidence: [quoteSentence(sentence, mention.start)],
    confidence: 0.9,
  };
}

/** Month in which the time that a report tells of is over. */
const LAST_MONTH: Readonly<Record<string, number>> = { T1: 4, T2: 8, VB: 12 };
/** Another year, or what is yet to come. */
const NOT_THIS_YEAR =
  /(?<!\p{L})(?:20\d\d|förra|föregående|i\s+fjol|fjol\p{L}*|tidigare|nästa|kommande|ska(?:ll)?|kommer|planeras|planerar|beräknas|väntas)(?!\p{L})/iu;
const TOLD_AS_DONE =
  /(?<!\p{L})(?:\p{L}{3,}(?:ade|ades|dde|ddes|tes|des)|hölls|var|blev|fick|gick|kom|skedde|togs|(?:har|hade)(?:\s+\p{L}+){0,3}?\s+\p{L}{2,}(?:at|tt|it|ft|ats|tts|its))(?!\p{L})/iu;

/** "Skolan öppnade måndagen den 22 augusti" in a report: of its own year, in which that day was a Tuesday. */
function otherYearsWeekday(
  { text }: Sentence,
  { weekday, month, day, year: own }: DateMention,
  { kind, year }: DocumentHead,
): string | null {
  const over = month <= (LAST_MONTH[kind ?? ''] ?? 0);
  if (weekday === null || own !== null || year === null || !over) return null;
  const date = calendarDay(year, month, day);
  const said = TOLD_AS_DONE.test(text) && !NOT_THIS_YEAR.test(text);
  return said && date !== null && weekdayOf(date) !== weekday ? date : null;
}

const inSentences = overSentences((sentence: Sentence, head: DocumentHead): readonly RuleFinding[] =>
  readDates(sentence.text).flatMap((mention) => {
    const evidence = [quoteSentence(sentence, mention.start)];
    if (!mention.exists)
      return [
        { message: `Datumet ”${mention.text}” finns inte.`, remedy: 'Rätta datumet.', evidence, confidence: 0.95 },
      ];
    const years = possibleYears(mention, sentence, head.year);
    const days = years.flatMap((one) => calendarDay(one, mention.month, mention.day) ?? []);
    const [first] = days;
    if (first === undefined) return [];
    const week = wrongWeek(sentence, mention, days);
    if (week) return [week];
    const { weekday } = mention;
    if (weekday !== null && days.every((day) => weekdayOf(day) !== weekday)) {
      return [
        {
          message: `”${mention.text}” stämmer inte: den ${first} är en ${weekdayName(first)}, inte en ${WEEKDAY_NAMES[weekday - 1] ?? ''}.`,
          remedy: 'Rätta veckodagen eller datumet.',
          evidence,
          confidence: 0.93,
        },
      ];
    }
    const other = otherYearsWeekday(sentence, mention, head);
    if (other !== null && weekday !== null)
      return [
        {
          severity: 'warning' as const,
          message: `”${mention.text}” stämmer inte i det år som rapporten gäller: den ${other} är en ${weekdayName(other)}, inte en ${WEEKDAY_NAMES[weekday - 1] ?? ''}.`,
          remedy: 'Rätta veckodagen eller datumet, eller skriv ut året.',
          evidence,
          confidence: 0.8,
        },
      ];
    if (
      weekday === null &&
      days.length === 1 &&
      !(mention.year === null && years[0] === head.year) &&
      weekdayOf(first) >= 6 &&
      MEETING.test(sentence.text)
    ) {
      return [
        {
          severity: 'warning' as const,
          message: `Mötet anges till ${first}, som är en ${weekdayName(first)}.`,
          remedy: 'Kontrollera dag och år: datumet kan vara hämtat från en äldre text.',
          evidence,
          confidence: 0.75,
        },
      ];
    }
    return [];
  }),
);

function inActivities({ activities, document }: ReviewContext): readonly RuleFinding[] {
  return activities.flatMap(({ activity }) => {
    const { start, end } = activity;
    const evidence = [quoteActivity(activity)];
    const impossible = [start, end].find((day) => day !== null && !isCalendarDay(day));
    if (impossible)
      return [
        {
          message: `Aktivitetens datum ”${impossible}” finns inte.`,
          remedy: 'Rätta datumet.',
          evidence,
          confidence: 0.9,
        },
      ];
    if (start !== null && end !== null && start > end)
      return [
        {
          message: `Aktiviteten slutar ${end}, innan den börjar ${start}.`,
          remedy: 'Rätta datumen.',
          evidence,
          confidence: 0.95,
        },
      ];
    if (end !== null && document.year !== null && end < `${document.year}-01-01`) {
      return [
        {
          severity: 'warning' as const,
          message: `Aktiviteten slutade ${end}, före det år som dokumentet gäller.`,
          remedy: 'Ge aktiviteten ett nytt slutdatum, eller ta bort den.',
          evidence,
          confidence: 0.85,
        },
      ];
    }
    return [];
  });
}

export const datesAndWeekdays: Rule = {
  id: 'dates-and-weekdays',
  number: 'R17',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Datum som inte kan stämma',
  explanation:
    'Datum som inte finns, veckodagar som inte hör till datumet, möten på helgdagar, aktiviteter som slutar innan de börjar och en händelse som sägs ha skett två olika dagar.',
  wrong: [
    {
      name: 'flytten, två dagar',
      document: {
        chapters: [
          { heading: 'Året', text: 'Mottagningen flyttades den 1 september till en gemensam ingång.' },
          { heading: 'Kontroll', text: 'Mottagningens flytt den 1 oktober har krävt nya rutiner.' },
        ],
      },
    },
    {
      name: 'en annan veckodag i rapportens år',
      document: {
        kind: 'T2',
        year: 2017,
        chapters: [{ heading: 'Året', text: 'Skolan öppnade som planerat måndagen den 22 augusti.' }],
      },
    },
    {
      name: 'en annan veckodag, sagd i perfekt',
      document: {
        kind: 'VB',
        year: 2025,
        chapters: [{ heading: 'Året', text: 'Biblioteket har dessutom haft kvällsöppet torsdagen den 24 september.' }],
      },
    },
    {
      name: 'två dagar för samma invigning',
      document: {
        chapters: [
          { heading: 'Året', text: 'Bryggan i Hamnby togs i bruk den 14 mars.' },
          { heading: 'Hamnar', text: 'Bryggan i Hamnby, som invigdes den 24 mars, har fått belysning.' },
        ],
      },
    },
    {
      name: 'fel vecka',
      document: {
        year: 2020,
        chapters: [{ heading: 'Inledning', text: 'Utbildningen hålls vecka 26 (8–12 juni 2020).' }],
      },
    },
    {
      name: 'finns inte',
      document: { chapters: [{ heading: 'Inledning', text: 'Planen beslutades den 31 november 2022.' }] },
    },
    {
      name: 'fel veckodag',
      document: { chapters: [{ heading: 'Inledning', text: 'Mötet hölls måndagen den 16 december 2012.' }] },
    },
    {
      name: 'möte på en söndag',
      document: { chapters: [{ heading: 'Inledning', text: 'Enkäten 2012 redovisades på APT den 16 december.' }] },
    },
    {
      name: 'slutar innan den börjar',
      document: { goals: [{ title: 'Mål', activities: [{ title: 'A', start: '2022-05-01', end: '2022-04-01' }] }] },
    },
  ],
  right: [
    {
      name: 'öppnat en dag och stängt en annan',
      document: {
        chapters: [
          { heading: 'Året', text: 'Badet öppnades den 1 juni. Mottagningen flyttades den 1 september.' },
          { heading: 'Mer', text: 'Badet stängdes den 31 augusti. Mottagningens öppning den 4 oktober var välbesökt.' },
        ],
      },
    },
    {
      name: 'förra året, och nästa',
      document: {
        kind: 'T2',
        year: 2017,
        chapters: [
          {
            heading: 'Året',
            text: 'Förra året öppnade skolan måndagen den 22 augusti. Nästa år öppnar den onsdagen den 22 augusti.',
          },
        ],
      },
    },
    {
      name: 'två bryggor, och en plan',
      document: {
        chapters: [
          { heading: 'Året', text: 'Bryggan i Hamnby togs i bruk den 14 mars. Bryggan vid udden invigdes den 3 maj.' },
          { heading: 'Hamnar', text: 'Bryggan i Hamnby skulle ha invigts den 24 februari.' },
        ],
      },
    },
    {
      name: 'rätt vecka',
      document: {
        year: 2020,
        chapters: [{ heading: 'Inledning', text: 'Utbildningen hålls vecka 24 (8–12 juni 2020).' }],
      },
    },
    {
      name: 'rätt veckodag',
      document: { chapters: [{ heading: 'Inledning', text: 'Mötet hölls söndagen den 16 december 2012.' }] },
    },
    { name: 'utan år', document: { chapters: [{ heading: 'Inledning', text: 'Vi träffas på APT den 14 december.' }] } },
  ],
  check: (context) => [
    ...inSentences(context, context.head),
    ...inActivities(context),
    ...toldTwice(daysIn(context, context.document.year), context, {
      message: (one, other) => `På ett ställe står ”${one.text}” och på ett annat ”${other.text}” om samma händelse.`,
      remedy: 'Kontrollera vilken dag som är rätt.',
    }),
  ],
};
