import { WORDS, yearless, type Column } from './header-words.ts';

/**
 * The words of a header whose cells stand in another order than the columns: text taken from ruled tables gives the upper
 * lines of several cells first, or the cells of a row between those of the header. The words are taken as a bag and laid
 * together to column names; the columns stand in the order that all makers print.
 */
const ORDER: Readonly<Record<'indicator' | 'activity', readonly Column[]>> = {
  indicator: ['outcome', 'men', 'women', 'previous', 'forecast', 'target', 'councilTarget', 'period'],
  activity: ['start', 'end', 'deviation'],
};
const FEWEST = { indicator: 3, activity: 2 } as const;
const MOST_WORDS = 26;
/** Words that are column names or parts of them, but cells of rows too. */
const WEAK = new Set(['#', 'år', 'mål', 'vb', 'till', 'från', 'start', 'slut', 'helår', 'klart', 'klar']);

export const headerWordsOf = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => yearless(word.normalize('NFC').toLowerCase()));

const all = (kind: 'indicator' | 'activity'): string =>
  WORDS[kind].flatMap(({ column, word }) => (column === 'other' ? [] : [word])).join(' ');
const ALL = { indicator: all('indicator'), activity: all('activity') } as const;

/** True where a word is a column's name or a part of one. */
export const isHeaderWord = (kind: 'indicator' | 'activity', word: string): boolean =>
  (word === '#' || (word.length > 1 && !/\d/u.test(word))) && ALL[kind].includes(word);

/** True where a line holds words of column names and nothing else. */
export const isHeaderLine = (text: string): boolean => {
  const words = headerWordsOf(text);
  return (
    words.every((word) => isHeaderWord('indicator', word)) || words.every((word) => isHeaderWord('activity', word))
  );
};

/** True where a line could as well be a cell of a row: "2020", "År". */
export const isWeak = (words: readonly string[]): boolean => words.every((word) => WEAK.has(word));

/** The bag without the words that make up `name`; null where they are not all there. */
function without(bag: readonly string[], name: string): readonly string[] | null {
  if (name === '') return bag;
  for (const [at, word] of bag.entries()) {
    if (!name.startsWith(word) || bag.indexOf(word) < at) continue;
    const rest = without(bag.toSpliced(at, 1), name.slice(word.length));
    if (rest !== null) return rest;
  }
  return null;
}

const namesOf = (kind: 'indicator' | 'activity') =>
  ORDER[kind].map((column) => WORDS[kind].filter((name) => name.column === column).map(({ word }) => word));
const NAMES_IN_ORDER = { indicator: namesOf('indicator'), activity: namesOf('activity') } as const;

/** The columns whose names make up the whole bag, or null. */
export function columnsOfBag(kind: 'indicator' | 'activity', words: readonly string[]): readonly Column[] | null {
  if (words.length > MOST_WORDS) return null;
  // A column has hundreds of names, of which a bag holds a few; what the whole bag does not hold, no part of it does.
  const possible = NAMES_IN_ORDER[kind].map((names) => names.filter((name) => without(words, name) !== null));
  if (!words.every((word) => possible.some((names) => names.some((name) => name.includes(word))))) return null;
  const dead = new Set<string>();
  const walk = (nth: number, bag: readonly string[]): readonly Column[] | null => {
    if (bag.length === 0) return [];
    const column = ORDER[kind][nth];
    // Words are taken out from the front, so that the same words left always stand in the same order.
    const state = `${nth} ${bag.join(' ')}`;
    if (column === undefined || dead.has(state)) return null;
    for (const name of possible[nth] ?? []) {
      const rest = without(bag, name);
      const others = rest === null ? null : walk(nth + 1, rest);
      if (others !== null) return [column, ...others];
    }
    const others = walk(nth + 1, bag);
    if (others === null) dead.add(state);
    return others;
  };
  const columns = walk(0, words);
  if (columns === null || columns.length < FEWEST[kind]) return null;
  return columns.includes(kind === 'indicator' ? 'period' : 'end') ? columns : null;
}
