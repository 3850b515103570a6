import { joinLines } from '#domain/importing/paragraphs.ts';

import type { Chunk } from './pdf-chunks.ts';
import type { LayoutCell, LayoutTable } from './pdf-elements.ts';
import { textOf, toLines } from './pdf-lines.ts';

export type TaggedCell = {
  readonly chunks: readonly Chunk[];
  /** The same letters by the paragraphs that the tags tell. */
  readonly paragraphs: readonly (readonly Chunk[])[];
  readonly columns: number;
  readonly rows: number;
};

type Extent = { left: number; right: number };
type Placed = { readonly cell: TaggedCell; readonly column: number };

/**
 * A table by its tags alone. Makers (and pdf.js) leave empty cells out, so a row with fewer cells than the table has
 * columns gets its cells placed under the columns where they stand on the page.
 */
export function toTaggedTable(rows: readonly (readonly TaggedCell[])[]): LayoutTable {
  const count = columnCount(rows);
  const columns = columnExtents(rows, count);
  const free = Array.from({ length: count }, () => 0);
  const laid = rows.map((row) => {
    const placed = placeRow(row, columns, free);
    const cells = fill(placed, free);
    for (let at = 0; at < count; at += 1) free[at] = Math.max(0, (free[at] ?? 0) - 1);
    for (const { cell, column } of placed) {
      for (let at = column; at < column + cell.columns; at += 1) free[at] = Math.max(free[at] ?? 0, cell.rows - 1);
    }
    return cells;
  });
  const chunks = rows.flat().flatMap((cell) => cell.chunks);
  const lines = toLines(chunks);
  return {
    kind: 'table',
    ruled: false,
    top: lines.reduce((top, line) => Math.min(top, line.top), Infinity),
    bottom: lines.reduce((bottom, line) => Math.max(bottom, line.baseline), 0),
    edges: [...columns.map((column) => column.left), columns.at(-1)?.right ?? 0],
    rows: laid,
    lines,
    tagged: true,
  };
}

/** The most columns that any row spans, those held by a taller cell above counted in. */
function columnCount(rows: readonly (readonly TaggedCell[])[]): number {
  let most = 1;
  let held: number[] = [];
  for (const row of rows) {
    most = Math.max(most, held.length + row.reduce((sum, cell) => sum + cell.columns, 0));
    held = [...held.map((left) => left - 1), ...row.flatMap((cell) => Array<number>(cell.columns).fill(cell.rows - 1))];
    held = held.filter((left) => left > 0);
  }
  return most;
}

/** Where each column stands, from the rows that have a cell in every one; from all cells where no row is full. */
function columnExtents(rows: readonly (readonly TaggedCell[])[], count: number): Extent[] {
  const full = rows.filter((row) => row.length === count);
  const columns = Array.from({ length: count }, (): Extent => ({ left: Infinity, right: -Infinity }));
  for (const row of full) for (const [at, cell] of row.entries()) widen(columns[at], extentOf(cell));
  if (columns.every((column) => column.left < Infinity)) return columns;
  const whole: Extent = { left: Infinity, right: -Infinity };
  for (const cell of rows.flat()) widen(whole, extentOf(cell));
  const width = (whole.right - whole.left) / count;
  return columns.map((_, at) => ({ left: whole.left + at * width, right: whole.left + (at + 1) * width }));
}

function widen(extent: Extent | undefined, by: Extent): void {
  if (extent === undefined) return;
  extent.left = Math.min(extent.left, by.left);
  extent.right = Math.max(extent.right, by.right);
}

function extentOf(cell: TaggedCell): Extent {
  const extent: Extent = { left: Infinity, right: -Infinity };
  for (const chunk of cell.chunks) widen(extent, chunk);
  return extent;
}

/** Places cells from left to right, each in the column it stands nearest to among those that are left for it. */
function placeRow(row: readonly TaggedCell[], columns: readonly Extent[], held: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  let next = 0;
  let needed = row.reduce((sum, cell) => sum + cell.columns, 0);
  for (const cell of row) {
    while ((held[next] ?? 0) > 0) next += 1;
    const last = Math.max(next, columns.length - needed);
    const column = nearest(extentOf(cell), columns, next, last, held);
    placed.push({ cell, column });
    next = column + cell.columns;
    needed -= cell.columns;
  }
  return placed;
}

function nearest(cell: Extent, columns: readonly Extent[], from: number, to: number, held: readonly number[]): number {
  let best = from;
  let least = Infinity;
  for (let at = from; at <= to; at += 1) {
    const column = columns[at];
    if (column === undefined || (held[at] ?? 0) > 0) continue;
    const apart = Math.max(0, column.left - cell.right, cell.left - column.right);
    const offset = Math.min(Math.abs(column.left - cell.left), Math.abs(column.right - cell.right));
    if (apart * 10 + offset < least) {
      least = apart * 10 + offset;
      best = at;
    }
  }
  return best;
}

/**
 * Paragraphs are parted by a blank line. Some makers tag each line as a paragraph: one that ends without a stop goes on in
 * the next. Running text over several columns is one line a paragraph: how long its lines are tells nothing there.
 */
function textOfParagraphs({ paragraphs, columns }: TaggedCell): string {
  const printed = paragraphs.map(textOf).filter((text) => text !== '');
  const texts = columns === 1 ? printed : printed.map(withoutWrapping);
  return texts.reduce((all, text) => (all === '' ? text : `${all}${/[.!?:]$/u.test(all) ? '\n\n' : '\n'}${text}`), '');
}

/** A first line of one word is the label of what follows. */
function withoutWrapping(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const labelled = rest.length > 0 && /^\p{Lu}\p{L}{2,20}:?$/u.test(first);
  return labelled ? `${first}\n${joinLines(rest)}` : joinLines([first, ...rest]);
}

/** The row with empty cells where nothing was placed. */
function fill(placed: readonly Placed[], held: readonly number[]): LayoutCell[] {
  const cells: LayoutCell[] = [];
  let next = 0;
  const skipTo = (column: number): void => {
    for (; next < column; next += 1) if ((held[next] ?? 0) === 0) cells.push({ text: '', columns: 1, rows: 1 });
  };
  for (const { cell, column } of placed) {
    skipTo(column);
    cells.push({ text: textOfParagraphs(cell), columns: cell.columns, rows: cell.rows });
    next = column + cell.columns;
  }
  skipTo(held.length);
  return cells;
}
