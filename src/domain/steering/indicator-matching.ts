/**
 * The same indicator comes back in every edition with small differences in how its name is set. Names that differ only
 * in white space, hyphens, case and small words have the same key and are one definition; names that are merely near
 * are suggested to a person and never matched by themselves (domain.md section 4).
 */

const SMALL_WORDS = new Set([
  'och',
  'i',
  'på',
  'av',
  'för',
  'med',
  'till',
  'som',
  'en',
  'ett',
  'den',
  'det',
  'de',
  'att',
  'hos',
  'inom',
  'har',
  'är',
  'samt',
  'vid',
  'enligt',
  'under',
]);

/** The words of a name, lower case, hyphens of any kind gone, small words left out (unless nothing else is there). */
function nameWords(name: string): readonly string[] {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u2010-\u2015\u2212-]\s*/gu, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '');
  const weighty = words.filter((word) => !SMALL_WORDS.has(word));
  return weighty.length > 0 ? weighty : words;
}

/**
 * Equal for names that are the same indicator. Blanks fall away altogether, because a cell break may split any word
 * ("förskole lärare"); so two names with one key read the same aloud.
 */
export function indicatorKey(name: string): string {
  return nameWords(name).join('');
}

export type NearName = {
  readonly name: string;
  /** 0 to 1; 1 is never given, since equal keys are a match and not a suggestion. */
  readonly score: number;
  /** Plain Swedish: what differs. */
  readonly reason: string;
};

/** Pairs of letters of a text; how alike two names are is the share of pairs they have in common (Dice). */
function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function likeness(a: string, b: string): number {
  const [one, other] = [letterPairs(a), letterPairs(b)];
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  const total = Math.max(1, a.length - 1 + (b.length - 1));
  return (2 * common) / total;
}

/** Words that turn an indicator into another one however alike the names are. */
const TELLING =
  /^(?:män|kvinnor|pojkar|flickor|män\p{L}*|ej|inte|utan|\d+.*|antal|andel|dag|natt|vuxna|barn|unga|äldre)$/u;

function whatDiffers(name: string, other: string): { reason: string; telling: boolean } {
  const [a, b] = [new Set(nameWords(name)), new Set(nameWords(other))];
  const only = [...a].filter((word) => !b.has(word));
  const others = [...b].filter((word) => !a.has(word));
  const telling = [...only, ...others].some((word) => TELLING.test(word));
  const quote = (words: readonly string[]): string => words.map((word) => `”${word}”`).join(', ');
  if (only.length === 0 && others.length === 0) return { reason: 'Samma ord i annan ordning.', telling };
  if (only.length === 0) return { reason: `Det andra namnet har också ${quote(others)}.`, telling };
  if (others.length === 0) return { reason: `Det andra namnet saknar ${quote(only)}.`, telling };
  return { reason: `${quote(only)} här, ${quote(others)} där.`, telling };
}

const NEAR_ENOUGH = 0.72;

/**
 * Names among `known` that a person should look at before `name` becomes a new indicator, best first, at most five.
 * Names with the same key are left out: those match by themselves.
 */
export function suggestNearNames(name: string, known: readonly string[]): readonly NearName[] {
  const key = indicatorKey(name);
  return known
    .flatMap((candidate) => {
      const candidateKey = indicatorKey(candidate);
      if (candidateKey === key) return [];
      const { reason, telling } = whatDiffers(name, candidate);
      const score = Math.min(0.99, likeness(key, candidateKey)) * (telling ? 0.85 : 1);
      return score >= NEAR_ENOUGH ? [{ name: candidate, score: Math.round(score * 100) / 100, reason }] : [];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5);
}
