import { overSentences } from '../over-sentences.ts';
import {
  STATUS_WORDS,
  quoteGoal,
  quoteSentence,
  type GoalView,
  type ReviewContext,
  type Sentence,
} from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

const NUMBER = String.raw`\d{1,2}\.\d{1,2}`;
const HOW = String.raw`(?<how>helt|delvis|inte|ej)`;
/** "målen 1.1, 1.2 och 2.3 uppfylls helt", "mål 1.2 bedöms bli delvis uppfyllt". */
const NAMED = new RegExp(
  String.raw`(?<!\p{L})\p{L}*mål(?:en|et)?(?:\s+för\s+verksamhetsområdet)?\s+(?<list>${NUMBER}(?:(?:\s*,|\s+och|\s+samt)\s+${NUMBER})*)\s+(?:(?:har|bedöms|kommer|att|bli|blivit|vara|är|blev|kan)\s+)*(?:${HOW}\s+(?:uppfyll|uppnå|nå)\p{L}*|(?:uppfyll|uppnå|nå)\p{L}*\s+${HOW.replace('how', 'after')})(?!\p{L})`,
  'iu',
);
const OTHER_TIME = /(?<!\p{L})(?:förra|föregående|i\s+fjol|tertial\p{L}*|prognos\p{L}*|ska(?:ll)?|bör)(?!\p{L})/iu;

type Said = {
  readonly sentence: Sentence;
  readonly index: number;
  readonly numbers: readonly string[];
  readonly how: string;
};

const saidIn = overSentences((sentence: Sentence): Said | null => {
  const match = OTHER_TIME.test(sentence.text) ? null : NAMED.exec(sentence.text);
  const { list = '', how, after } = match?.groups ?? {};
  if (!match) return null;
  const numbers = list.match(new RegExp(NUMBER, 'gu')) ?? [];
  return { sentence, index: match.index, numbers, how: (how ?? after ?? '').toLowerCase() };
});

const STATUS_OF: Readonly<Record<string, string>> = { helt: 'full', delvis: 'partial', inte: 'none', ej: 'none' };

function check({ sentence, index, numbers, how }: Said, goals: readonly GoalView[]): RuleFinding | null {
  const others = goals.filter(
    ({ goal: { number, status } }) =>
      number !== null && status !== null && numbers.includes(number.replace(/\.$/u, '')) && status !== STATUS_OF[how],
  );
  const [first] = others;
  if (!first) return null;
  const named = others.map(({ goal: { number } }) => number?.replace(/\.$/u, '') ?? '').join(' och ');
  return {
    message: `Texten säger att mål ${named} uppfylls ${how}, men bedömningen är ”${STATUS_WORDS[first.goal.status ?? 'partial']}”.`,
    remedy: 'Rätta texten eller bedömningen.',
    evidence: [quoteSentence(sentence, index), ...others.slice(0, 4).map(({ goal }) => quoteGoal(goal))],
    confidence: 0.88,
  };
}

/** What a text says of goals that it names by their numbers, against the status that each of them has. */
export const goalsByNumber = (context: ReviewContext): readonly RuleFinding[] =>
  saidIn(context).flatMap((said) => check(said, context.goals) ?? []);
