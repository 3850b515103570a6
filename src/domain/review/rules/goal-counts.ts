import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const WORDS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const COUNTED =
  /(?<!\p{L})(?:(alla|samtliga)\s+)?(\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s+(mål för verksamhetsområdet|nämndmål|enhetsmål|avdelningsmål|åtaganden)(?!\p{L})/giu;
const LEVELS: Readonly<Record<string, string>> = {
  'mål för verksamhetsområdet': 'areaGoal',
  nämndmål: 'boardGoal',
  enhetsmål: 'unitGoal',
  avdelningsmål: 'departmentGoal',
  åtaganden: 'commitment',
};
/** "Nämnden har formulerat sex nämndmål". */
const MADE = /(?:formulerat|tagit fram|beslutat om|fastställt|antagit)\s+$/iu;
const valueOf = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : WORDS.indexOf(word.toLowerCase()));

const below = (view: GoalView): readonly GoalView[] => view.children.flatMap((child) => [child, ...below(child)]);

function check(view: GoalView, sentence: Sentence): readonly RuleFinding[] {
  return [...sentence.text.matchAll(COUNTED)].flatMap((match) => {
    const [, all, word = '', kind = ''] = match;
    const goals = below(view).filter(({ goal }) => goal.level === LEVELS[kind.toLowerCase()]);
    const evidence = [quoteSentence(sentence, match.index), quoteGoal(view.goal)];
    if (goals.length === 0) return [];
    // "fyra nämndmål helt och ett delvis" counts some of them at a time.
    const countsAll = all !== undefined || MADE.test(sentence.text.slice(0, match.index));
    if (countsAll && goals.length !== valueOf(word)) {
      return [
        {
          message: `Texten talar om ${word} ${kind.toLowerCase()}, men under målet står ${goals.length}.`,
          remedy: 'Rätta antalet i texten, eller se efter om något mål saknas.',
          evidence,
          confidence: 0.88,
        },
      ];
    }
    const saysAll =
      all !== undefined && sentence.claims.some(({ kind: claim, text }) => claim === 'reached' && /helt/iu.test(text));
    const others = saysAll ? goals.filter(({ goal }) => goal.status === 'partial' || goal.status === 'none') : [];
    return others.length === 0
      ? []
      : [
          {
            message: `Texten säger att ${all} ${kind.toLowerCase()} uppfylls helt, men ${others.length} av dem bedöms ”${STATUS_WORDS[others[0]?.goal.status ?? 'partial']}”.`,
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
