import { countedWholes } from '../language/counted-wholes.ts';
import { NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { overSentences } from '../over-sentences.ts';
import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const wholesOf = countedWholes(
  'mål(?:en)? för verksamhetsområdet|verksamhetsområdesmål(?:en)?|nämndmål(?:en)?|nämndens mål|enhetsmål(?:en)?|avdelningsmål(?:en)?|åtaganden(?:a)?',
);
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/verksamhetsområde/u, 'areaGoal'],
  [/^nämnd/u, 'boardGoal'],
  [/^enhet/u, 'unitGoal'],
  [/^avdelning/u, 'departmentGoal'],
  [/^åtagande/u, 'commitment'],
];

const below = (view: GoalView): readonly GoalView[] => view.children.flatMap((child) => [child, ...below(child)]);

function check(view: GoalView, sentence: Sentence): readonly RuleFinding[] {
  return wholesOf(sentence.text).flatMap((match) => {
    const { universal: all, word, value, noun: kind, part } = match;
    const level = LEVELS.find(([pattern]) => pattern.test(kind))?.[1];
    const goals = below(view).filter(({ goal }) => goal.level === level);
    const evidence = [quoteSentence(sentence, match.index), quoteGoal(view.goal)];
    if (goals.length === 0) return [];
    if (goals.length !== value) {
      return [
        {
          message: `Texten talar om ${word} ${kind}, men under målet står ${goals.length}.`,
          remedy: 'Rätta antalet i texten, eller se efter om något mål saknas.',
          evidence,
          confidence: 0.88,
        },
      ];
    }
    const saysAll =
      all !== null &&
      part === null &&
      sentence.claims.some(({ kind: claim, text }) => claim === 'reached' && /helt/iu.test(text));
    const others = saysAll ? goals.filter(({ goal }) => goal.status === 'partial' || goal.status === 'none') : [];
    return others.length === 0
      ? []
      : [
          {
            message: `Texten säger att ${all} ${kind} uppfylls helt, men ${others.length} av dem bedöms ”${STATUS_WORDS[others[0]?.goal.status ?? 'partial']}”.`,
            remedy: 'Rätta texten eller bedömningen.',
            evidence: [...evidence, ...others.map(({ goal }) => quoteGoal(goal))],
            confidence: 0.9,
          },
        ];
  });
}

/** "fyra av våra fem enhetsmål uppfylls helt", "ett mål är delvis uppfyllt": how many goals have which status. */
const COUNT = String.raw`(?<count>\d{1,2}|${NUMBER_WORD_OR_ARTICLE})`;
const OWN = String.raw`(?:av\s+)?(?:(?:\p{L}+s|våra|sina|de|alla)\s+)?(?:totalt\s+)?`;
const STATUS = String.raw`(?:(?<whole>helt|fullt\s+ut)|(?<partly>delvis)|(?<none>inte))`;
const BE = String.raw`(?:bedöms|uppfylls|uppfylldes|är|har|anses|blev)`;
const STATUS_COUNTS: readonly RegExp[] = [
  new RegExp(
    // Not the whole of "sex av skolans åtta enhetsmål".
    String.raw`(?<![\p{L}\d,.])(?<!(?<!\p{L})av\s+(?:\p{L}+\s+){0,2})${COUNT}(?:\s+av\s+${OWN}(?<all>\d{1,2}|${NUMBER_WORD_OR_ARTICLE}))?(?:\s+(?:enhets|nämnd|avdelnings)?mål(?:en)?)?\s+(?:${BE}\s+)?(?:som\s+|vara\s+|bli\s+)?(?:${BE}\s+)?${STATUS}(?:\s+upp\p{L}+)?(?!\p{L})`,
    'giu',
  ),
];

/** Goals with a status, at the lowest level that has any: those that a unit or board calls its own. */
function ownGoals(goals: readonly GoalView[]): readonly GoalView[] {
  const judged = goals.filter(
    ({ goal, children }) => goal.status !== null && children.every((child) => child.goal.status === null),
  );
  return judged.some(({ goal }) => goal.level === 'areaGoal' || goal.level === 'focusArea') ? [] : judged;
}

