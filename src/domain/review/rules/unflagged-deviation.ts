import type { ActivityView, ReviewContext, Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { quoteActivity, quoteSentence } from '../review-context.ts';

const WORDS = {
  postponed: 'har skjutits upp',
  cancelled: 'inte blir gjord som planerat',
  notBegun: 'inte har påbörjats',
} as const;
/** Parts of the activity, other people's work, and what was solved another way. */
const ONLY_PART =
  /(?:^även|några|någon|vissa|enstaka|en del|delar av|i stället|istället|digitalt|tidigare|men har nu|har nu|återupptagits|har återupptagits|för att inte|risk(?:en)? för|om det|såvida|trots att)/iu;

/** "inte varit möjligt att hålla någon träff": the "någon" of a denial picks out no part. */
const DENIED_ANY = /(?<!\p{L})(?:inte|ej|varken)(?:\s+\p{L}+){0,6}?\s+(?:någon|något|några)(?!\p{L})/giu;
const isOfPart = (text: string): boolean => ONLY_PART.test(text.replaceAll(DENIED_ANY, 'inte'));

function deviates(sentence: Sentence): keyof typeof WORDS | null {
  for (const { kind, negated, tense, start, text } of sentence.claims) {
    const known = kind === 'postponed' || kind === 'cancelled' || kind === 'notBegun';
    if (!known || negated || isOfPart(sentence.text)) continue;
    const isWish =
      tense === 'future' &&
      !/(?:kommer|kan|ska)/iu.test(`${sentence.text.slice(Math.max(0, start - 25), start)}${text}`);
    if (!isWish) return kind;
  }
  return null;
}

/** "Bytet är inte klart": in the annual report, of an activity that was to end within the year. */
const UNFINISHED =
  /(?<!\p{L})(?:är|blev|blir|har)\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+|dock\s+)*(?:inte|ej)\s+(?:ännu\s+|heller\s+)?(?:beslutad|antagen|framtagen|framtaget|införd|implementerad|genomförd|publicerad|i\s+drift|på\s+plats|invigd|upphandlad|påskriven)(?:t|a)?(?!\p{L})|(?<!\p{L})(?:är|blev|blir|har)\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+)?(?:inte|ej)\s+(?:ännu\s+|helt\s+|riktigt\s+)?(?:blivit\s+)?(?:klar|färdig|slutför|avsluta)(?:t|d|a|da|ts|as)?(?!\p{L})/iu;

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
  String.raw`(?<!\p{L})(?:(?:beräknas|planeras|väntas|förväntas|bedöms|kommer(?:\s+\p{L}+)?\s+att|kan|blir|ska(?:ll)?)\s+(?:\p{L}+\s+){0,4}?${TO_BE_DONE}|slutförs|avslutas|genomförs|startar|påbörjas|inleds|färdigställs)(?!\p{L})[^.;]{0,40}?(?:(?<!\d)(?<year>20\d{2})(?!\d)|(?:nästa|nästkommande|kommande)\s+år(?!\p{L}))`,
  'iu',
);
/** What comes after the activity is done, or again, is no delay of it. */
const NEXT_STEP =
  /(?<!\p{L})(?:nästa\s+(?!år)\p{L}+|nya?|nytt|ytterligare|även|fortsatt|fortsätt\p{L}*|uppföljning\p{L}*|utvärder\p{L}*|därefter|sedan|andra|återkommande|har\s+(?:nu\s+)?(?:genomförts|hållits|startat|slutförts|införts|tagits)|är\s+(?:nu\s+)?(?:klar|genomför|slutför|inför|framtag|beslut|antag|igång)\p{L}*|genomfördes|hölls)(?!\p{L})/iu;

function putOffToLaterYear({ activity, analysis }: ActivityView, year: number | null): RuleFinding | null {
  if (activity.deviation || year === null || (activity.end ?? '9') > `${year}-12-31`) return null;
  const said = analysis.find(({ text }) => {
    const match = NEXT_STEP.test(text) ? null : EXPECTED_LATER.exec(text);
    const later = match?.groups?.['year'];
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
          (view) => check(view) ?? putOffToLaterYear(view, document.year) ?? unfinished(view, document) ?? [],
        )
      : [],
};
