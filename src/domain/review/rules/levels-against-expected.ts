import { compareDecimals, formatDecimal } from '../../kernel/decimal.ts';
import { readFromTo } from '../language/from-to.ts';
import { EARLIER } from '../language/trends.ts';
import { contentStems } from '../language/words.ts';
import { STATUS_WORDS, quoteGoal, quoteSentence, type GoalAlone, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** Words that do not say what is counted. */
const PLAIN_STEM = /^(?:antal|andel|öka|minska|enhet|nämnd|verksamhet)/u;

/** "lägre än föregående år": which way it shall go. */
const SHALL_BE = new RegExp(
  String.raw`(?<!\p{L})(?:(?<less>lägre|färre|mindre|kortare)|högre|fler|flera|större|längre)\s+(?:\p{L}+\s+){0,3}?än\s+(?:\p{L}+\s+)?${EARLIER}`,
  'iu',
);

/** "Sjukfrånvaron är lägre än föregående år", and the analysis: "8,3 procent, jämfört med 6,9 procent 2019". */
export function againstLevels(view: GoalAlone, sentence: Sentence, year: number | null): RuleFinding | null {
  const span = view.goal.status === 'full' ? readFromTo(sentence, year) : null;
  const sign = span ? compareDecimals(span.to.value, span.from.value) : 0;
  if (!span || sign === 0) return null;
  const lead = sentence.text.slice(0, Math.min(span.from.start, span.to.start));
  const expected = view.sentencesOf('Förväntat resultat').find((candidate) => {
    const match = SHALL_BE.exec(candidate.text);
    if (!match || (match.groups?.['less'] === undefined) === sign > 0) return false;
    const thing = contentStems(candidate.text.replace(match[0], ' ')).filter((stem) => !PLAIN_STEM.test(stem));
    return thing.length > 0 && thing.every((stem) => contentStems(lead).includes(stem));
  });
  if (!expected) return null;
  return {
    severity: 'warning',
    message: `Målet är satt till ”${STATUS_WORDS.full}” och väntades ge ”${SHALL_BE.exec(expected.text)?.[0] ?? ''}”, men det har gått från ${formatDecimal(span.from.value)} till ${formatDecimal(span.to.value)}.`,
    remedy: 'Ändra bedömningen, eller skriv varför målet ändå är uppfyllt.',
    evidence: [quoteGoal(view.goal), quoteSentence(expected), quoteSentence(sentence, span.to.start)],
    confidence: 0.82,
    cause: `status:${view.goal.id}:text`,
  };
}
