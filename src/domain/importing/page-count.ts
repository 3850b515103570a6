import type { Line } from './line.ts';
import { compact } from './line.ts';

/**
 * Page numbers that nothing but their counting tells: "17" alone on a line, or the unit's name and year with the number
 * before or after it. Lines that say the same but for one number, which goes up page by page with about as many lines
 * between them, are the feet of pages.
 */
const LONGEST = 120;
/** A page holds at least so many lines that are not blank. */
const SHORTEST_PAGE = 10;
/** Pages whose number was lost. */
const MOST_LOST = 2;
/** A number alone could be a value: it must go on longer than words that come again with it. */
const FEWEST_BARE = 6;
const FEWEST_WITH_WORDS = 4;
/** The chain covers most of the document, else it numbers something else. */
const LEAST_COVER = 0.5;
const HIGHEST = 999;

const AT_END = /^(?:(?<words>.*\S)\s+)?[-–]?\s*(?<number>\d{1,3})\s*[-–]?$/u;
const AT_START = /^(?<number>\d{1,3})\s+(?<words>\D.*)$/u;

type Counted = { readonly key: string; readonly number: number };
type Chain = { readonly at: number; readonly number: number; readonly before: Chain | null; readonly length: number };

function countedOf(text: string): Counted | null {
  if (text.length > LONGEST || !/\d/u.test(text)) return null;
  for (const [side, pattern] of [
    ['end', AT_END],
    ['start', AT_START],
  ] as const) {
    const groups = pattern.exec(text)?.groups;
    const number = Number(groups?.['number'] ?? 0);
    if (groups === undefined || number < 1 || number > HIGHEST) continue;
    const words = groups['words'] ?? '';
    // "9,5 % 17" is a row's end, and "Tertial 1" a period.
    if (words !== '' && (!/^\p{Lu}\p{L}{2}/u.test(words) || words.length < 8 || /%|[.,:;]$/u.test(words))) continue;
    return { key: `${words === '' ? '' : side}${compact(words)}`, number };
  }
  return null;
}

const firstOf = (chain: Chain): Chain => {
  let link = chain;
  while (link.before !== null) link = link.before;
  return link;
};

function isPages(chain: Chain, key: string, lines: number): boolean {
  const first = firstOf(chain);
  return (
    chain.length >= (key === '' ? FEWEST_BARE : FEWEST_WITH_WORDS) &&
    chain.at - first.at >= lines * LEAST_COVER &&
    chain.number - first.number < chain.length * 1.5
  );
}

/** The longest chain that a number at a place goes on with; looked up by the numbers before it, so the search is linear. */
function longestBefore(ends: ReadonlyMap<number, Chain>, number: number, at: number): Chain | null {
  let best: Chain | null = null;
  for (let step = 1; step <= MOST_LOST + 1; step += 1) {
    const before = ends.get(number - step);
    if (before !== undefined && at - before.at >= SHORTEST_PAGE && before.length > (best?.length ?? 0)) best = before;
  }
  return best;
}

/** The indexes of the lines that number the pages. */
export function findPageCount(lines: readonly Line[]): ReadonlySet<number> {
  const chains = new Map<string, Map<number, Chain>>();
  for (const [at, line] of lines.entries()) {
    const counted = countedOf(line.text);
    if (counted === null) continue;
    const ends = chains.get(counted.key) ?? new Map<number, Chain>();
    chains.set(counted.key, ends);
    const before = longestBefore(ends, counted.number, at);
    const length = (before?.length ?? 0) + 1;
    if (length >= (ends.get(counted.number)?.length ?? 0))
      ends.set(counted.number, { at, number: counted.number, before, length });
  }
  const found = new Set<number>();
  for (const [key, ends] of chains) {
    let best: Chain | null = null;
    for (const chain of ends.values()) if (chain.length > (best?.length ?? 0)) best = chain;
    if (best === null || !isPages(best, key, lines.length)) continue;
    for (let link: Chain | null = best; link !== null; link = link.before) found.add(link.at);
  }
  return found;
}
