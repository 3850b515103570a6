import type { SourceCell, SourceLine } from '#domain/importing/source-document.ts';
import { isHeaderCue } from '#domain/importing/number-header.ts';

import { columnsFor, type RowColumns } from './text-columns.ts';

/**
 * Tables of money and volumes in text that keeps the page's layout: a head of several columns, rows that begin with a name
 * and hold numbers below the heads.
 */
type Part = { readonly left: number; readonly right: number; readonly text: string };
type Column = { left: number; right: number; text: string };
type Row = { line: number; name: string; values: readonly Part[] };

export type NumberRows = { readonly rows: readonly (readonly SourceCell[])[]; readonly next: number };

const NUMBER = /^(?:[+\-−–]?\d[\d ]*(?:[.,]\d{1,4})?(?: ?%)?|i\.?u\.?|[-–])$/iu;
const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.?$/iu;
const YEAR = /^20\d\d$/u;
const GOES_ON = /(?:^|\s)(?:och|eller|för|med|i|av|till|på|från|inom|samt)$|[,\-–/]$/iu;
const MOST_HEAD_LINES = 7;
const MOST_ROWS = 500;
/** Letters that a value may stand to the left of the first head. */
const REACH = 3;

const leadOf = (text: string): number => text.length - text.trimStart().length;

const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The index of the head that a word stands below. */
function headOver(heads: readonly Column[], word: { left: number; right: number }): number {
  const apart = (head: Column): number =>
    word.left < head.right && head.left < word.right ? 0 : Math.abs(middleOf(head) - middleOf(word));
  return heads.reduce((best, head, at) => (apart(head) < apart(heads[best] ?? head) ? at : best), 0);
}

/** True where a word begins a cell though one blank only stands before it. */
function beginsCell(heads: readonly Column[], word: Part, before: Part): boolean {
  if (heads.length === 0) return MONTH.test(word.text) || MONTH.test(before.text);
  const number = NUMBER.test(word.text);
  if (number && NUMBER.test(before.text)) return headOver(heads, word) !== headOver(heads, before);
  return number && /\p{L}$/u.test(before.text) && word.left >= (heads[1]?.left ?? 0) - REACH;
}

/** The parts of a line with at least two blanks between them; closer ones are parted where the heads above tell. */
function partsOf(text: string, heads: readonly Column[] = []): Part[] {
  return [...text.matchAll(/\S+(?: \S+)*/gu)].flatMap((found) => {
    const parts: Part[] = [];
    let before: Part | null = null;
    for (const match of found[0].matchAll(/\S+/gu)) {
      const left = found.index + match.index;
      const word: Part = { left, right: left + match[0].length, text: match[0] };
      const last = parts.at(-1);
      if (last === undefined || before === null || beginsCell(heads, word, before)) parts.push(word);
      else parts[parts.length - 1] = { left: last.left, right: word.right, text: `${last.text} ${word.text}` };
      before = word;
    }
    return parts;
  });
}

const isNumbers = (parts: readonly Part[]): boolean => parts.length > 0 && parts.every(({ text }) => NUMBER.test(text));

/** The head of a table of numbers that begins on line `at`. */
function headAt(lines: readonly SourceLine[], at: number): { columns: readonly Column[]; next: number } | null {
  const first = lines[at];
  if (first === undefined || first.text.length > 300 || !/\S {2,}\S/u.test(first.text)) return null;
  const parts = partsOf(first.text);
  const months = parts.filter(({ text }) => MONTH.test(text)).length;
  if (parts.length < 3 || parts.some(({ text }) => NUMBER.test(text) && !YEAR.test(text))) return null;
  if (months < 3 && !(isHeaderCue(first.text.replaceAll(/\s+/gu, ' ').trim()) && parts.length >= 3)) return null;
  const columns: Column[] = parts.map((part) => ({ ...part }));
  let next = at + 1;
  for (; next < at + MOST_HEAD_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blankBefore > 0) break;
    const below = partsOf(line.text);
    const inName = (below[0]?.left ?? 0) < (columns[1]?.left ?? 0) - REACH;
    const numbers = below.filter(({ text }) => NUMBER.test(text) && !YEAR.test(text));
    if (numbers.length > 0 || (inName && (months > 0 || !/^\p{Ll}/u.test(below[0]?.text ?? '')))) break;
    for (const part of below) {
      const column = columns.find(({ left, right }) => part.left < right && left < part.right);
      if (column === undefined) return null;
      column.text = `${column.text} ${part.text}`;
      column.right = Math.max(column.right, part.right);
    }
  }
  return { columns, next };
}

