import {
  isMonth,
  isNumber,
  isTargetWords,
  isUnit,
  isValueWord,
  isYear,
  periodStart,
  beginsWordCell,
  isSign,
} from './cell-words.ts';
import type { Line, Setting } from './line.ts';
import { DANGLING, isUnwrapped, nameStart } from './name-start.ts';
import { brokenInside, joinsThousands } from './value-cells.ts';

/**
 * The rows of a table in text. First the values are found (a run of short lines that ends with a period, or dates), then
 * the name is counted back from them; what stands between a row's end and the next name is that row's analysis.
 */
export type TextRow = {
  /** First line of the name and first line of the values; they may be the same line. */
  readonly name: number;
  readonly values: number;
  /** Place in the line `values` where the values begin; 0 where the whole line is values. */
  readonly from: number;
  readonly end: number;
};

export type Anchor = { readonly values: number; readonly from: number; readonly end: number };

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);
const LONGEST_VALUE_LINE = 120;
const MOST_VALUE_LINES = 18;
const FRAGMENT = 15;

export const isValueLine = (line: Line): boolean => {
  if (line.text.length > LONGEST_VALUE_LINE) return false;
  const all = words(line.text);
  return all.every((word, at) => isValueWord(word) || isFragment(word) || (all[at + 1] === '%' && word.length < 6));
};

/** Halves of words that narrow columns break: "Faststäl", "ls". */
const isFragment = (word: string): boolean => /^(?:faststäl+|l?ls)$/iu.test(word);

export const carriesValue = (line: Line): boolean =>
  words(line.text).some((word) => isNumber(word) || isSign(word) || beginsWordCell(word) || isTargetWords(word));

/** Before a unit these go on with a name: "andel i %". */
const LEADS_TO_UNIT = /^(?:i|per|av|till|med|på|om|och|eller|som|mellan|under|över|inom)$/u;

/** True for letters where a number should stand, "abc %", in a row whose other values have the same unit. */
function isOddValue(all: readonly string[], at: number): boolean {
  const { letters = '', unit = all[at + 1] ?? '' } = ODD_VALUE.exec(all[at] ?? '')?.groups ?? {};
  if (letters === '' || at === 0 || LEADS_TO_UNIT.test(letters) || isUnit(letters) || isPeriod(letters)) return false;
  if (unit !== '%') return false;
  return all.some((word, nth) => nth > 0 && (/^\d.*%$/u.test(word) || (word === '%' && isNumber(all[nth - 1] ?? ''))));
}
const ODD_VALUE = /^(?<letters>\p{Ll}{1,12})(?<unit>%)?$/u;

/** The index in the line's words at which its tail of value words begins. */
function tailStart(all: readonly string[]): number {
  const begins = (at: number): boolean =>
    isNumber(all[at] ?? '') || isSign(all[at] ?? '') || beginsWordCell(all[at] ?? '') || isOddValue(all, at);
  let at = all.length;
  while (at > 0 && (isValueWord(all[at - 1] ?? '') || isOddValue(all, at - 1))) at -= 1;
  while (at < all.length && !begins(at)) at += 1;
  return at;
}

function placeOfWord(raw: string, index: number): number {
  let nth = 0;
  for (const match of raw.matchAll(/\S+/gu)) {
    if (nth === index) return match.index;
    nth += 1;
  }
  return raw.length;
}

/** The end of the word before the tail, so that the blanks between name and values are kept. */
export function tailPlace(line: Line, index: number): number {
  let place = 0;
  let nth = 0;
  for (const match of line.raw.matchAll(/\S+/gu)) {
    if (nth === index) return place;
    place = match.index + match[0].length;
    nth += 1;
  }
  return placeOfWord(line.raw, index);
}

const endsWithPeriod = (all: readonly string[]): boolean => periodStart(all) !== null;

/** After these a number belongs to the name: "efter 12 månader". */
const NAME_GOES_ON =
  /^(?:efter|inom|under|än|och|eller|till|på|med|om|i|för|av|från|den|de|cirka|ca|år|minst|högst|lägst|max|över|mellan|per)$/iu;
/** After these a number is theirs, "dag 1-14", unless it has a unit: "per elev och dag 31 g". */
const NUMBERED = /^(?:dag|punkt|steg|nivå|nr|mål)$/iu;

const nameGoesOn = (all: readonly string[], at: number): boolean => {
  const before = all[at - 1] ?? '';
  return NAME_GOES_ON.test(before) || before.endsWith(':') || (NUMBERED.test(before) && !isUnit(all[at + 1] ?? ''));
};

const LIMITS = /^(?:högst|lägst|minst|max\.?|min\.?)$/iu;

/** The index after a limit that ends a name behind a comma: "trivsel, högst 100 | 79 80". A target has no comma before it. */
function afterLimit(all: readonly string[], start: number): number {
  if (!(all[start - 1] ?? '').endsWith(',') || !LIMITS.test(all[start] ?? '')) return start;
  if (start + 1 === all.length) return all.length;
  if (!isNumber(all[start + 1] ?? '')) return start;
  const unit = isUnit(all[start + 2] ?? '') && !isPeriod(all[start + 2] ?? '');
  const after = start + (unit ? 3 : 2);
  if (after === all.length) return after;
  return isNumber(all[after] ?? '') || beginsWordCell(all[after] ?? '') ? after : start;
}

