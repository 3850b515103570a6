import type { Rule, RuleFinding } from '../rule.ts';

import { isAmount } from '../language/number-compare.ts';
import { readNumbers } from '../language/numbers.ts';
import { quoteActivity, quoteSentence, type ActivityView, type Sentence } from '../review-context.ts';

type Demand = {
  readonly words: string;
  /** Asked of all or at least, and not just told in the title by the way. */
  readonly firm: boolean;
  readonly answered: (analysis: readonly Sentence[]) => boolean;
};

const TIME = String.raw`(?:tim\p{L}*|minut\p{L}*|dygn|(?:arbets|vardag|kalender)?dag\p{L}*|veck\p{L}*|månad\p{L}*|halvår|kvartal)`;
const WITHIN = new RegExp(String.raw`(?<!\p{L})inom\s+(?:\p{L}+|\d+)(?:\s+\p{L}+)?\s+${TIME}(?!\p{L})`, 'iu');
const TELLS_TIME = new RegExp(
  String.raw`(?<!\p{L})(?:inom|efter|på|tog|tar|snitt|senast)(?!\p{L}).*${TIME}(?!\p{L})|samma\s+(?:dag|vecka)|i\s+tid(?!\p{L})|tidsgräns|tidsfrist`,
  'iu',
);
const OF_ALL = /(?<!\p{L})(?:alla|samtliga|varje|minst|senast|garanti\p{L}*)(?!\p{L})/iu;
/** "Anställa två" is done or not; how many of thirty is a question. */
const LEAST_LARGE = 5;
/** How many: "samtliga", "ingen", "alla utom två". */
const HOW_MANY = /(?<!\p{L})(?:samtliga|alla|ingen|inga|inget|hälften|flertalet|de flesta|noll)(?!\p{L})/iu;

const REPORTED =
  /(?:redovisa|rapportera|återrapportera)\p{L}*(?:\s+\p{L}+){0,4}?\s+(?:i|till|för|vid)\s+(?:\p{L}+\s+)?(?:tertialrapport|delårsrapport|årsbokslut|verksamhetsberättels|nämnd|kommunfullmäktige|kommunstyrelse)\p{L}*(?:\s+\d)?/iu;
const TELLS_REPORT = /(?:redovisa|rapporter|presenter|återkoppla|lämna|överlämna|anmäl|besluta|behandla)\p{L}*/iu;
const AT_LEAST = /(?<!\p{L})(?:minst|åtminstone|lägst)\s*$/iu;
/** The verbs of doing so many of something: "anordna tio kvällar", "utbilda 30 medarbetare". */
const DO =
  /^(?:\p{L}+\s+ska(?:ll)?\s+)?(?:anordna|arrangera|genomför|utbilda|rekrytera|anställ|bygga|anlägg|plantera|erbjud|besök|hålla|starta|öppna|teckna|ta\s+fram|köpa|installera|förmedla|ge)\p{L}*(?:\s+(?:och|ett|en|de|nya|nytt|totalt|ytterligare|samt|\p{L}+a))*\s*$/iu;

/** A number that the title asks for: "minst 20 besök". */
function countDemand(title: string): Demand | null {
  const asked = readNumbers(title).find(({ kind, start, value }) => {
    const before = title.slice(0, start);
    return kind === 'count' && Number(value) >= 2 && (AT_LEAST.test(before) || DO.test(before));
  });
  if (!asked) return null;
  return {
    firm: AT_LEAST.test(title.slice(0, asked.start)) || Number(asked.value) >= LEAST_LARGE,
    words: `${asked.text} ${asked.after.split(/[\s,.]/u)[0] ?? ''}`.trim(),
    answered: (analysis) => analysis.some(({ numbers, text }) => numbers.some(isAmount) || HOW_MANY.test(text)),
  };
}

function demandsOf(title: string): readonly Demand[] {
  const within = WITHIN.exec(title);
  const reported = REPORTED.exec(title);
  const count = within ? null : countDemand(title);
  return [
    ...(within
      ? [
          {
            words: within[0],
            firm: OF_ALL.test(title),
            answered: (analysis: readonly Sentence[]) =>
              analysis.some(
                ({ text, numbers }) =>
                  TELLS_TIME.test(text) || numbers.some(({ kind }) => kind === 'share' || kind === 'time'),
              ),
          },
        ]
      : []),
    ...(reported
      ? [
          {
            words: reported[0],
            firm: true,
            answered: (analysis: readonly Sentence[]) => analysis.some(({ text }) => TELLS_REPORT.test(text)),
          },
        ]
      : []),
    ...(count ? [count] : []),
  ];
}

function check({ activity, analysis }: ActivityView, isOver: boolean): RuleFinding | null {
  const [first] = analysis;
  if (!first || !isOver || activity.deviation) return null;
  // What was put off or dropped is told so; the number then has no answer to give.
  if (
    analysis.some(({ claims }) =>
      claims.some(({ kind }) => kind === 'postponed' || kind === 'cancelled' || kind === 'notBegun'),
    )
  )
    return null;
  const open = demandsOf(activity.title).find(({ answered }) => !answered(analysis));
  return open
    ? {
        ...(open.firm ? {} : { severity: 'note' as const }),
        message: `Aktiviteten säger själv ”${open.words}”, men analysen svarar inte på det.`,
        remedy: 'Skriv hur det gick med just det som aktiviteten kräver.',
        evidence: [quoteActivity(activity), quoteSentence(first)],
        confidence: 0.75,
        cause: `activity-number:${activity.id}`,
      }
    : null;
}

const activity = (title: string, analysis: string) => ({
  goals: [{ title: 'Mål', activities: [{ title, start: '2022-01-01', end: '2022-12-31', analysis }] }],
});

export const unansweredRequirement: Rule = {
  id: 'unanswered-requirement',
  number: 'R49',
  severity: 'warning',
  source: 'domain.md 9 och 10',
  title: 'Aktivitetens eget krav är inte besvarat',
  explanation: 'Säger aktiviteten inom vilken tid, hur många eller var något ska redovisas ska analysen svara på det.',
  wrong: [
    {
      name: 'inom en tid',
      document: activity('Besvara alla felanmälningar inom tre dygn', 'Felanmälningarna rör mest belysning.'),
    },
    { name: 'minst så många', document: activity('Hålla minst tolv öppna träffar', 'Träffarna har varit trevliga.') },
    { name: 'redovisas', document: activity('Kartlägga lokalerna och redovisa till nämnden', 'Arbetet har gått bra.') },
  ],
  right: [
    {
      name: 'svarar',
      document: activity('Besvara alla felanmälningar inom tre dygn', 'Nio av tio fick svar inom tre dygn.'),
    },
    { name: 'ett antal', document: activity('Hålla minst tolv öppna träffar', 'Det blev fjorton.') },
    { name: 'inget krav', document: activity('Samverka med grannkommunen', 'Samverkan fungerar väl.') },
  ],
  check: ({ activities, document: { kind, year } }) =>
    kind === 'VB' || kind === 'T2' || kind === 'T1'
      ? activities.flatMap((view) => {
          const end = { T1: `${year ?? 0}-04-30`, T2: `${year ?? 0}-08-31`, VB: `${year ?? 0}-12-31` }[kind];
          return check(view, (view.activity.end ?? '9') <= end) ?? [];
        })
      : [],
};
