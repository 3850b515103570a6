import type { DocumentTable } from '#domain/steering/steering-document.ts';

import type { Line, Setting } from './line.ts';
import { columnsOf, columnsOnLine, isHeaderCue, isStrongHeader, unitOf } from './number-header.ts';
import { joinsThousands, type Joining } from './value-cells.ts';

/**
 * Tables of money and volumes in text: rows that end in numbers, under a header that may be broken over many lines.
 * They have no fixed columns, so they are known by their numbers: at least two rows in a row that end in them.
 */
export type NumberTable = {
  readonly table: Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'rowLines' | 'doubts'>;
  /** First line (the title, or the header where there is no title) and the line after the last. */
  readonly from: number;
  readonly next: number;
};

const CELL = /^(?:[+\-−–]?\d{1,9}(?:[.,]\d{1,4})?%?|i\.?u\.?|[-–])$/iu;
const NAME_LINE = 60;
const HEADER_LINES = 40;
const MOST_NAME_LINES = 5;

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);
const isYear = (word: string): boolean => /^20[0-4]\d$/u.test(word);

/** Index of the first word of the line's tail of numbers; a year after words belongs to the name. */
function tailOf(all: readonly string[]): number {
  let at = all.length;
  while (at > 0 && CELL.test(all[at - 1] ?? '')) at -= 1;
  if (at > 0 && isYear(all[at] ?? '') && all.slice(at).some((word) => !isYear(word))) at += 1;
  if (at > 0 && all.slice(at).every(isYear)) return all.length;
  return at;
}

type Shape = 'numbers' | 'mixed' | 'name' | 'prose';

function shapeOf(line: Line): Shape {
  if (line.text.length > 130) return 'prose';
  const all = words(line.text);
  const tail = tailOf(all);
  const numbers = all.length - tail;
  if (all.every(isYear)) return 'name';
  if (tail === 0) return all.some((word) => /\d|i\.u/iu.test(word)) ? 'numbers' : 'name';
  if (numbers >= 2 && line.text.length < 110) return 'mixed';
  if (/[.!?:;,]$/u.test(line.text) && !/^i\.u\.$/iu.test(all.at(-1) ?? '')) return 'prose';
  if (
    numbers === 1 &&
    line.text.length < NAME_LINE &&
    /[,\d]/u.test(all.at(-1) ?? '') &&
    /,\d$/u.test(all.at(-1) ?? '')
  )
    return 'mixed';
  return line.text.length <= NAME_LINE ? 'name' : 'prose';
}

type Body = { readonly first: number; readonly last: number; readonly rows: number };

/** The run of rows that holds line `at`: numbers with at most a few lines of names between. */
function bodyFrom(lines: readonly Line[], shapes: readonly Shape[], at: number, limit: number): Body | null {
  let last = at;
  let rows = 0;
  let names = 0;
  for (let here = at; here < limit; here += 1) {
    const shape = shapes[here];
    if (
      shape === 'prose' ||
      (here > at && isStrongHeader(lines[here]?.text ?? '') && shape !== 'mixed' && shape !== 'numbers')
    )
      break;
    if (shape === 'name') {
      names += 1;
      if (names > MOST_NAME_LINES) break;
      continue;
    }
    if (here === at || names > 0 || shape === 'mixed') rows += 1;
    names = 0;
    last = here;
  }
  return rows >= 1 ? { first: at, last, rows } : null;
}

const isStub = (line: Line | undefined): boolean => line !== undefined && line.text.length <= 10;

/** The first line of the name of the row whose numbers stand on line `first`. */
function firstName(
  lines: readonly Line[],
  shapes: readonly Shape[],
  first: number,
  floor: number,
  count: number,
): number {
  const alone = shapes[first] === 'numbers';
  if (!alone && lines[first]?.gap === true) return first;
  let name = first;
  for (let at = first - 1; at >= Math.max(floor, first - MOST_NAME_LINES) && shapes[at] === 'name'; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (isStrongHeader(text) || columnsOnLine(text, count) !== null) break;
    name = at;
    if (lines[at]?.gap === true) return name;
  }
  // No white space parts header and name: the name begins after the last line that speaks of columns.
  for (let at = first - 1; at >= name; at -= 1) if (isHeaderCue(lines[at]?.text ?? '')) return at + 1;
  return name;
}

/** The first line of the header above the body, and of the name of its first row. */
function headerAbove(lines: readonly Line[], shapes: readonly Shape[], first: number, floor: number) {
  const own = lines[first];
  const count =
    own === undefined ? 0 : words(own.text).length - (shapes[first] === 'mixed' ? tailOf(words(own.text)) : 0);
  const name = firstName(lines, shapes, first, floor, count);
  const columns = columnsOnLine(lines[name - 1]?.text ?? '', count);
  if (columns !== null && name - 1 >= floor && shapes[name - 1] === 'name') return { top: name - 1, name, columns };
  let top = name;
  let without = 0;
  for (let at = name - 1; at >= Math.max(floor, first - HEADER_LINES); at -= 1) {
    const line = lines[at];
    const cue = isHeaderCue(line?.text ?? '');
    if (!cue && (shapes[at] === 'prose' || shapes[at] === 'mixed')) break;
    without = cue ? 0 : without + (isStub(line) ? 0 : 1);
    if (cue) top = at;
    if (without > MOST_NAME_LINES) break;
  }
  if (top === name) return null;
  while (
    top > floor &&
    lines[top]?.gap === false &&
    shapes[top - 1] === 'name' &&
    /[^.:]$/u.test(lines[top - 1]?.text ?? '')
  )
    top -= 1;
  return { top, name, columns: null };
}

