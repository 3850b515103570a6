import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalView, type Sentence } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const ALL_GOALS =
  /(?<!\p{L})(?:alla|samtliga)\s+(?:(?:enhetens|nämndens|avdelningens|våra|kommunfullmäktiges|uppsatta|beslutade)\s+)*(mål för verksamhetsområdet|verksamhetsområdesmål|nämndmål(?:en)?|enhetsmål(?:en)?|avdelningsmål(?:en)?|åtaganden(?:a)?|mål(?:en)?)(?!\p{L})/iu;
const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:mål för verksamhetsområdet|verksamhetsområdesmål)/iu, ['areaGoal']],
  [/^nämndmål/iu, ['boardGoal']],
  [/^enhetsmål/iu, ['unitGoal']],
  [/^avdelningsmål/iu, ['departmentGoal']],
  [/^åtaganden/iu, ['commitment']],
  [/^mål/iu, ['areaGoal', 'boardGoal', 'unitGoal', 'departmentGoal', 'commitment']],
];

function check(sentence: Sentence, goals: readonly GoalView[]): RuleFinding | null {
  const match = ALL_GOALS.exec(sentence.text);
  const claim = sentence.claims.find(({ kind, start }) => kind === 'reached' && match !== null && start > match.index);
  if (
    !match ||
    !claim ||
    sentence.claims.some(({ kind }) => kind === 'partly' || kind === 'notReached') ||
    /utom|förutom|undantag|delvis|nästan/iu.test(sentence.text)
  )
    return null;
  const levels = LEVELS.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? [];
  const others = goals.filter(
    ({ goal }) => levels.includes(goal.level) && (goal.status === 'partial' || goal.status === 'none'),
  );
  const [first] = others;
  if (!first) return null;
  const named = others.length === 1 ? 'ett av dem bedöms' : `${others.length} av dem bedöms`;
  return {
    message: `Texten säger att ${match[0].toLowerCase()} uppfylls, men ${named} ”${STATUS_WORDS[first.goal.status ?? 'partial']}”${others.length > 1 ? ' eller sämre' : ''}.`,
    remedy: 'Rätta sammanfattningen eller bedömningen.',
    evidence: [quoteSentence(sentence, match.index), ...others.slice(0, 4).map(({ goal }) => quoteGoal(goal))],
    confidence: 0.85,
  };
}

export const summaryAgainstGoals: Rule = {
  id: 'summary-against-goals',
  number: 'R41',
  severity: 'error',
  source: 'domain.md 3 och 10',
  title: 'Sammanfattningen säger att alla mål uppfylls',
  explanation: 'Säger inledningen att alla mål uppfylls får inget av dem vara bedömt som delvis eller inte uppfyllt.',
  wrong: [
    {
      name: 'ett mål är delvis',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Nämnden bedömer att samtliga nämndmål uppfylls helt.' }],
        goals: [
          { title: 'A', level: 'boardGoal', status: 'full' },
          { title: 'B', level: 'boardGoal', status: 'partial' },
        ],
      },
    },
  ],
  right: [
    {
      name: 'alla uppfylls',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Nämnden bedömer att samtliga nämndmål uppfylls helt.' }],
        goals: [{ title: 'A', level: 'boardGoal', status: 'full' }],
      },
    },
    {
      name: 'med undantag',
      document: {
        chapters: [{ heading: 'Sammanfattande analys', text: 'Samtliga nämndmål utom ett uppfylls helt.' }],
        goals: [{ title: 'A', level: 'boardGoal', status: 'partial' }],
      },
    },
  ],
  check: ({ sentences, goals, isReport }) =>
    isReport
      ? sentences.filter(({ owner }) => owner.goal === null).flatMap((sentence) => check(sentence, goals) ?? [])
      : [],
};
