import { beginsWordCell, isNumber, isSign, isUnit, leadsOn, periodStart } from './cell-words.ts';
import type { Line, Setting } from './line.ts';

/**
 * The value part of a text table's row, taken apart into cells. White space is evidence: one blank parts two cells, each
 * further blank is an empty cell, a blank line is always a border, and a line without its last blank was broken inside
 * a word ("Faststäl / ls 2020").
 */
export type Piece = {
  readonly text: string;
  /** Empty cells that the blanks before this one speak of. */
  readonly empties: number;
};

export type Values = {
  readonly pieces: readonly Piece[];
  readonly period: string | null;
  /** Empty cells after the last value and before the period or the end. */
  readonly emptiesAfter: number;
};

type Word = { text: string; readonly blanks: number; readonly border: boolean };

/** True where the word at the end of `line` goes on at the start of `next`. */
export function brokenInside(line: Line, next: Line | undefined, setting: Setting): boolean {
  if (next === undefined || next.gap || line.trail > 0 || line.text.length > 26) return false;
  if (!setting.trailingBlanks) return line.text.endsWith('/');
  return /^[\p{Ll}/]/u.test(next.text) && /[\p{L}/]$/u.test(line.text);
}

/** Blanks before a line's first word that speak of empty cells: its own, and more than one at the end of the line before. */
const blanksOfStart = (own: number, previous: Line | undefined): number =>
  own + Math.max(0, (previous?.trail ?? 0) - 1);

/** The words of value lines with the white space before each; `from` is the place in the first line where values begin. */
export function wordsOf(lines: readonly Line[], from: number, setting: Setting): readonly Word[] {
  const words: Word[] = [];
  for (const [at, line] of lines.entries()) {
    const raw = at === 0 ? line.raw.slice(from) : line.raw;
    const before = lines[at - 1];
    const joins = before !== undefined && brokenInside(before, line, setting);
    let place = 0;
    for (const [nth, match] of [...raw.matchAll(/\S+/gu)].entries()) {
      const space = match.index - place;
      place = match.index + match[0].length;
      const inLine = nth > 0 || (at === 0 && from > 0);
      const last = words.at(-1);
      if (nth === 0 && joins && last !== undefined) last.text += match[0];
      else
        words.push({
          text: match[0],
          blanks: inLine ? Math.max(0, space - 1) : blanksOfStart(space, before),
          border: nth === 0 && at > 0 && line.gap,
        });
    }
  }
  return words;
}

const THOUSANDS = /^\d{3}(?:[.,]\d+)?%?$/u;
const THOUSANDS_HEAD = /^[+\-−–]?[1-9]\d{0,2}$/u;

/**
 * How far numbers in groups of three are taken together: only where they must be, heads of one or two digits, all of two
 * groups, all.
 */
export type Joining = 'least' | 'short' | 'pairs' | 'all';

export function joinsThousands(head: string, tail: string, joining: Joining): boolean {
  if (!THOUSANDS.test(tail) || !THOUSANDS_HEAD.test(head)) return false;
  if (tail.startsWith('0') && tail.length >= 3 && !tail.startsWith('0,')) return true;
  return joining === 'all' || joining === 'pairs' || (joining === 'short' && head.replace(/\D/gu, '').length <= 2);
}

/** True where `word` begins a new cell after the words of the current one. */
function beginsCell(current: readonly Word[], word: Word, joining: Joining): boolean {
  const last = current.at(-1);
  if (last === undefined || word.border) return true;
  if (isUnit(word.text)) return false;
  if (isNumber(word.text) || isSign(word.text)) {
    if (isSign(last.text) || leadsOn(last.text)) return false;
    if (word.blanks > 0 || (joining === 'pairs' && isNumber(current.at(-2)?.text ?? ''))) return true;
    return !joinsThousands(last.text, word.text, joining);
  }
  return beginsWordCell(word.text);
}

/** Letters between two signs of per cent, "78 % abc %", are a cell that is no number. */
const isOddCell = (before: Word | undefined, word: Word, next: Word | undefined): boolean =>
  before?.text.endsWith('%') === true &&
  /^\p{Ll}{1,12}%?$/u.test(word.text) &&
  (word.text.endsWith('%') || next?.text === '%');

function group(words: readonly Word[], joining: Joining): Piece[] {
  const cells: Word[][] = [];
  for (const [at, word] of words.entries()) {
    const current = cells.at(-1);
    const begins =
      current === undefined || beginsCell(current, word, joining) || isOddCell(words[at - 1], word, words[at + 1]);
    if (begins) cells.push([word]);
    else current.push(word);
  }
  return cells.map((cell) => ({ text: cell.map((word) => word.text).join(' '), empties: cell[0]?.blanks ?? 0 }));
}

/** Parts the words into cells and takes the period from the end. */
export function parseValues(words: readonly Word[], hasPeriod: boolean, joining: Joining): Values {
  const start = hasPeriod ? periodStart(words.map((word) => word.text)) : null;
  const cut = start === null ? words.length : start;
  const period = words.slice(cut);
  return {
    pieces: group(words.slice(0, cut), joining),
    period: period.length === 0 ? null : period.map((word) => word.text).join(' '),
    emptiesAfter: period[0]?.blanks ?? 0,
  };
}
