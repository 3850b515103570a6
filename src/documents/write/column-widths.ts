import type { ReportTable } from '#domain/report/report.ts';

import { textWidth } from './fonts.ts';

/** A table's columns in points, and the size of its letters, so that as few words as possible break. */
export type ColumnWidths = { readonly widths: readonly number[]; readonly size: number };

const PADDING = 8;
/** A hair of room, so that rounding breaks no word. */
const ROOM = 0.15;
/** A cell's whole text counts up to this width in points; beyond it lines are broken anyway. */
const ENOUGH = 190;
const SIZES = [9.5, 9, 8.5, 8, 7.5];
/** Of letters, in points. */
export const SMALLEST = 7.5;
/**
 * How much wider than ours a font may be that Word or another program sets instead, before a word or a number breaks;
 * with the smallest letters that are taken for it.
 */
const MARGINS = [
  { wider: 0.3, smallest: 9 },
  { wider: 0.15, smallest: 9 },
  { wider: 0, smallest: SMALLEST },
];
const NO_MARGIN = MARGINS.slice(-1);

/**
 * Shares the width out as a browser does: every column gets its longest word, what is left goes to the columns whose
 * texts want more. Letters get smaller, within reason, until the longest words fit.
 */
export function columnWidths(table: ReportTable, available: number, margins = MARGINS): ColumnWidths {
  const least = table.columns.map((column, index) =>
    Math.max(
      longestWord(column.text),
      ...cellsOf(table, index).map((cell) => (isShortNumber(cell) ? textWidth(cell) : longestWord(cell))),
    ),
  );
  const wanted = table.columns.map((column, index) =>
    Math.max(longestWord(column.text), ...cellsOf(table, index).map(textWidth)),
  );
  const room = available - PADDING * table.columns.length;
  const widthsAt = (size: number, wider: number) => least.map((ems) => (ems * (1 + wider) + ROOM) * size);
  const fitting = margins.flatMap(({ wider, smallest }) =>
    SIZES.filter((size) => size >= smallest && sum(widthsAt(size, wider)) <= room).map((size) => ({ size, wider })),
  )[0];
  if (fitting === undefined) {
    const widths = shrunk(widthsAt(SMALLEST, 0), room).map((width) => width + PADDING);
    return { widths, size: SMALLEST };
  }
  const { size, wider } = fitting;
  const widths = widthsAt(size, wider);
  const wishes = wanted.map((ems, index) => Math.max(0, Math.min(ems * size, ENOUGH) - (widths[index] ?? 0)));
  const spare = room - sum(widths);
  const wish = sum(wishes);
  const left = Math.max(0, spare - wish);
  return {
    widths: widths.map((width, index) => {
      const extra = wish > spare ? ((wishes[index] ?? 0) / wish) * spare : (wishes[index] ?? 0);
      return width + extra + (index === 0 ? left : 0) + PADDING;
    }),
    size,
  };
}

/** How many lines a row of the table has on average in our font where it is that wide, in points; 0 without rows. */
export function meanLines(table: ReportTable, available: number): number {
  const { widths, size } = columnWidths(table, available, NO_MARGIN);
  const rows = table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []));
  const lines = rows.map((cells) =>
    Math.max(1, ...cells.map((cell, index) => Math.ceil(textWidth(cell) / emsIn(widths[index] ?? 0, size)))),
  );
  return rows.length === 0 ? 0 : sum(lines) / rows.length;
}

/** A number with its unit stays on one line: "9 000 st". */
export function isShortNumber(cell: string): boolean {
  return cell.length <= 12 && /\d/.test(cell);
}

/** Width that a column has for its text, in ems. */
export function emsIn(width: number, size: number): number {
  return Math.max(1, (width - PADDING) / size);
}

function cellsOf(table: ReportTable, index: number): string[] {
  return table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[index] ?? ''] : []));
}

/** Width of the longest word in ems; a line breaks after a hyphen or a slash, and at no blank that holds together. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/[^\S\u00a0]+|(?<=[-/–])/u).map(textWidth));
}

/** Takes from the widest columns first, so that short ones stay readable. */
function shrunk(widths: readonly number[], room: number): number[] {
  const sorted = widths.toSorted((a, b) => a - b);
  let left = room;
  let cap = room;
  for (const [index, width] of sorted.entries()) {
    const even = left / (sorted.length - index);
    if (width > even) {
      cap = even;
      break;
    }
    left -= width;
  }
  return widths.map((width) => Math.min(width, cap));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
