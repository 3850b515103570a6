import type { NumberMention } from './numbers.ts';

/** "19 av 24": so many of so many. `whole` may stand before or after the part, also in the sentence before. */
export type PartWhole = { readonly part: NumberMention; readonly whole: NumberMention };

/** Words that may stand between "av" and its number: "av totalt", "av våra", "av simskolans". */
const OF_WHAT = String.raw`(?:(?:de|dem|totalt|sammanlagt|sammantaget|samtliga|alla|våra|hela|de\s+totalt|tillsammans|\p{L}{3,}s)\s+){0,3}`;
const OF_NUMBER = new RegExp(`^(?<words>[\\s\\p{L}-]*?),?\\s*(?:\\()?(?:av|utav)\\s+${OF_WHAT}$`, 'iu');
const BEGINS_OF = new RegExp(`(?:^|[\\s,;(])(?:av|utav|bland)\\s+${OF_WHAT}$`, 'iu');
/** "tagit del av 3 kurser", "genomförts av 2 handledare": the "av" of an agent or of an object. */
const OTHER_OF =
  /(?:del|delar|hjälp|stöd|grund|form|hand|par|bestå\p{L}*|bestod|påverka\p{L}*|beroende|minskning|ökning|genomsnitt|\p{L}+(?:ts|ades|ats|des))$/iu;
/** Words between a part and its "av" that are more than a noun only pass with "av totalt", "av alla". */
const MOST_WORDS = 3;
const OF_ALL = /(?:totalt|sammanlagt|samtliga|alla|de)\s+$/iu;

/** What takes up a whole told before: "19 av dem", "varav 19", "av dessa har 19". */
const OF_THEM_AFTER = /^\s*(?:\p{L}+\s+){0,2}?av\s+(?:dem|dessa)(?!\p{L})/iu;
const OF_THEM_BEFORE =
  /(?<!\p{L})(?:varav|därav|(?:av|bland)\s+(?:dem|dessa)(?:\s+\p{L}+){0,4}|av\s+vilka(?:\s+\p{L}+){0,2})\s+$/iu;
/** "19 av eleverna": a definite plural. */
const OF_DEFINITE = /^\s*(?:\p{L}+\s+)?av\s+(?:de\s+)?(?<noun>\p{L}{3,}(?:na|en))(?!\p{L})/iu;

/** Finite verbs, by their endings in the past and by the commonest strong ones: a number right before one has no noun of its own. */
const FINITE =
  /^\s+(?:har|hade|är|var|blev|blir|får|fick|går|gick|kom|kommer|tog|tar|gav|ger|såg|ser|stod|står|låg|ligger|sa|säger|lät|höll|håller|föll|valde|väljer|nådde|når|deltog|deltar|avstod|avstår|skrev|skriver|fanns|finns|bor|tycker|anser|upplever|följer|följde|svarade|svarar|klarade|klarar|\p{L}{2,}(?:ade|dde|tte|kte|pte|ste|nde|lde|rde|gde))(?!\p{L})/iu;

const isCount = ({ kind, exactness }: NumberMention): boolean => kind === 'count' && exactness === 'exact';
const lessOrEqual = (part: NumberMention, whole: NumberMention): boolean => Number(part.value) <= Number(whole.value);

/** The words between with shares taken out: "19 boende, eller 63 procent av alla 30". */
function between(text: string, from: NumberMention, to: NumberMention, numbers: readonly NumberMention[]): string {
  const shares = numbers.filter(({ kind, start, end }) => kind === 'share' && start >= from.end && end <= to.start);
  const pieces = shares.reduce<{ at: number; kept: string }>(
    ({ at, kept }, share) => ({
      at: share.start + share.text.length,
      kept:
        kept +
        text.slice(at, share.start).replace(/(?:,?\s*(?:eller|det vill säga|alltså|motsvarande)|[,(])\s*$/iu, ''),
    }),
    { at: from.end, kept: '' },
  );
  return pieces.kept + text.slice(pieces.at, to.start).replace(/^[,)]/u, '');
}

function isPartThenWhole(words: string): boolean {
  const match = OF_NUMBER.exec(words);
  if (!match) return false;
  const said = (match.groups?.['words'] ?? '').trim();
  const count = said === '' ? 0 : said.split(/\s+/u).length;
  return !OTHER_OF.test(said) && (count <= MOST_WORDS || (OF_ALL.test(words) && count <= 2 * MOST_WORDS));
}

/** `words` from whole to part: "elever och 19 av dem", "elever i simskolan, 19 gick ut". */
function isWholeThenPart(before: string, words: string, after: string): boolean {
  if (/[.:;]/u.test(words)) return false;
  if (BEGINS_OF.test(before))
    return !/,\s*$/u.test(words) && !/(?<!\p{L})(?:i|på|vid|under|om|till|med|för|från)\s+$/iu.test(words);
  if (OF_THEM_AFTER.test(after) || OF_THEM_BEFORE.test(words)) return true;
  return /(?:,|,?\s+och)\s*$/iu.test(words) && /\p{L}/u.test(words) && FINITE.test(after);
}

/**
 * The part-whole pairs of a sentence, in order; `before` is the last whole told before it, which "19 av dem" takes up.
 * Only exact counts; a part is never greater than its whole.
 */
export function readPartWholes(
  text: string,
  numbers: readonly NumberMention[],
  before: { readonly whole: NumberMention; readonly text: string } | null = null,
): readonly PartWhole[] {
  const counts = numbers.filter(isCount);
  const pairs: PartWhole[] = [];
  for (const [index, count] of counts.entries()) {
    const after = text.slice(count.end, count.end + 60);
    const next = counts[index + 1];
    if (pairs.some(({ part, whole }) => part === count || whole === count)) continue;
    if (next) {
      const words = between(text, count, next, numbers);
      if (lessOrEqual(count, next) && isPartThenWhole(words)) {
        pairs.push({ part: count, whole: next });
        continue;
      }
      const lead = text.slice(Math.max(0, count.start - 60), count.start);
      if (lessOrEqual(next, count) && isWholeThenPart(lead, words, text.slice(next.end, next.end + 60))) {
        pairs.push({ part: next, whole: count });
        continue;
      }
    }
    if (before && lessOrEqual(count, before.whole) && takesUp(text, count, after, before))
      pairs.push({ part: count, whole: before.whole });
  }
  return pairs;
}

function takesUp(
  text: string,
  count: NumberMention,
  after: string,
  before: { readonly whole: NumberMention; readonly text: string },
): boolean {
  if (OF_THEM_AFTER.test(after) || OF_THEM_BEFORE.test(text.slice(Math.max(0, count.start - 60), count.start)))
    return true;
  const noun = OF_DEFINITE.exec(after)?.groups?.['noun']?.toLowerCase();
  const whole = before.whole.after.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  return noun !== undefined && whole.some((word) => noun.startsWith(word.slice(0, Math.max(4, word.length - 2))));
}
