import type { DocumentTable } from '#domain/steering/steering-document.ts';

import type { Line, Setting } from './line.ts';
import { columnsOf, columnsOnLine, isHeaderCue, isStrongHeader, unitOf } from './number-header.ts';
import { CELL, isRow, isYear, numbersFrom, tailOf, words, type Shape } from './number-shapes.ts';
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

const HEADER_LINES = 40;
const MOST_NAME_LINES = 5;

type Body = { readonly first: number; readonly last: number; readonly rows: number };

/** The numbers of cells that a row's numbers may be, as groups of three may be one number or two. */
function countsOf(lines: readonly Line[], shapes: readonly Shape[], at: number): readonly number[] {
  const all = words(lines[at]?.text ?? '');
  const numbers = all.slice(numbersFrom(all, shapes[at]));
  for (let next = at + 1; shapes[next] === 'numbers'; next += 1) numbers.push(...words(lines[next]?.text ?? ''));
  return [numbers.length, grouped(numbers, 'short').length, grouped(numbers, 'all').length];
}

function columnsFor(text: string, counts: readonly number[]): readonly string[] | null {
  for (const count of new Set(counts)) {
    const columns = columnsOnLine(text, count);
    if (columns !== null) return columns;
  }
  return null;
}

/** True for the header of the next table: it names columns for each number of the row that follows. */
function beginsTable(lines: readonly Line[], shapes: readonly Shape[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isStrongHeader(text)) return true;
  if (lines[at + 1]?.gap !== lines[at]?.gap || !isRow(shapes[at + 1])) return false;
  return columnsFor(text, countsOf(lines, shapes, at + 1)) !== null;
}

