import { isDateWord } from './activity-anchors.ts';
import type { Line } from './line.ts';
import { PartedRows } from './parted-rows.ts';
import { isAnalysisLabel } from './text-rows.ts';

const TITLE_WIDTH = 74;
const LONGEST = 160;

const isDeviation = (line: Line): boolean => /^avvikelse$/iu.test(line.text);
const wordsOf = (line: Line): readonly string[] => line.text.split(' ');
const isDates = (line: Line): boolean =>
  line.text.length < 60 &&
  wordsOf(line).some(isDateWord) &&
  wordsOf(line).every((word) => isDateWord(word) || /^avvikelse$/iu.test(word));
const countDates = (lines: readonly Line[]): number => lines.flatMap(wordsOf).filter(isDateWord).length;

/** A line of a title that goes on below though a date ends it, and the date. */
function partTail(line: Line, next: Line | undefined): readonly Line[] {
  const last = wordsOf(line).at(-1) ?? '';
  const goesOn = next !== undefined && !next.gap && /^\p{Ll}/u.test(next.text);
  if (!goesOn || isDates(line) || !isDateWord(last) || line.text.length > LONGEST) return [line];
  const text = line.text.slice(0, -last.length).trim();
  return [
    { ...line, text, raw: text, trail: 0 },
    { ...line, text: last, raw: last, lead: 0, trail: 0, gap: false },
  ];
}

/** Dates that stand together in pairs, each with its deviation. */
function pairsOf(lines: readonly Line[]): Line[][] {
  const pairs: Line[][] = [];
  for (const line of lines) {
    const last = pairs.at(-1);
    if (last === undefined || (!isDeviation(line) && countDates(last) >= 2)) pairs.push([line]);
    else last.push(line);
  }
  return pairs;
}

/** Cells of their own stand in any order: the earlier date is the start. */
function inTime(row: readonly Line[]): Line[] {
  const [first, second, ...rest] = row;
  if (first === undefined || second === undefined || !isDates(first) || !isDates(second)) return [...row];
  return first.text > second.text ? [second, first, ...rest] : [...row];
}

/** The first lines of titles with white space before them. */
function titlesIn(lines: readonly Line[], count: number): readonly number[] | null {
  const starts = [...lines.keys()].filter((at) => lines[at]?.gap === true && /^\p{Lu}/u.test(lines[at]?.text ?? ''));
  return starts.length >= count ? starts.slice(-count) : null;
}

/**
 * The lines of an activity table row by row; null where no order was found. `moved` says that the table is known to stand
 * out of order: else a start after the end is the document's own fault, which is kept for whoever reads it.
 */
export function settleActivities(lines: readonly Line[], moved: boolean): readonly Line[] | null {
  const parted = lines.flatMap((line, at) => partTail(line, lines[at + 1]));
  const rows = new PartedRows({
    width: TITLE_WIDTH,
    isWhole: (values) => countDates(values) >= 2,
    namesIn: titlesIn,
    inParts: false,
  });
  for (let at = 0; at < parted.length; at += 1) {
    const line = parted[at];
    if (line === undefined) break;
    if (isAnalysisLabel(line.text)) rows.label(line);
    else if (isDeviation(line)) rows.beside(line);
    else if (!isDates(line)) rows.text(line);
    else {
      let end = at + 1;
      for (let next = parted[end]; next !== undefined && (isDates(next) || isDeviation(next)); next = parted[end])
        end += 1;
      const pairs = pairsOf(parted.slice(at, end));
      rows.values(moved ? pairs.map(inTime) : pairs);
      at = end - 1;
    }
  }
  return rows.finish();
}