/** Where the values begin in a line that holds the end of a name and at least `enough` value cells. */
export function mixedTail(line: Line, enough: number): number | null {
  if (line.text.length > LONGEST_VALUE_LINE) return null;
  const all = words(line.text);
  let start = afterLimit(all, tailStart(all));
  while (start < all.length && nameGoesOn(all, start)) {
    start += 1;
    while (joinsThousands(all[start - 1] ?? '', all[start] ?? '', 'all')) start += 1;
    while (start < all.length && !isNumber(all[start] ?? '') && !beginsWordCell(all[start] ?? '')) start += 1;
  }
  if (start === 0 || start >= all.length) return null;
  const cells = all.slice(start).filter((word) => isNumber(word) || beginsWordCell(word)).length;
  return cells >= enough ? start : null;
}

/** Goes up from the line that closes a row to the first line of its values. */
function valuesStart(lines: readonly Line[], first: number, close: number, setting: Setting): Anchor | null {
  let top: number | null = null;
  let reach = close;
  for (let at = close; at >= Math.max(first, close - MOST_VALUE_LINES); at -= 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isValueLine(line)) {
      if (carriesValue(line) || at === close) top = at;
    } else {
      const next = lines[at + 1];
      const fragment = line.text.length <= FRAGMENT && /^[\p{Ll}/(]|^CO2/u.test(line.text);
      if (next === undefined || (!fragment && !brokenInside(line, next, setting))) break;
    }
    reach = at;
  }
  const mixed = mixedAbove(lines, first, reach) ?? (top === null ? null : mixedAbove(lines, first, top));
  if (mixed !== null) return { ...mixed, end: close + 1 };
  if (top === null) return null;
  top = belowName(lines, top, close);
  // A unit before any number goes on with the name: "inom 48 / timmar 65 % 60 %".
  const line = lines[top];
  const all = words(line?.text ?? '');
  const begin = all.findIndex((word) => (!isUnit(word) || isPeriod(word)) && !isMonth(word));
  return { values: top, from: line !== undefined && begin > 0 ? tailPlace(line, begin) : 0, end: close + 1 };
}

/** Below a name that is not at its end, a number with its unit alone goes on with it: "åtgärdas inom / 24 timmar / 94 % 91 %". */
function belowName(lines: readonly Line[], top: number, close: number): number {
  const [above, line] = [lines[top - 1], lines[top]];
  if (above === undefined || line === undefined || top === close || isValueLine(above)) return top;
  const all = words(line.text);
  const measure = all.length <= 2 && isNumber(all[0] ?? '') && all.slice(1).every(isUnit);
  const next = lines.findIndex((one, at) => at > top && carriesValue(one));
  return measure && !line.gap && DANGLING.test(above.text) && next > top && next <= close ? next : top;
}

const isPeriod = (word: string): boolean => periodStart([word]) !== null;

/** The line above `at`, where it holds the end of a name and the first values of the same row. */
function mixedAbove(lines: readonly Line[], first: number, at: number): { values: number; from: number } | null {
  const above = lines[at - 1];
  const line = lines[at];
  if (above === undefined || line === undefined || at - 1 < first || isValueLine(above)) return null;
  const tail = mixedTail(above, 1);
  if (tail === null) return null;
  const all = words(above.text);
  const numbers = all.filter((word, nth) => isNumber(word) && !joinsThousands(all[nth - 1] ?? '', word, 'all'));
  const goesOn = numbers.length >= 2 || beginsWordCell(all.at(-1) ?? '');
  return line.gap && !goesOn ? null : { values: at - 1, from: tailPlace(above, tail) };
}

/** All rows' values in `lines[first, last)`, each ending in a period. */
export function findIndicatorAnchors(
  lines: readonly Line[],
  first: number,
  last: number,
  setting: Setting,
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let from = first;
  for (let at = first; at < last; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > LONGEST_VALUE_LINE) continue;
    const all = words(line.text);
    if (!endsWithPeriod(all)) continue;
    const whole = isValueLine(line);
    if (whole && endsName(lines, at)) continue;
    const tail = whole ? 0 : (mixedTail(line, line.text.length > 60 ? 2 : 1) ?? emptyTail(lines, at, from));
    if (tail === null) continue;
    let close = at;
    for (
      let next = lines[close + 1];
      close + 1 < last && next !== undefined && isPeriodRest(lines[close], next);
      next = lines[close + 1]
    )
      close += 1;
    const anchor = whole
      ? valuesStart(lines, from, close, setting)
      : { values: at, from: tailPlace(line, tail), end: close + 1 };
    if (anchor === null) continue;
    anchors.push(anchor);
    from = anchor.end;
    at = anchor.end - 1;
  }
  return anchors;
}

