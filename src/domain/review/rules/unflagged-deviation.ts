import type { ActivityView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { MONTH_NAMES, isCalendarDay, monthNumber } from '../../kernel/calendar.ts';
import { contentStems } from '../language/words.ts';
import { UNFINISHED } from '../language/unfinished.ts';
import { quoteActivity, quoteSentence } from '../review-context.ts';

const WORDS = {
  postponed: 'har skjutits upp',
  cancelled: 'inte blir gjord som planerat',
  notBegun: 'inte har påbörjats',
} as const;
/** Parts of the activity, other people's work, and what was solved another way. */
const ONLY_PART =
  /(?:^även|några|någon|vissa|enstaka|en del|delar av|(?<!20\d\d\s)(?:i\s+stället|istället)(?!\s+(?:\p{L}+\s+){0,2}?(?:(?:i|under|till|av|på)\s+)?(?:nästa|kommande|hösten|våren|sommaren|vintern|20\d\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))|digitalt|tidigare|men har nu|har nu|återupptagits|har återupptagits|för att inte|risk(?:en)? för|om det|såvida|trots att)/iu;

/** "inte varit möjligt att hålla någon träff": the "någon" of a denial picks out no part. */
const DENIED_ANY = /(?<!\p{L})(?:inte|ej|varken)(?:\s+\p{L}+){0,6}?\s+(?:någon|något|några)(?!\p{L})/giu;
const isOfPart = (text: string): boolean => ONLY_PART.test(text.replaceAll(DENIED_ANY, 'inte'));

function deviates(sentence: Sentence): keyof typeof WORDS | null {
  for (const { kind, negated, tense, start, text } of sentence.claims) {
    const known = kind === 'postponed' || kind === 'cancelled' || kind === 'notBegun';
    if (!known || negated || isOfPart(sentence.text)) continue;
    const isWish =
      tense === 'future' &&
      !/(?<!\p{L})(?:kommer|kan|ska)/iu.test(`${sentence.text.slice(Math.max(0, start - 25), start)}${text}`);
    if (!isWish) return kind;
  }
  return null;
}

/** The day that a report looks back from. */
const LOOKS_BACK_FROM: Readonly<Record<string, string>> = { T1: '04-30', T2: '08-31', VB: '12-31' };

function unfinished(
  { activity, analysis }: ActivityView,
  { kind, year }: ReviewContext['document'],
): RuleFinding | null {
  const day = kind === null ? undefined : LOOKS_BACK_FROM[kind];
  if (activity.deviation || year === null || day === undefined || (activity.end ?? '9') > `${year}-${day}`) return null;
  const said = analysis.find(({ text }) => UNFINISHED.test(text) && !ONLY_PART.test(text));
  return said
    ? {
        message:
          'Texten säger att aktiviteten inte är klar, men ingen avvikelse är markerad fast slutdatumet har passerat.',
        remedy: 'Markera avvikelse med orsak och nytt datum, eller ändra texten.',
        evidence: [quoteActivity(activity), quoteSentence(said)],
        confidence: 0.75,
        cause: `deviation:${activity.id}`,
      }
    : null;
}

/** "införandet beräknas nu ske under 2018": expected for a later year than the row ends in. */
const TO_BE_DONE = String.raw`(?:ske|bli|vara|genomföras?|göras|slutföras|starta|startas|påbörjas|inledas|hållas|tas|införas|öppna|öppnas|klar[at]?|färdig[at]?|äga)`;
const EXPECTED_LATER = new RegExp(
  String.raw`(?<!\p{L})(?:(?:beräknas|planeras|väntas|förväntas|bedöms|kommer(?:\s+\p{L}+)?\s+att|kan|blir|ska(?:ll)?)\s+(?:\p{L}+\s+){0,4}?${TO_BE_DONE}|slutförs|avslutas|genomförs|startar|startas(?:\s+upp)?|påbörjas|inleds|färdigställs)(?!\p{L})[^.;]{0,40}?(?:(?<!\d)(?<year>20\d{2})(?!\d)|(?:nästa|nästkommande|kommande)\s+år(?!\p{L}))`,
  'iu',
);
/** "Första gruppen går efter nyår": begun, or done, only when the year that the row ends in is over. */
const AFTER_NEW_YEAR =
  /(?<!\p{L})(?:går|börjar|startar|hålls|genomförs|görs|påbörjas|inleds|öppnar|öppnas|invigs|levereras|monteras|byggs|äger\s+rum|kommer\s+i\s*gång|slutförs|avslutas|blir\s+(?:klar|färdig)\p{L}*|tas\s+i\s+(?:bruk|drift))\s+(?:(?:först|tidigast|någon\s+gång|strax)\s+)*(?:efter\s+(?:nyår|årsskiftet)|på\s+nyåret)(?!\p{L})(?!\s+20\d\d)/iu;
/** What comes after the activity is done, or again, is no delay of it. */
const NEXT_STEP =
  /(?<!\p{L})(?:nästa\s+(?!år)\p{L}+|nya?|nytt|ytterligare|även|fortsatt|fortsätt\p{L}*|uppföljning\p{L}*|utvärder\p{L}*|därefter|sedan|andra|återkommande|har\s+(?:nu\s+)?(?:genomförts|hållits|startat|slutförts|införts|tagits)|är\s+(?:nu\s+)?(?:klar|genomför|slutför|inför|framtag|beslut|antag|igång)\p{L}*|genomfördes|hölls)(?!\p{L})/iu;

const MORE_OF_IT = /(?<!\p{L})(?:fler|flera|resterande|övriga|redovis\p{L}*|resultat\p{L}*|delar|en\s+del)(?!\p{L})/iu;

function putOffToLaterYear({ activity, analysis }: ActivityView, year: number | null): RuleFinding | null {
  if (activity.deviation || year === null || (activity.end ?? '9') > `${year}-12-31`) return null;
  const said = analysis.find(({ text }) => {
    const match = NEXT_STEP.test(text) ? null : EXPECTED_LATER.exec(text);
    const later = match?.groups?.['year'];
    if (AFTER_NEW_YEAR.test(text) && !NEXT_STEP.test(text) && !MORE_OF_IT.test(text)) return true;
    return match !== null && (later === undefined || Number(later) > year);
  });
  return said
    ? {
        message: `Texten flyttar aktiviteten till ett senare år, men ingen avvikelse är markerad fast den skulle sluta ${activity.end ?? ''}.`,
        remedy: 'Markera avvikelse med orsak och nytt datum, eller ändra texten.',
        evidence: [quoteActivity(activity), quoteSentence(said)],
        confidence: 0.8,
        cause: `deviation:${activity.id}`,
      }
    : null;
}

/** "invigdes den 14 augusti", "blev klar i oktober": what was done, or begun at all, and in which month. */
const DONE_IN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:blev|var|stod|är)\s+(?:\p{L}+\s+)?(?:klar|färdig)[at]?|färdigställ(?:des|ts)|slutför(?:des|ts)|avslutades|avslutats|invig(?:des|ts)|tog(?:s|its)\s+i\s+(?:bruk|drift)|infördes|startade|påbörjades|påbörjats|inleddes|kom\s+igång|bildades|inrättades|tillsattes|utsågs|öppnade(?:s)?)(?:\s+(?!inte|ej)[\p{L}-]+){0,3}?\s+(?:i|den\s+(?<day>\d{1,2}))\s+(?:början\s+av\s+|slutet\s+av\s+|mitten\s+av\s+)?(?<month>${MONTH_NAMES.join('|')})(?:\s+(?<year>20\d{2}))?(?!\p{L})`,
  'iu',
);
/** "beräknas vara klar i augusti": still to be done, and in which month. */
const TO_BE_DONE_IN = new RegExp(
  String.raw`(?<!\p{L})(?:beräknas|planeras|väntas|förväntas|bedöms|kommer(?:\s+\p{L}+)?\s+att|blir)\s+(?:(?!inte|ej)\p{L}+\s+){0,3}?${TO_BE_DONE}(?:\s+(?:först|senast|tidigast))?\s+(?:i|under|den\s+(?<day>\d{1,2}))\s+(?:början\s+av\s+|slutet\s+av\s+|mitten\s+av\s+)?(?<month>${MONTH_NAMES.join('|')})(?:\s+(?<year>20\d{2}))?(?!\p{L})`,
  'iu',
);
/** The activity by another word: the work, the thing itself. */
const THE_WORK = /^(?:arbetet|den|det|detta|projektet|aktiviteten|insatsen|införandet|bygget|bytet|flytten)(?!\p{L})/iu;

/** "gruppen" of the title's "rekryteringsgrupp", "bryggan" of "brygga". */
const isOneWord = (title: string, word: string): boolean =>
  (title.length >= 4 && word.startsWith(title)) || (word.length >= 5 && title.endsWith(word));

/** Done, or to be done, in a month that comes after the one in which the row ends. */
function doneTooLate({ activity, analysis }: ActivityView, year: number | null): RuleFinding | null {
  const { end, title } = activity;
  if (activity.deviation || year === null || end === null || !isCalendarDay(end)) return null;
  for (const sentence of analysis) {
    const isOther = NEXT_STEP.test(sentence.text) || isOfPart(sentence.text);
    const match = isOther ? null : (DONE_IN.exec(sentence.text) ?? TO_BE_DONE_IN.exec(sentence.text));
    const month = monthNumber(match?.groups?.['month']?.toLowerCase() ?? '');
    if (!match || month === null) continue;
    const done = `${match.groups?.['year'] ?? year}-${String(month).padStart(2, '0')}`;
    const before = contentStems(sentence.text.slice(0, match.index));
    const isOwn =
      THE_WORK.test(sentence.text) || contentStems(title).some((stem) => before.some((word) => isOneWord(stem, word)));
    if (!isOwn || done <= end.slice(0, 7)) continue;
    return {
      message: `Texten säger ”${match[0]}”, men aktiviteten skulle sluta ${end} och ingen avvikelse är markerad.`,
      remedy: 'Markera avvikelse med orsak, eller rätta datumet.',
      evidence: [quoteActivity(activity), quoteSentence(sentence, match.index)],
      confidence: 0.78,
      cause: `deviation:${activity.id}`,
    };
  }
  return null;
}

function check({ activity, analysis }: ActivityView): RuleFinding | null {
  if (activity.deviation) return null;
  for (const sentence of analysis) {
    const kind = deviates(sentence);
    if (!kind) continue;
    return {
      message: `Texten säger att aktiviteten ${WORDS[kind]}, men ingen avvikelse är markerad.`,
      remedy: 'Markera avvikelse med orsak och nytt datum, eller ändra texten.',
      evidence: [
        quoteActivity(activity),
        quoteSentence(sentence, sentence.claims.find((claim) => claim.kind === kind)?.start ?? 0),
      ],
      confidence: 0.8,
      cause: `deviation:${activity.id}`,
    };
  }
  return null;
}

export const unflaggedDeviation: Rule = {
  id: 'unflagged-deviation',
  number: 'R16',
  severity: 'warning',
  source: 'domain.md 1, 5 och 10',
  title: 'Avvikelse i texten men inte i raden',
  explanation:
    'En aktivitet som skjutits upp, ställts in eller inte påbörjats ska ha en markerad avvikelse, så att den syns när rapporterna samlas.',
  wrong: [
    {
      name: 'beräknas bli klar efter slutdatum',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Ta fram en plan för flerspråkighet',
                start: '2022-01-01',
                end: '2022-03-31',
                analysis: 'En arbetsgrupp har tillsatts, och planen beräknas vara klar i augusti.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'klar först efter slutet',
      document: {
        kind: 'T2',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Bygga en ny brygga',
                start: '2022-01-01',
                end: '2022-05-31',
                analysis: 'Bryggan invigdes den 14 augusti.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'uppskjuten',
      document: {
        kind: 'T1',
        goals: [
          { title: 'Mål', activities: [{ title: 'Trygghetsdag', analysis: 'Dagen har skjutits upp till hösten.' }] },
        ],
      },
    },
    {
      name: 'görs inte',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [
              { title: 'Hembesök', analysis: 'Förvaltningen kommer inte att arbeta enligt aktiviteten i år.' },
            ],
          },
        ],
      },
    },
    ...[
      ['bortvald', 'Ledningen beslutade i våras att inte genomföra kvällen.'],
      ['ligger nere', 'Arbetet ligger nere sedan samordnaren slutade.'],
      ['hanns inte', 'Detta hanns tyvärr inte med.'],
      ['flyttad', 'Träffen har flyttats till hösten.'],
      ['först senare', 'Kartläggningen påbörjas först efter sommaren.'],
    ].map(([name = '', analysis = '']) => ({
      name,
      document: { kind: 'T1' as const, goals: [{ title: 'Mål', activities: [{ title: 'Kulturkväll', analysis }] }] },
    })),
  ],
  right: [
    {
      name: 'beräknas bli klar i tid, och något annat senare',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Ta fram en plan för flerspråkighet',
                start: '2022-01-01',
                end: '2022-06-30',
                analysis: 'Planen beräknas vara klar i maj. Utvärderingen beräknas vara klar i augusti.',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'klar i tid, och utvärderad sedan',
      document: {
        kind: 'T2',
        year: 2022,
        goals: [
          {
            title: 'Mål',
            activities: [
              {
                title: 'Bygga en ny brygga',
                start: '2022-01-01',
                end: '2022-05-31',
                analysis: 'Bryggan invigdes i maj. Utvärderingen av bryggan blev klar i augusti.',
              },
            ],
          },
        ],
      },
    },
    ...[
      ['flyttad till andra lokaler', 'Verksamheten har flyttat till nya lokaler och kvällen hölls där.'],
      ['utgår från', 'Arbetet utgår från elevernas önskemål.'],
      ['blev av', 'Kvällen blev av i maj.'],
    ].map(([name = '', analysis = '']) => ({
      name,
      document: { kind: 'T1' as const, goals: [{ title: 'Mål', activities: [{ title: 'Kulturkväll', analysis }] }] },
    })),
    {
      name: 'avvikelsen är markerad',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'Trygghetsdag', deviation: true, analysis: 'Dagen har skjutits upp till hösten.' }],
          },
        ],
      },
    },
    {
      name: 'bara en del',
      document: {
        kind: 'T1',
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'Trygghetsarbete', analysis: 'Arbetet pågår även om några möten har ställts in.' }],
          },
        ],
      },
    },
  ],
  check: ({ isReport, activities, document }) =>
    isReport
      ? activities.flatMap(
          (view) =>
            check(view) ??
            putOffToLaterYear(view, document.year) ??
            unfinished(view, document) ??
            doneTooLate(view, document.year) ??
            [],
        )
      : [],
};