/** A summary outside the goals that counts them: how many there are, or how many are fulfilled. */
function inSummary(sentence: Sentence, goals: readonly GoalView[]): readonly RuleFinding[] {
  const own = ownGoals(goals);
  if (own.length < 2 || !/mål|åtagande/iu.test(sentence.text) || LOOKS_ELSEWHERE.test(sentence.text)) return [];
  const counted = STATUS_COUNTS.flatMap((pattern) => [...sentence.text.matchAll(pattern)]).flatMap((match) => {
    const { count = '', all, whole, partly } = match.groups ?? {};
    const status = whole !== undefined ? 'full' : partly !== undefined ? 'partial' : 'none';
    const [value, total] = [countOf(count), all === undefined ? null : countOf(all)];
    const real = own.filter(({ goal }) => goal.status === status).length;
    const wrong = (value !== null && value !== real) || (total !== null && total !== own.length);
    return wrong ? [{ index: match.index, said: match[0], real, status: STATUS_WORDS[status] }] : [];
  });
  const [first] = counted;
  if (first)
    return [
      {
        severity: counted.length > 1 || /mål/iu.test(first.said) ? 'error' : 'warning',
        message: `Texten säger ”${first.said}”, men ${first.real} av ${own.length} mål har bedömningen ”${first.status}”.`,
        remedy: 'Rätta antalet i texten, eller bedömningen.',
        evidence: [quoteSentence(sentence, first.index), ...own.slice(0, 6).map(({ goal }) => quoteGoal(goal))],
        confidence: 0.8,
      },
    ];
  return wholesInSummary(sentence.text).flatMap((match) => {
    const level = LEVELS.find(([pattern]) => pattern.test(match.noun))?.[1];
    // "Äldre lever gott har tre enhetsmål" counts below the goal that it names.
    const named = goals.find(({ goal }) => sentence.text.toLowerCase().includes(goal.title.toLowerCase()));
    const same = (named ? below(named) : goals).filter(({ goal }) => goal.level === level);
    return same.length === 0 || same.length === match.value
      ? []
      : [
          {
            severity: 'warning' as const,
            message: `Texten talar om ${match.word} ${match.noun}, men dokumentet har ${same.length}.`,
            remedy: 'Rätta antalet i texten, eller se efter om något mål saknas.',
            evidence: [quoteSentence(sentence, match.index)],
            confidence: 0.75,
          },
        ];
  });
}
const wholesInSummary = countedWholes('nämndmål(?:en)?|enhetsmål(?:en)?|avdelningsmål(?:en)?|åtaganden(?:a)?');
const LOOKS_ELSEWHERE =
  /(?<!\p{L})(?:indikator\p{L}*|årsmål\p{L}*|aktivitet\p{L}*|förra|föregående|nästa|kommande|20\d\d|globala|agenda)(?!\p{L})/iu;

const onGoals = overSentences((sentence) => (/mål|åtagande/iu.test(sentence.text) ? sentence : null));

export const goalCounts: Rule = {
  id: 'goal-counts',
  number: 'R34',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Antalet mål i texten stämmer inte',
  explanation: 'När en inledning räknar målen under sig, eller säger att alla uppfylls, ska det stämma med målen.',
  wrong: [
    {
      name: 'åtaganden i inledningen',
      document: {
        kind: 'VB',
        chapters: [{ heading: 'Inledning', text: 'Planen innehåller fyra åtaganden som bygger på nämndens mål.' }],
        goals: ['Mötet är gott', 'Vården är säker', 'Maten smakar'].map((title) => ({
          title,
          level: 'commitment' as const,
          status: 'full' as const,
        })),
      },
    },
    {
      name: 'båda av tre',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'areaGoal',
            sections: { Analys: 'Bedömningen bygger på att båda nämndmålen uppfylls.' },
            children: [
              { title: 'A', level: 'boardGoal' },
              { title: 'B', level: 'boardGoal' },
              { title: 'C', level: 'boardGoal' },
            ],
          },
        ],
      },
    },
    {
      name: 'fel antal',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'focusArea',
            sections: { Analys: 'Nämnden har formulerat tre nämndmål.' },
            children: [
              { title: 'A', level: 'boardGoal' },
              { title: 'B', level: 'boardGoal' },
            ],
          },
        ],
      },
    },
    {
      name: 'bryts ner i',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'focusArea',
            sections: { Analys: 'Inriktningen konkretiseras genom fyra nämndmål.' },
            children: [
              { title: 'A', level: 'boardGoal' },
              { title: 'B', level: 'boardGoal' },
            ],
          },
        ],
      },
    },
    {
      name: 'inte alla',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'focusArea',
            sections: { Analys: 'Nämnden bedömer att alla två nämndmål uppfylls helt.' },
            children: [
              { title: 'A', level: 'boardGoal', status: 'full' },
              { title: 'B', level: 'boardGoal', status: 'partial' },
            ],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'båda av två',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'areaGoal',
            sections: { Analys: 'Bedömningen bygger på att båda nämndmålen uppfylls.' },
            children: [
              { title: 'A', level: 'boardGoal' },
              { title: 'B', level: 'boardGoal' },
            ],
          },
        ],
      },
    },
    {
      name: 'räknar några i taget',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'focusArea',
            sections: { Analys: 'Under året har ett nämndmål uppfyllts helt och ett delvis.' },
            children: [
              { title: 'A', level: 'boardGoal', status: 'full' },
              { title: 'B', level: 'boardGoal', status: 'partial' },
            ],
          },
        ],
      },
    },
    {
      name: 'stämmer',
      document: {
        goals: [
          {
            title: 'En stad',
            level: 'focusArea',
            sections: { Analys: 'Nämnden bedömer att alla två nämndmål uppfylls helt.' },
            children: [
              { title: 'A', level: 'boardGoal', status: 'full' },
              { title: 'B', level: 'boardGoal', status: 'full' },
            ],
          },
        ],
      },
    },
  ],
  check: (context) => {
    const { goals, isReport } = context;
    const byId = new Map(goals.map((view) => [view.goal.id, view]));
    return onGoals(context).flatMap((sentence) => {
      const { goal, indicator, activity } = sentence.owner;
      if (goal === null && isReport) return inSummary(sentence, goals);
      const view = goal === null || indicator !== null || activity !== null ? undefined : byId.get(goal);
      return view && (view.goal.level === 'focusArea' || view.goal.level === 'areaGoal') ? check(view, sentence) : [];
    });
  },
};
