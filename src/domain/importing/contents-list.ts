import { goalLabel, splitNumber } from './goal-label.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';

const HEADING = /^(?:innehåll(?:sförteckning)?|contents)\s*:?$/iu;
/** An entry ends with its page: after dots, blanks, or on a line of its own. */
const ENTRY_END = /^(?:(?<words>.*[^\s.…·_])[\s.…·_]+)?(?<page>\d{1,3})$/u;
const FEWEST = 3;
/** A long title breaks over this many lines before its page number. */
const LONGEST_ENTRY = 6;

/**
 * The indexes of the lines of a contents list with its heading. Its entries look like the headings they point at, and
 * would be read as goals without anything in them. An entry counts only where its words come again further on and its
 * page is not before the last one's, so that running text after a heading "Innehåll" stays.
 */
export function findContentsList(lines: readonly Line[], skip: ReadonlySet<number>): ReadonlySet<number> {
  const heading = lines.findIndex((line) => HEADING.test(line.text));
  if (heading === -1) return new Set();
  const later = compact(
    lines
      .slice(heading + 1)
      .map((line) => line.text)
      .join(''),
  );
  let entries = 0;
  let end = heading;
  let page = 0;
  let words = '';
  let from = 0;
  let open = 0;
  for (let at = heading + 1; at < lines.length && open < LONGEST_ENTRY; at += 1) {
    const line = lines[at];
    if (line === undefined || skip.has(at)) continue;
    open += 1;
    const found = ENTRY_END.exec(line.text)?.groups;
    words += compact(found === undefined ? line.text : (found['words'] ?? ''));
    const printed = Number(found?.['page'] ?? -1);
    if (found === undefined || words === '' || printed < page || !again(later, words, from)) continue;
    entries += 1;
    end = at;
    page = printed;
    from = later.indexOf(words, from) + words.length;
    words = '';
    open = 0;
  }
  const unpaged = endOfUnpaged(lines, heading, skip);
  end = entries < FEWEST ? unpaged : Math.max(end, unpaged);
  if (end === heading) return new Set();
  return new Set(Array.from({ length: end - heading + 1 }, (_, index) => heading + index));
}

const MOST_UNPAGED = 200;
/** So many letters of a line tell it: the same title may break elsewhere further on. */
const TELLING = 18;
const tellingOf = (line: Line): string => {
  const label = goalLabel(line.text);
  const title = label === null || label.rest === '' ? line.text : label.rest;
  return compact(splitNumber(title).title).slice(0, TELLING);
};

/** The pages of several entries, taken out after or before them. */
const ONLY_PAGES = /^\d{1,3}(?: \d{1,3})*$/u;

/** The last line of a list whose entries carry no page: each of its lines, or the one before it, comes again further on. */
function endOfUnpaged(lines: readonly Line[], heading: number, skip: ReadonlySet<number>): number {
  const last = new Map<string, number>();
  for (const [at, line] of lines.entries()) if (at > heading && !skip.has(at)) last.set(tellingOf(line), at);
  let end = heading;
  let entries = 0;
  let labelled = false;
  for (let at = heading + 1; at < Math.min(lines.length, heading + MOST_UNPAGED); at += 1) {
    const line = lines[at];
    if (line === undefined || skip.has(at)) continue;
    if (ONLY_PAGES.test(line.text)) {
      if (entries > 0) end = at;
      continue;
    }
    const label = goalLabel(line.text);
    // Running text may begin as another line does; a title that ends with a full stop carries its label.
    const sentence = /[.!?]$/u.test(line.text) && label === null && !labelled;
    const comesAgain = (last.get(tellingOf(line)) ?? at) > at && !sentence;
    // A long title goes on over the next line.
    if (!comesAgain && !(end === at - 1 && /^\p{Ll}/u.test(line.text) && line.text.length < 60)) break;
    if (comesAgain) entries += 1;
    end = at;
    labelled = label?.rest === '';
  }
  return entries < FEWEST ? heading : end;
}

/** True where the words come once more after the place where they were just read. */
function again(later: string, words: string, from: number): boolean {
  const here = later.indexOf(words, from);
  return here !== -1 && later.includes(words, here + words.length);
}
