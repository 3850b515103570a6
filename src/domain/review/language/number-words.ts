/** Swedish number words of 0 to 99 and the full hundreds, as grammar makes them: a ten and a one written together. */
const ONES = ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'] as const;
const TEENS = ['tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'] as const;
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'] as const;

const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ['noll', 0],
  ...ONES.map((word, index) => [word, index + 1] as const),
  ['ett', 1],
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...ONES.map((one, unit) => [ten + one, (index + 2) * 10 + unit + 1] as const),
    [`${ten}ett`, (index + 2) * 10 + 1] as const,
  ]),
  ['hundra', 100],
  ['etthundra', 100],
  ...ONES.slice(1).map((one, index) => [`${one}hundra`, (index + 2) * 100] as const),
  ['tusen', 1000],
  ['ettusen', 1000],
  ...[...ONES.slice(1), ...TEENS, ...TENS].map(
    (word, index) =>
      [`${word}tusen`, (index < 8 ? index + 2 : index < 18 ? index + 2 : (index - 16) * 10) * 1000] as const,
  ),
]);

/** "en" and "ett" are articles more often than numbers: only a pattern that says so may read them. */
const ARTICLES = new Set(['en', 'ett']);
const words = (all: boolean): string =>
  [...VALUES.keys()]
    .filter((word) => all || !ARTICLES.has(word))
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Source of a pattern for number words; with the articles "en" and "ett" in the second. */
export const NUMBER_WORD = words(false);
export const NUMBER_WORD_OR_ARTICLE = words(true);

/** The value of digits or of a number word; null for any other word. */
export function countOf(word: string): number | null {
  return /^\d+$/u.test(word) ? Number(word) : (VALUES.get(word.toLowerCase()) ?? null);
}
