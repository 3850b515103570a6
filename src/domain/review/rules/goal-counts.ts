import { countedWholes } from '../language/counted-wholes.ts';
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

export const goalCounts: Rule = {
  id: 'goal-counts',
  number: 'R34',
  severity: 'error',
  source: 'domain.md 10',
  title: 'Antalet mål i texten stämmer inte',
  explanation: 'När en inledning räknar målen under sig, eller säger att alla uppfylls, ska det stämma med målen.',
  wrong: [
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
  check: ({ goals, sentences }) => {
    const byId = new Map(goals.map((view) => [view.goal.id, view]));
    return sentences.flatMap((sentence) => {
      const { goal, indicator, activity } = sentence.owner;
      const view = goal === null || indicator !== null || activity !== null ? undefined : byId.get(goal);
      return view && (view.goal.level === 'focusArea' || view.goal.level === 'areaGoal') ? check(view, sentence) : [];
    });
  },
};
