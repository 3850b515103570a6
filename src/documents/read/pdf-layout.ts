import { holds } from './pdf-geometry.ts';
import type { Chunk } from './pdf-chunks.ts';
import type { Grid, GridCell } from './pdf-grid.ts';
import { toLines } from './pdf-lines.ts';
import type { PrintedLine } from './pdf-lines.ts';
import { toFlow } from './pdf-columns.ts';

export type LayoutLine = {
  readonly kind: 'line';
  readonly line: PrintedLine;
  readonly heading: number | null;
  readonly item: boolean;
  /** True where tags say that a new paragraph begins; null where only the distance can tell. */
  readonly starts: boolean | null;
};

export type LayoutCell = { readonly text: string; readonly columns: number; readonly rows: number };

export type LayoutTable = {
  readonly kind: 'table';
  readonly top: number;
  readonly bottom: number;
  /** Places of the upright lines, or of the cells where a tagged table has none; at least two. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly LayoutCell[])[];
  /** What stands in it as lines, for a frame that turns out to be no table. */
  readonly lines: readonly PrintedLine[];
  /** True where the table comes from tags: then it has all rows of the table, those of other pages empty. */
  readonly tagged?: boolean;
  /** True where it is known to go on from the page before. */
  readonly continues?: boolean;
};

export type LayoutElement = LayoutLine | LayoutTable;

/** Signs that makers set before list items, as a word of their own. */
const BULLET = /^[•▪◦‣⁃●○■□▫►➢✓–-]$/u;

/** A drawing with fewer filled places than this part is a chart or a form's boxes, not a table. */
const LEAST_FILLED = 0.15;

/** What a page shows, by places alone, in reading order. */
export function layOut(chunks: readonly Chunk[], grids: readonly Grid[]): LayoutElement[] {
  const { tables, rest } = takeTables(chunks, grids);
  const groups = toFlow(rest).map((lines): LayoutElement[] => lines.map(asLayoutLine));
  return inReadingOrder([...tables.map((table) => [table]), ...groups]);
}

export function asLayoutLine(line: PrintedLine): LayoutLine {
  const [first, second] = line.words;
  const item = first !== undefined && second !== undefined && BULLET.test(first.text);
  return { kind: 'line', line, heading: null, item, starts: null };
}

export function topOf(element: LayoutElement): number {
  return element.kind === 'table' ? element.top : element.line.top;
}

/** Puts groups of things in order by where each group begins; what is in a group keeps its own order. */
export function inReadingOrder(groups: readonly (readonly LayoutElement[])[]): LayoutElement[] {
  const placed = groups.map((group) => ({
    group,
    top: group.reduce((top, element) => Math.min(top, topOf(element)), Infinity),
    left: group.reduce((left, element) => Math.min(left, leftOf(element)), Infinity),
  }));
  return placed.sort((a, b) => a.top - b.top || a.left - b.left).flatMap(({ group }) => group);
}

function leftOf(element: LayoutElement): number {
  return element.kind === 'table' ? (element.edges[0] ?? 0) : element.line.left;
}

/** Takes the chunks that stand inside ruled tables out of the page. */
function takeTables(chunks: readonly Chunk[], grids: readonly Grid[]): { tables: LayoutTable[]; rest: Chunk[] } {
  let rest = [...chunks];
  const tables: LayoutTable[] = [];
  for (const grid of grids) {
    const inside = rest.filter((chunk) => holds(grid.box, chunk.x, chunk.y));
    const table = toTable(grid, inside);
    if (table === null) continue;
    tables.push(table);
    const taken = new Set(inside);
    rest = rest.filter((chunk) => !taken.has(chunk));
  }
  return { tables, rest };
}

/** One ruled table with the words in its cells; null where too few are filled for a table. */
export function toTable(grid: Grid, chunks: readonly Chunk[]): LayoutTable | null {
  const inCell = new Map<GridCell, Chunk[]>(grid.cells.map((cell) => [cell, []]));
  for (const chunk of chunks) {
    const cell = grid.cells.find((candidate) => holds(candidate, chunk.x, chunk.y));
    if (cell !== undefined) inCell.get(cell)?.push(chunk);
  }
  const filled = [...inCell.values()].filter((inside) => inside.length > 0).length;
  if (filled === 0 || filled < LEAST_FILLED * grid.cells.length) return null;
  const rows: LayoutCell[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) {
    const text = textOf(inCell.get(cell) ?? []);
    rows[cell.row]?.push({ text, columns: cell.columns, rows: cell.rows });
  }
  const { top, bottom } = grid.box;
  return {
    kind: 'table',
    top,
    bottom,
    edges: grid.edges,
    rows: rows.filter((row) => row.length > 0),
    lines: toLines(chunks),
  };
}

/** The words of one cell, its lines parted by a line break. */
export function textOf(chunks: readonly Chunk[]): string {
  return toLines(chunks)
    .sort((a, b) => a.angle - b.angle || a.baseline - b.baseline)
    .map((line) => line.text)
    .join('\n');
}