function cellsOf(row: Row, width: number, found: RowColumns, named: boolean): SourceCell[] {
  const cells = Array.from({ length: width }, () => '');
  const first = named ? 1 : 0;
  if (named) cells[0] = row.name;
  for (const [nth, { text }] of row.values.entries()) cells[first + (found.columns[nth] ?? nth)] = text;
  return cells.map((text, at) => {
    const cell = { text, line: row.line, columns: 1, rows: 1 };
    return !found.sure && at >= first && text !== '' ? { ...cell, guessed: true } : cell;
  });
}

/** Collects the rows below a head; a name may stand above its numbers or go on below them. */
class Rows {
  readonly rows: Row[] = [];
  private open: { text: string; line: number } | null = null;

  values(line: SourceLine, values: readonly Part[]): void {
    this.rows.push({ line: this.open?.line ?? line.line, name: this.open?.text ?? '', values });
    this.open = null;
  }

  named(line: SourceLine, name: string, values: readonly Part[]): void {
    this.close();
    this.rows.push({ line: line.line, name, values });
  }

  /** A line that holds nothing but a name, or the rest of one. */
  name(line: SourceLine, text: string): void {
    const last = this.rows.at(-1);
    const before = this.open?.text ?? last?.name ?? '';
    const goesOn = /^[\p{Ll}(]/u.test(text) || YEAR.test(text) || GOES_ON.test(before);
    if (this.open !== null && goesOn) this.open.text = `${this.open.text}\n${text}`;
    else if (goesOn && last !== undefined) last.name = `${last.name}\n${text}`;
    else {
      this.close();
      this.open = { text, line: line.line };
    }
  }

  private close(): void {
    if (this.open !== null) this.rows.push({ line: this.open.line, name: this.open.text, values: [] });
    this.open = null;
  }

  /** How many lines at the end are a name without any numbers: they belong to what follows. */
  get left(): number {
    return this.open?.text.split('\n').length ?? 0;
  }
}

/** A row with as many numbers as there are heads for them: each has its own, however close they stand. */
function wholeRow(text: string, columns: readonly Column[]): Part[] | null {
  const words = [...text.matchAll(/\S+/gu)].map((found): Part => {
    return { left: found.index, right: found.index + found[0].length, text: found[0] };
  });
  const numbers = words.slice(1 - columns.length);
  const name = words.slice(0, 1 - columns.length);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || !isNumbers(numbers) || NUMBER.test(last.text)) return null;
  const place = (numbers[0]?.left ?? 0) >= (columns[1]?.left ?? 0) - REACH * 2;
  return place ? [{ left: first.left, right: last.right, text: text.slice(first.left, last.right) }, ...numbers] : null;
}

function rowsBelow(lines: readonly SourceLine[], from: number, columns: readonly Column[], lead: number) {
  const edge = (columns[1]?.left ?? 0) - REACH;
  const nameless = MONTH.test(columns[0]?.text ?? '');
  const rows = new Rows();
  let next = from;
  for (; next < lines.length && rows.rows.length < MOST_ROWS; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blankBefore > 1 || leadOf(line.text) < lead) break;
    const parts = wholeRow(line.text, columns) ?? partsOf(line.text, columns);
    const [first, ...others] = parts;
    if (first === undefined) break;
    if (isNumbers(parts) && (first.left >= edge || nameless)) rows.values(line, parts);
    else if (first.left < edge && others.length > 0 && isNumbers(others)) rows.named(line, first.text, others);
    else if (parts.length === 1 && first.right < edge + REACH) rows.name(line, first.text);
    else break;
  }
  return { rows: rows.rows, next: next - rows.left };
}

/** Reads the table of numbers whose head begins on line `at`; its first row is the head. */
export function numberRowsAt(lines: readonly SourceLine[], at: number): NumberRows | null {
  const head = headAt(lines, at);
  if (head === null) return null;
  const { columns } = head;
  const { rows, next } = rowsBelow(lines, head.next, columns, leadOf(lines[at]?.text ?? ''));
  const filled = rows.filter(({ values }) => values.length > 0);
  const named = rows.some(({ name }) => name !== '');
  // A head whose columns stand too close to be told apart is left to the reader of text.
  const crowded = filled.filter(({ values }) => values.length > columns.length - (named ? 1 : 0)).length;
  if (filled.length === 0 || crowded > 0) return null;
  const cell = (text: string): SourceCell => ({ text, line: lines[at]?.line ?? 0, columns: 1, rows: 1 });
  const places = columnsFor(
    rows.map(({ values }) => values),
    columns.slice(named ? 1 : 0),
  );
  const none = { columns: [], sure: false };
  return {
    rows: [
      columns.map(({ text }) => cell(text)),
      ...rows.map((row, nth) => cellsOf(row, columns.length, places[nth] ?? none, named)),
    ],
    next,
  };
}
