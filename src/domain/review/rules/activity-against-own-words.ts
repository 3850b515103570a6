import { kept } from '../kept.ts';
import { MONTH_NAMES, calendarDay, isCalendarDay, monthNumber } from '../../kernel/calendar.ts';
import { eventStems, meet } from '../facts/fact-words.ts';
import type { DocumentActivity } from '../../steering/steering-document.ts';
import { readDeadlines } from '../language/deadlines.ts';
import { quoteActivity, quoteSentence, type ActivityView } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Within the month before: the same or the last calendar month. */
function isShortlyBefore(end: string, day: string): boolean {
  const months = (date: string): number => {
    const [year = 0, month = 0] = date.split('-').map(Number);
    return year * 12 + month;
  };
  return months(day) - months(end) <= 1;
}

/** Weeks that a deadline may be passed by before it is worth a word; a month or season is over at its end. */
const GRACE_MONTHS = 2;

/** A day some weeks after what the deadline names; null where that is not in the same year. */
function endOfDeadline(day: string, text: string): string | null {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const span = /våren|sommaren|kvartal|halvår/iu.test(text) ? GRACE_MONTHS + 3 : GRACE_MONTHS;
  return month + span > 12 ? null : calendarDay(year, month + span, 1);
}

/** "genomförs i oktober": when the whole of it is done, told in the text under the row. */
const DONE_IN = new RegExp(
  String.raw`(?<!\p{L})(?:genomförs?|hålls|görs|sker|äger\s+rum|startar|startas|inleds|påbörjas|anordnas|arrangeras|utvärderas|avslutas|redovisas|publiceras|invigs)\s+(?:\p{L}+\s+)?i\s+(?:början\s+av\s+|slutet\s+av\s+|mitten\s+av\s+)?(?<month>${MONTH_NAMES.join('|')})(?:\s+(?<year>20\d{2}))?(?!\s*(?:och|till|-|–)\s*\p{L})(?![\p{L}\d])`,
  'iu',
);

const MONTH = String.raw`(?:(?:början|slutet|mitten)\s+av\s+)?(?<month>${MONTH_NAMES.join('|')})(?:\s+(?<year>20\d{2}))?(?!\s*(?:och|till|-|–)\s*\p{L})(?![\p{L}\d])`;
const WAS = String.raw`(?:genomfördes|hölls|gjordes|skedde|ägde\s+rum|gick\s+av\s+stapeln|startade|inleddes|påbörjades|anordnades|arrangerades|ordnades|firades|avslutades|invigdes|öppnade|blev\s+av|kom\s+i\s*gång)`;
/** "Kulturdagen hölls den 11 juni", "I juni hölls kulturdagen": when it was done, of the thing that the title names. */
const WAS_IN: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<what>[^.;,]*?)\s${WAS}(?:\s+(?!inte|ej)[\p{L}-]+){0,3}?\s+(?:i|den\s+(?<day>\d{1,2}))\s+${MONTH}`,
    'iu',
  ),
  new RegExp(String.raw`(?:^|[,;]\s)(?:i|den\s+(?<day>\d{1,2}))\s+${MONTH}\s+${WAS}\s+(?<what>[^.;,]*)`, 'iu'),
];
/** Steps on the way, and things done again. */
const A_STEP =
  /(?<!\p{L})(?:möte\p{L}*|nästa|nya?|ytterligare|även|uppföljning\p{L}*|först\p{L}*|andra|tredje|sista|planering\p{L}*|förbered\p{L}*|inför|efter|om|enkät\p{L}*|utvärdering\p{L}*|förra|föregående)(?!\p{L})/iu;

/** A meeting or an opening some days after the row's end is still that row's. */
const GRACE_DAYS = 10;
const DAY = 86_400_000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Done on a day before the row begins, or after it has ended without a deviation. */
function doneOutside({ activity, analysis }: ActivityView, year: number | null): RuleFinding | null {
  const { start, end, title } = activity;
  if (start === null || end === null || year === null || !isCalendarDay(start) || !isCalendarDay(end)) return null;
  for (const sentence of analysis) {
    const match = WAS_IN.map((pattern) => pattern.exec(sentence.text)).find((one) => one !== null);
    const { what = '', month: name = '', day, year: named } = match?.groups ?? {};
    const month = monthNumber(name.toLowerCase());
    if (!match || month === null || A_STEP.test(sentence.text)) continue;
    const isOwn = eventStems(what).some((stem) => eventStems(title).some((one) => meet(one, stem)));
    const first = `${named ?? year}-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
    const early = first < start.slice(0, first.length);
    const late =
      first > (day === undefined ? end.slice(0, first.length) : daysAfter(end, GRACE_DAYS)) && !activity.deviation;
    if (!isOwn || (!early && !late)) continue;
    return {
      message: `Texten säger ”${match[0].trim()}”, men aktiviteten pågår ${start} till ${end}.`,
      remedy: 'Låt texten och datumen säga samma sak, eller markera avvikelse.',
      evidence: [quoteActivity(activity), quoteSentence(sentence, match.index)],
      confidence: 0.78,
      cause: `deviation:${activity.id}`,
    };
  }
  return null;
}