/** The place of the period in a line that holds a name and nothing else: the row has no values yet. */
function emptyTail(lines: readonly Line[], at: number, from: number): number | null {
  const line = lines[at];
  const all = words(line?.text ?? '');
  const period = periodStart(all);
  if (line === undefined || period === null || period === 0) return null;
  const before = line.raw.slice(tailPlace(line, period), placeOfWord(line.raw, period)).length;
  if (before > 2) return period;
  // Where the blanks of empty cells are lost, only a line by itself between two rows tells.
  const next = lines[at + 1];
  const alone =
    at === from && period > 1 && /^\p{Lu}/u.test(line.text) && (next === undefined || (next.gap && !isValueLine(next)));
  return alone && line.gap && /^\p{Lu}/u.test(all[period] ?? '') ? period : null;
}

/** True for the last word of a name that looks like a period: "prognossäkerhet / T2", "inom ett / år" above the row's values. */
function endsName(lines: readonly Line[], at: number): boolean {
  const [line, before, next] = [lines[at], lines[at - 1], lines[at + 1]];
  if (line === undefined || before === undefined || next === undefined) return false;
  if (DANGLING.test(before.text) && !line.gap && isValueLine(next) && !isValueLine(before))
    return /^\p{Ll}+$/u.test(line.text);
  return /^(?:T[123]|VB|VP)$/u.test(line.text) && !line.gap && !isValueLine(before) && next.gap && isValueLine(next);
}

/** A line that is nothing but the rest of the period, or the period itself after a target that ends with a year. */
function isPeriodRest(line: Line | undefined, next: Line): boolean {
  const all = words(next.text);
  const before = words(line?.text ?? '').at(-1) ?? '';
  if (
    (isMonth(before) || /\d[-–]$/u.test(before)) &&
    all.length <= 3 &&
    all.every((word) => isMonth(word) || /^20[0-4]\d[-–]?$/u.test(word))
  )
    return true;
  if (/^(?:tertial|halvår|kvartal|period)$/iu.test(before) && /^[1-4](?: 20\d\d)?$/u.test(next.text)) return true;
  if (all.length > 3 || periodStart(all) !== 0) return false;
  if (isYear(before)) return true;
  return isYear(next.text) || /^[1-4]$/u.test(before);
}

/** Lines that say nothing but "Analys". */
export const isAnalysisLabel = (text: string): boolean => /^analys\s*:?$/iu.test(text);

/** Sets the rows' names before their values; `fallback` is a usual width of the name column. */
export function rowsOf(
  lines: readonly Line[],
  first: number,
  anchors: readonly Anchor[],
  fallback: number,
): readonly TextRow[] {
  const named = namesOnly(lines, anchors);
  const width = nameWidth(named, first, anchors, fallback);
  const led = namesAreLed(named, first, anchors);
  const whole = isUnwrapped(lines);
  const rows: TextRow[] = [];
  let from = first;
  for (const anchor of anchors) {
    const to = anchor.from > 0 ? anchor.values + 1 : anchor.values;
    const label = lastLabel(lines, from, to);
    const fresh = label === null;
    const begin = fresh ? from : label + 1;
    const found = nameStart({ lines: named, from: begin, to, fresh, width, led, whole });
    if (found.at >= to || found.score < -4) {
      if (!fresh || to > from) continue;
    }
    // Right after a header that a page break put between a row's name and its last values there is no line for a name.
    const name = to > begin ? Math.min(found.at, to - 1) : anchor.values;
    rows.push({ name, values: anchor.values, from: anchor.from, end: anchor.end });
    from = anchor.end;
  }
  return rows;
}

/** The lines with the values cut off where they stand on a name's last line. */
function namesOnly(lines: readonly Line[], anchors: readonly Anchor[]): readonly Line[] {
  const named = [...lines];
  for (const { values, from } of anchors) {
    const line = named[values];
    if (from > 0 && line !== undefined) named[values] = { ...line, text: line.raw.slice(0, from).trim() };
  }
  return named;
}

function lastLabel(lines: readonly Line[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (isAnalysisLabel(lines[at]?.text ?? '')) return at;
  return null;
}

/** True where all names that follow straight after a header or a row's end begin with a blank. */
function namesAreLed(lines: readonly Line[], first: number, anchors: readonly Anchor[]): boolean {
  let from = first;
  let certain = 0;
  for (const anchor of anchors) {
    const names = lines.slice(from, Math.min(anchor.values + 1, from + 9));
    if (!names.some((line) => isAnalysisLabel(line.text)) && anchor.values - from < 9) {
      if ((names[0]?.lead ?? 0) === 0) return false;
      certain += 1;
    }
    from = anchor.end;
  }
  return certain > 0;
}

/** The width of the name column, learnt from names that stand alone between a header or a row's end and their values. */
function nameWidth(lines: readonly Line[], first: number, anchors: readonly Anchor[], fallback: number): number {
  let width = 0;
  let from = first;
  for (const anchor of anchors) {
    const names = lines.slice(from, anchor.values);
    const plain = names.length > 0 && names.length <= 8 && !names.some((line) => isAnalysisLabel(line.text));
    if (plain) width = Math.max(width, ...names.map((line) => line.text.length));
    from = anchor.end;
  }
  return width > 0 && width < fallback * 1.6 ? Math.max(width, fallback * 0.85) : fallback;
}