type Row = { readonly name: string; readonly numbers: readonly string[]; readonly line: number };

/** The number words of a line, with a number that the narrow column broke put together again. */
function addNumbers(numbers: string[], line: Line, from: number, before: Line | undefined, setting: Setting): void {
  const all = words(line.text).slice(from);
  const broken = setting.trailingBlanks && from === 0 && before !== undefined && before.trail === 0 && !line.gap;
  const head = all[0] ?? '';
  const last = numbers.at(-1);
  if (broken && last !== undefined && /^\d{1,2}$/u.test(last) && /^\d{1,2}$/u.test(head)) {
    numbers[numbers.length - 1] = last + head;
    all.shift();
  }
  numbers.push(...all);
}

function rowsIn(lines: readonly Line[], shapes: readonly Shape[], from: number, last: number, setting: Setting): Row[] {
  const rows: Row[] = [];
  let name: string[] = [];
  let numbers: string[] = [];
  let begun = 0;
  const close = (): void => {
    if (name.length > 0 || numbers.length > 0)
      rows.push({ name: name.join(' ').replaceAll(/- (?=\p{Ll})(?!- och)/gu, '- '), numbers, line: begun });
    name = [];
    numbers = [];
  };
  for (let at = from; at <= last; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const all = words(line.text);
    const tail = shapes[at] === 'numbers' ? 0 : shapes[at] === 'mixed' ? tailOf(all) : all.length;
    if (tail > 0 && numbers.length > 0) close();
    if (tail > 0 && name.length > 0 && line.gap && shapes[at] !== 'numbers') close();
    if (name.length === 0 && numbers.length === 0) begun = line.n;
    if (tail > 0) name.push(all.slice(0, tail).join(' '));
    addNumbers(numbers, line, tail, tail === 0 ? lines[at - 1] : undefined, setting);
  }
  close();
  return rows;
}

function grouped(numbers: readonly string[], joining: Joining): string[] {
  const cells: string[] = [];
  for (const number of numbers) {
    const last = cells.at(-1);
    if (last !== undefined && joinsThousands(last, number, joining)) cells[cells.length - 1] = `${last} ${number}`;
    else cells.push(number);
  }
  return cells;
}

/** Takes groups of three digits together so that the rows have as equal numbers of cells as can be. */
function cellsOfRows(rows: readonly Row[], columns: number): string[][] {
  const short = rows.map((row) => grouped(row.numbers, 'short'));
  const counts = new Map<number, number>();
  for (const cells of short) if (cells.length > 0) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? columns;
  return rows.map((row, at) => {
    const cells = short[at] ?? [];
    if (cells.length <= usual || (columns > 0 && cells.length <= columns)) return cells;
    const all = grouped(row.numbers, 'all');
    return all.length === usual ? all : cells;
  });
}

/** Reads a table of numbers whose first row's numbers stand on line `at`. */
export function numberTableAt(
  lines: readonly Line[],
  shapes: readonly Shape[],
  at: number,
  floor: number,
  limit: number,
  setting: Setting,
): NumberTable | null {
  if (shapes[at] !== 'numbers' && shapes[at] !== 'mixed') return null;
  const header = headerAbove(lines, shapes, at, floor);
  const body = bodyFrom(lines, shapes, at, limit);
  if (header === null || body === null || (header.columns !== null && body.rows < 2)) return null;
  const headerLines = lines.slice(header.top, header.name);
  const title = header.top - 1 >= floor && isTitle(lines[header.top - 1]) ? header.top - 1 : null;
  const rows = rowsIn(lines, shapes, header.name, body.last, setting);
  const parsed = header.columns === null ? columnsOf(headerLines) : { columns: header.columns, sumLast: false };
  const cells = cellsOfRows(rows, parsed.columns.length - 1);
  const width = Math.max(...cells.map((row) => row.length), 0);
  const named = rows.some((row) => row.name !== '');
  const columns = parsed.columns.length === 0 ? [''] : parsed.columns;
  const full = Math.max(width + (named ? 1 : 0), columns.length);
  const table = {
    title: title === null ? null : (lines[title]?.text ?? null),
    unit: unitOf(
      [...(title === null ? [] : [lines[title]?.text ?? '']), ...headerLines.map((line) => line.text)].join(' '),
    ),
    columns: fill(columns, full),
    rows: rows.map((row, nth) => laid(named ? [row.name] : [], cells[nth] ?? [], full, parsed.sumLast)),
    rowLines: rows.map((row) => row.line),
    doubts: cells.some((row) => row.length > 0 && row.length + (named ? 1 : 0) < full) ? [UNSURE] : [],
  };
  return { table, from: title ?? header.top, next: body.last + 1 };
}

const UNSURE = { field: 'columns', reason: 'Tomma celler syns inte i texten. Värdena står från vänster i sina rader.' };

const isTitle = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 80 && !/[.:;,]$/u.test(line.text) && /^\p{Lu}/u.test(line.text);

/** A row in its columns: months that are still to come are empty, the mean after them is not. */
function laid(name: readonly string[], cells: readonly string[], width: number, sumLast: boolean): string[] {
  const last = cells.at(-1);
  if (!sumLast || last === undefined || name.length + cells.length >= width || cells.length < 2)
    return fill([...name, ...cells], width);
  return [...fill([...name, ...cells.slice(0, -1)], width - 1), last];
}

const fill = (cells: readonly string[], width: number): string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
];

export const shapesOf = (lines: readonly Line[]): readonly Shape[] => lines.map(shapeOf);