/** The month that the text names lies outside the row's own dates. */
function outsideDates({ activity, analysis }: ActivityView, year: number | null): RuleFinding | null {
  const { start, end } = activity;
  if (
    start === null ||
    end === null ||
    year === null ||
    activity.deviation ||
    !isCalendarDay(end) ||
    !isCalendarDay(start)
  )
    return null;
  for (const sentence of analysis) {
    const match = DONE_IN.exec(sentence.text);
    const month = match ? monthNumber((match.groups?.['month'] ?? '').toLowerCase()) : null;
    if (!match || month === null) continue;
    const named = Number(match.groups?.['year'] ?? year);
    const first = `${named}-${String(month).padStart(2, '0')}`;
    // A month after the end may be when it is told of or followed up; only a whole other time of year is a contradiction.
    const late = first > end.slice(0, 7);
    const told = /redovisas|publiceras|utvärderas/iu.test(match[0]) && match.groups?.['year'] === undefined;
    if ((!late && first >= start.slice(0, 7)) || (late && told)) continue;
    return {
      message: `Texten säger ”${match[0]}”, men aktiviteten pågår ${start} till ${end}.`,
      remedy: 'Låt texten och datumen säga samma sak.',
      evidence: [quoteActivity(activity), quoteSentence(sentence, match.index)],
      confidence: 0.8,
    };
  }
  return null;
}

function check(activity: DocumentActivity): RuleFinding | null {
  const { start, end } = activity;
  const [deadline, ...others] = readDeadlines(activity.title);
  if (!deadline || others.length > 0 || end === null || !isCalendarDay(end)) return null;
  const { day, text, limit } = deadline;
  const evidence = [quoteActivity(activity)];
  const remedy = 'Låt rubriken och datumen säga samma sak.';
  // "före den 1 maj" is kept by a row that ends in April.
  if (day > end && !(limit === 'before' && isShortlyBefore(end, day)))
    return {
      message: `Rubriken säger ${text}, men aktiviteten slutar redan ${end}.`,
      remedy,
      evidence,
      confidence: 0.85,
    };
  // A row that runs on for months after the day it names is often just the whole year's dates: worth a look, no more.
  const last = endOfDeadline(day, text);
  if (limit !== null && last !== null && end > last)
    return {
      severity: 'note',
      message: `Rubriken säger ${text}, men aktiviteten slutar först ${end}.`,
      remedy,
      evidence,
      confidence: 0.6,
    };
  // Only a whole day can be said to be before the beginning: a month or a year may hold it.
  if (
    start !== null &&
    day < start &&
    /\d{1,2}\D|\d-\d/u.test(text.replace(/20\d\d$/u, '')) &&
    !/kvartal|tertial/iu.test(text)
  )
    return {
      message: `Rubriken säger ${text}, men aktiviteten börjar först ${start}.`,
      remedy,
      evidence,
      confidence: 0.9,
    };
  return null;
}

const ofTitle = kept(check);

export const activityAgainstOwnWords: Rule = {
  id: 'activity-against-own-words',
  number: 'R44',
  severity: 'warning',
  source: 'domain.md 5 och 10',
  title: 'Aktivitetens datum och rubrik säger olika',
  explanation: 'Står det i rubriken när aktiviteten senast ska vara klar ska datumen i raden rymma den dagen.',
  wrong: [
    ...['Kulturdagen hölls den 11 juni på torget.', 'I mars hölls kulturdagen på torget.'].map((analysis) => ({
      name: 'gjort utanför radens tid',
      document: {
        kind: 'VB' as const,
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'Ordna en kulturdag', start: '2022-05-01', end: '2022-05-31', analysis }],
          },
        ],
      },
    })),
    {
      name: 'slutar före sin egen dag',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'En ny rutin ska vara klar senast 1 augusti 2022', start: '2022-01-01', end: '2022-06-30' },
            ],
          },
        ],
      },
    },
    ...[
      ['en dag då något sker', 'Inviga det nya biblioteket den 3 oktober 2022'],
      ['en månad', 'Handboken ska vara färdig i november 2022'],
      ['en årstid', 'Öppna mötesplatsen hösten 2022'],
      ['ett år', 'Inköpen ska vara avslutade senast 2023'],
      ['ett kvartal', 'Redovisa till nämnden kvartal 4 2022'],
    ].map(([name = '', title = '']) => ({
      name,
      document: {
        kind: 'VP' as const,
        goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-06-30' }] }],
      },
    })),
  ],
  right: [
    ...[
      'Kulturdagen hölls den 14 maj.',
      'I mars hölls ett planeringsmöte om kulturdagen.',
      'I juni hölls en marknad.',
    ].map((analysis) => ({
      name: 'gjort i tid, ett steg på vägen, något annat',
      document: {
        kind: 'VB' as const,
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'Ordna en kulturdag', start: '2022-05-01', end: '2022-05-31', analysis }],
          },
        ],
      },
    })),
    ...[
      ['förberedelse', 'Förbereda lokalerna inför öppningen den 3 oktober 2022'],
      ['ett beslut', 'Genomföra planen enligt beslut den 3 oktober 2021'],
      ['månaden ryms', 'Handboken ska vara färdig i juni 2022'],
      ['en tid som gäller senare', 'Utbilda om reglerna som gäller från 1 oktober 2022'],
    ].map(([name = '', title = '']) => ({
      name,
      document: {
        kind: 'VP' as const,
        goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-06-30' }] }],
      },
    })),
    {
      name: 'ryms',
      document: {
        kind: 'VP',
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'En ny rutin ska vara klar senast 1 augusti 2022', start: '2022-01-01', end: '2022-08-31' },
            ],
          },
        ],
      },
    },
    {
      name: 'ingen dag nämns',
      document: {
        kind: 'VP',
        goals: [{ title: 'Mål', activities: [{ title: 'En ny rutin', start: '2022-01-01', end: '2022-06-30' }] }],
      },
    },
  ],
  check: ({ activities, document: { kind, year } }) =>
    activities.flatMap(
      (view) => ofTitle(view.activity) ?? (kind === 'VP' ? outsideDates(view, year) : doneOutside(view, year)) ?? [],
    ),
};
