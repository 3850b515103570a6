import type { ReportTable } from '#domain/report/report.ts';

/** A table's columns in points, and the size of its letters, so that as few words as possible break. */
export type ColumnWidths = { readonly widths: readonly number[]; readonly size: number };

const PADDING = 8;
/** Mean width of a letter in ems: slightly more than Source Sans has, so that an estimate errs to the wide side. */
const LETTER = 0.55;
const BOLD = 1.07;
const SIZES = [9.5, 9, 8.5, 8, 7.5];
/** A cell's whole text counts up to this width in points; beyond it lines are broken anyway. */
const ENOUGH = 190;

/**
 * Shares the width out as a browser does: every column gets its longest word, what is left goes to the columns whose
 * texts want more. Letters get smaller, within reason, until the longest words fit.
 */
export function columnWidths(table: ReportTable, available: number): ColumnWidths {
  const least = table.columns.map((column, index) =>
    Math.max(
      BOLD * longestWord(column.text),
      ...cellsOf(table, index).map((cell) => (isShortNumber(cell) ? cell.length : longestWord(cell))),
    ),
  );
  const wanted = table.columns.map((column, index) =>
    Math.max(longestWord(column.text) * BOLD, ...cellsOf(table, index).map((cell) => cell.length)),
  );
  const room = available - PADDING * table.columns.length;
  const size = SIZES.find((each) => sum(least) * each * LETTER <= room) ?? SIZES.at(-1) ?? 7.5;
  const widths = least.map((letters) => letters * size * LETTER);
  if (sum(widths) >= room) return { widths: shrunk(widths, room).map((width) => width + PADDING), size };
  const wishes = wanted.map((letters, index) =>
    Math.max(0, Math.min(letters * size * LETTER, ENOUGH) - (widths[index] ?? 0)),
  );
  const spare = room - sum(widths);
  const wish = sum(wishes);
  return {
    widths: widths.map((width, index) => {
      const share = wish > spare ? (wishes[index] ?? 0) / wish : null;
      const extra = share === null ? (wishes[index] ?? 0) + (index === 0 ? spare - wish : 0) : share * spare;
      return width + extra + PADDING;
    }),
    size,
  };
}

/** A number with its unit stays on one line: "9 000 st". */
export function isShortNumber(cell: string): boolean {
  return cell.length <= 12 && /\d/.test(cell);
}

/** Letters that fit on a line of a column. */
export function lettersIn(width: number, size: number): number {
  return Math.max(1, Math.floor((width - PADDING) / (size * LETTER)));
}

function cellsOf(table: ReportTable, index: number): string[] {
  return table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells[index] ?? ''] : []));
}

/** Length of the longest word in letters; a word can be broken after a hyphen or a slash. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+|(?<=[-/–])/u).map((word) => word.length));
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
