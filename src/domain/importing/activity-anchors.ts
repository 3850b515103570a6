import type { Line } from './line.ts';
import { tailPlace, type Anchor } from './text-rows.ts';

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);
const DATE =
  /^(?:\d{4}-\d{2}-\d{2}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[ -./]\d{2,4}|(?:19|20)\d{6}|\d{6})$/u;
export const isDateWord = (word: string): boolean => DATE.test(word);
const isDeviationWord = (word: string): boolean => /^(?:avvikelse|ja|nej)$/iu.test(word);

/** All rows' dates in `lines[first, last)`: two at the end of a line, or one after another on lines of their own. */
export function findActivityAnchors(
  lines: readonly Line[],
  first: number,
  last: number,
  others = false,
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = first; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const all = words(line.text);
    let start = others ? withoutOthers(all) : all.length;
    while (start > 0 && (isDateWord(all[start - 1] ?? '') || isDeviationWord(all[start - 1] ?? ''))) start -= 1;
    const dates = all.slice(start).filter(isDateWord).length;
    if (dates === 0 || (start > 0 && dates < 2 && !nextIsDate(lines[at + 1]))) continue;
    let end = at + 1;
    let seen = dates;
    for (let next = lines[end]; end < last && next !== undefined; next = lines[end]) {
      if (seen < 2 && nextIsDate(next)) seen += 1;
      else if (!isDeviationWord(next.text)) break;
      end += 1;
    }
    anchors.push({ values: at, from: start === 0 ? 0 : tailPlace(line, start), end });
    at = end - 1;
  }
  return anchors;
}

const MOST_OTHERS = 4;

/** The number of words without those of a further column after both dates: "2016-03-01 2016-04-30 Ej påbörjad". */
function withoutOthers(all: readonly string[]): number {
  const last = all.findLastIndex(isDateWord);
  const both = last > 0 && isDateWord(all[last - 1] ?? '') && all.length - 1 - last <= MOST_OTHERS;
  return both ? last + 1 : all.length;
}

const nextIsDate = (line: Line | undefined): boolean => {
  const all = words(line?.text ?? '');
  return all.length > 0 && all.length <= 2 && isDateWord(all[0] ?? '');
};
