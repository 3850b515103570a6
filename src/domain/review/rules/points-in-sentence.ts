import { formatDecimal } from '../../kernel/decimal.ts';
import { distance, equalWhenRounded } from '../language/number-compare.ts';
import { isAmountOfChange } from '../language/trends.ts';
import { readFromTo, type FromTo } from '../language/from-to.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';
import type { RuleFinding } from '../rule.ts';

/** "en ökning med en procent": the article is a number here. */
const BY_ONE = /(?<!\p{L})(?:med|om|på)\s+(?<words>en\s+procent)(?!\p{L})/iu;
const ONE = '1';

/** "31 procent … och i år 36 procent, en ökning med fem procent": two levels and their change, in whatever words. */
function threeShares({ text, numbers }: Sentence): FromTo | null {
  const shares = numbers.filter(({ kind, exactness }) => kind === 'share' && exactness === 'exact');
  const [by, ...more] = shares.filter(({ start, end }) => isAmountOfChange(text, start, end));
  const [from, to, ...others] = shares.filter((one) => one !== by);
  const plain = by !== undefined && from !== undefined && to !== undefined && more.length + others.length === 0;
  return plain &&
    by.start > to.start &&
    /procent(?!e)|%/iu.test(text.slice(by.start, by.start + by.text.length + ' procent.'.length))
    ? { from, to, by }
    : null;
}

/** "8,4 procent, en ökning med en procent jämfört med 7,4 procent": shares that differ by points, told as per cent. */
function check(sentence: Sentence, year: number | null): RuleFinding | null {
  // In an indicator's analysis the shares are those of its row, where another check compares them.
  if (sentence.owner.indicator !== null) return null;
  const told = readFromTo(sentence, year);
  const span = told?.by ? told : (threeShares(sentence) ?? told);
  if (!span || span.from.kind !== 'share' || span.to.kind !== 'share') return null;
  const byOne = span.by ? null : BY_ONE.exec(sentence.text);
  const said = span.by?.kind === 'share' ? span.by.value : byOne ? ONE : null;
  const words = span.by?.text ?? byOne?.groups?.['words'] ?? '';
  const points = distance(span.from.value, span.to.value);
  const [from, to] = [Number(span.from.value), Number(span.to.value)];
  if (said === null || from === 0 || !equalWhenRounded(said, points)) return null;
  const part = (100 * Math.abs(to - from)) / from;
  // Where both readings give the same figure nobody can tell which is meant.
  if (Math.abs(part - Number(said)) <= 0.5) return null;
  return {
    message: `”${words}” ska vara procentenheter: mellan ${formatDecimal(span.from.value)} % och ${formatDecimal(span.to.value)} % är det ${formatDecimal(points)} procentenheter, vilket är ${formatDecimal(part.toFixed(0))} procent.`,
    remedy: 'Skriv procentenheter i stället för procent.',
    evidence: [quoteSentence(sentence, span.from.start)],
    confidence: 0.9,
  };
}

export const pointsInSentence = overSentences(check);