/** The run of rows that holds line `at`: numbers with at most a few lines of names between. */
function bodyFrom(lines: readonly Line[], shapes: readonly Shape[], at: number, limit: number): Body | null {
  let last = at;
  let rows = 0;
  let names = 0;
  for (let here = at; here < limit; here += 1) {
    const shape = shapes[here];
    if (shape === 'prose' || (here > at && shape === 'name' && beginsTable(lines, shapes, here))) break;
    if (shape === 'name') {
      names += 1;
      if (names > MOST_NAME_LINES) break;
      continue;
    }
    if (here === at || names > 0 || isRow(shape)) rows += 1;
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
  counts: readonly number[],
): number {
  const alone = shapes[first] === 'numbers';
  if (!alone && lines[first]?.gap === true) return first;
  let name = first;
  for (let at = first - 1; at >= Math.max(floor, first - MOST_NAME_LINES) && shapes[at] === 'name'; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (isStrongHeader(text) || columnsFor(text, counts) !== null) break;
    name = at;
    if (lines[at]?.gap === true) return name;
  }
  // No white space parts header and name: the name begins after the last line that speaks of columns.
  for (let at = first - 1; at >= name; at -= 1)
    if (isHeaderCue(lines[at]?.text ?? ''))
      return isYear(lines[at + 1]?.text ?? '') && at + 2 < first ? at + 2 : at + 1;
  return name;
}

/** The first line of the header above the body, and of the name of its first row. */
function headerAbove(lines: readonly Line[], shapes: readonly Shape[], first: number, floor: number) {
  const counts = countsOf(lines, shapes, first);
  const name = firstName(lines, shapes, first, floor, counts);
  const columns = columnsFor(lines[name - 1]?.text ?? '', counts);
  if (columns !== null && name - 1 >= floor && shapes[name - 1] === 'name') return { top: name - 1, name, columns };
  let top = name;
  let without = 0;
  for (let at = name - 1; at >= Math.max(floor, first - HEADER_LINES); at -= 1) {
    const line = lines[at];
    const cue = isHeaderCue(line?.text ?? '');
    if (!cue && (shapes[at] === 'prose' || isRow(shapes[at]))) break;
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
    const tail = numbersFrom(all, shapes[at]);
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

const WHOLE = /^[+\-−–]?\d+$/u;
/** What an empty cell counts for beside orders of size. */
const EMPTY_CELL = 0.7;

const sizeOf = (cell: string): number => Math.log10(Number(cell.replaceAll(/\D/gu, '')) + 1);

/** How many orders of size the cells of a row are away from those above and below them in the rows that have all. */
function unlikeness(cells: readonly string[], full: readonly (readonly string[])[]): number {
  const first = full[0];
  if (first === undefined) return 0;
  return first.reduce((sum, _, column) => {
    const own = cells[column];
    const sizes = full.map((row) => sizeOf(row[column] ?? ''));
    const usual = sizes.reduce((one, other) => one + other, 0) / sizes.length;
    return sum + (own === undefined ? EMPTY_CELL : Math.abs(sizeOf(own) - usual));
  }, 0);
}

/** Takes groups of three digits together so that the rows have as equal numbers of cells as can be. */
function cellsOfRows(rows: readonly Row[], columns: number): string[][] {
  const short = rows.map((row) => grouped(row.numbers, 'short'));
  const counts = new Map<number, number>();
  for (const cells of short) if (cells.length > 0) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? columns;
  const full = short.filter((cells) => cells.length === columns);
  return rows.map((row, at) => {
    const cells = short[at] ?? [];
    // The header tells: as many numbers as columns are each by itself, and twice as many are thousands.
    const plain = row.numbers.length === columns && row.numbers.every((number) => WHOLE.test(number));
    if (columns > 1 && plain && unlikeness(row.numbers, full) < unlikeness(cells, full)) return [...row.numbers];
    const whole = columns > 1 && cells.length > columns ? grouped(row.numbers, 'all') : cells;
    if (whole.length === columns) return whole;
    if (cells.length <= usual || (columns > 0 && cells.length <= columns)) return cells;
    const all = grouped(row.numbers, 'all');
    return all.length === usual ? all : cells;
  });
}

type Header = { readonly top: number; readonly name: number; readonly columns: readonly string[] | null };

const TITLE_WITH_UNIT = /\((?:mnkr|tkr|mkr)\)$/iu;

/** The header's columns, and where it begins when its first line is the table's title: "Resultatenheter (tkr)". */
function parsedHeader(lines: readonly Line[], { top, name, columns }: Header, rows: readonly Row[]) {
  if (columns !== null) return { top, parsed: { columns, sumLast: false } };
  const named = rows.some((row) => row.name !== '') ? 1 : 0;
  const widths = cellsOfRows(rows, 0).map((cells) => cells.length + named);
  const width = Math.max(...widths, 0);
  if (TITLE_WITH_UNIT.test(lines[top]?.text ?? '') && name > top + 1) {
    const below = columnsOf(lines.slice(top + 1, name), width);
    if (below.columns.length === width) return { top: top + 1, parsed: below };
  }
  return { top, parsed: columnsOf(lines.slice(top, name), width) };
}

/** In a table with one column of numbers a row may end in one number that nothing else tells from words: "Övrigt 900". */
function withSingles(lines: readonly Line[], shapes: readonly Shape[], from: number): readonly Shape[] {
  return shapes.map((shape, at) => {
    const all = words(lines[at]?.text ?? '');
    const number = all.at(-1) ?? '';
    const goesOn = /^[\p{Ll}\d]/u.test(lines[at + 1]?.text ?? '');
    const single = at > from && shape === 'name' && !goesOn && all.length > 1 && !isYear(number);
    return single && CELL.test(number) && tailOf(all) === all.length - 1 ? 'mixed' : shape;
  });
}

/** Reads a table of numbers whose first row's numbers stand on line `at`. */
export function numberTableAt(
  lines: readonly Line[],
  given: readonly Shape[],
  at: number,
  floor: number,
  limit: number,
  setting: Setting,
): NumberTable | null {
  if (given[at] !== 'numbers' && !isRow(given[at])) return null;
  const header = headerAbove(lines, given, at, floor);
  const one = header !== null && columnsOf(lines.slice(header.top, header.name)).columns.length === 2;
  const shapes = one && header.columns === null ? withSingles(lines, given, at) : given;
  const body = bodyFrom(lines, shapes, at, limit);
  if (header === null || body === null || (header.columns !== null && body.rows < 2)) return null;
  const rows = rowsIn(lines, shapes, header.name, body.last, setting);
  const { top, parsed } = parsedHeader(lines, header, rows);
  const headerLines = lines.slice(top, header.name);
  const title = top - 1 >= floor && isTitle(lines[top - 1]) ? top - 1 : null;
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
  return { table, from: title ?? top, next: body.last + 1 };
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
