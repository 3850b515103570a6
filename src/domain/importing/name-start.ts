import type { Line } from './line.ts';

/**
 * Where a row's name begins, counted back from its values: the lines before belong to the analysis of the row above.
 * Names stand in a narrow column, begin with a capital after white space or a full stop, and are wrapped lines of it.
 */
export type NameSearch = {
  readonly lines: readonly Line[];
  /** First line that may belong to the name. */
  readonly from: number;
  /** The line after the name's last. */
  readonly to: number;
  /** True where `from` follows straight after a header or a row's end, with no analysis between. */
  readonly fresh: boolean;
  /** Length of the longest line that the name column holds, as far as known. */
  readonly width: number;
  /** True where every certain name of the table begins with a blank (an icon that was lost). */
  readonly led: boolean;
  /** True where a line is a whole paragraph, as in text that was saved from a writing program. */
  readonly whole: boolean;
};

/** No page is so wide: a line of more letters was never wrapped. */
const NEVER_WRAPPED = 160;
/** A single such line is two that were put together where a word was hyphenated. */
const FEWEST_LONG = 2;

export const isUnwrapped = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => text.length > NEVER_WRAPPED).length >= FEWEST_LONG;

const MOST_LINES = 16;
export const DANGLING =
  /(?:^|\s)(?:och|eller|som|att|i|på|av|för|med|till|inom|under|från|om|vid|den|det|de|en|ett|per|ska|är|samt|inte|har)$/iu;

const endsSentence = (text: string): boolean => /[.!?:)"”]$/u.test(text);

/** True for a line whose small letter goes on with the line above it, as far as the page shows. */
function goesOnInside({ lines, from }: NameSearch, at: number): boolean {
  const before = lines[at - 1];
  return at > from && lines[at]?.gap === false && before !== undefined && !endsSentence(before.text);
}

function startScore(search: NameSearch, at: number): number {
  const line = search.lines[at];
  if (line === undefined) return -100;
  const before = search.lines[at - 1];
  let score = 0;
  if (at === search.from && search.fresh) score += 3.5;
  else if (before !== undefined && at > search.from) {
    if (line.gap) score += 4;
    // The text before was wider than the name column: here the column changes.
    if (before.text.length > search.width * 1.15) score += 2.5;
    if (before.text.endsWith(':') && /^\d/u.test(line.text)) score -= 6;
    else if (endsSentence(before.text)) score += 2;
    else if (DANGLING.test(before.text) || /[,\-–]$/u.test(before.text)) score -= 4;
    else if (before.text.length < search.width) score -= 1;
  }
  if (line.lead > 1) score += 2;
  else if (line.lead === 1) score += search.led ? 2.5 : 0.4;
  if (/^[\p{Lu}\d(]/u.test(line.text)) score += 1.5;
  else score -= goesOnInside(search, at) ? 5.5 : 2.5;
  return score;
}

/** What it costs to count line `at` as a part of a name that began before it. */
function insideScore(search: NameSearch, at: number): number {
  const line = search.lines[at];
  const before = search.lines[at - 1];
  if (line === undefined || before === undefined) return -100;
  let score = 0;
  if (line.gap) score -= 5;
  if (search.whole) score -= 8;
  if (/[.!?]$/u.test(before.text) && /^\p{Lu}/u.test(line.text)) score -= 1;
  const room = before.text.length + 1 + (line.text.split(' ')[0] ?? '').length;
  if (room < search.width * 0.72 && !/[-/]$/u.test(before.text)) score -= 1;
  return score;
}

/** The index of the name's first line, with a score; below 0 the lines hardly are a name. */
export function nameStart(search: NameSearch): { at: number; score: number } {
  let best = { at: search.to, score: -Infinity };
  let inside = 0;
  for (let at = search.to - 1; at >= Math.max(search.from, search.to - MOST_LINES); at -= 1) {
    const line = search.lines[at];
    if (line === undefined) break;
    if (line.text.length > search.width * 1.15) inside -= line.text.length > search.width * 1.4 ? 6 : 3;
    const score = startScore(search, at) + inside;
    if (score > best.score) best = { at, score };
    inside += insideScore(search, at);
    if (inside < -12) break;
  }
  return best;
}
