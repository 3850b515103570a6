import { asLayoutLine, inReadingOrder } from './pdf-elements.ts';
import type { LayoutCell, LayoutElement, LayoutTable } from './pdf-elements.ts';
import { holds } from './pdf-geometry.ts';
import type { Chunk } from './pdf-chunks.ts';
import type { Grid, GridCell } from './pdf-grid.ts';
import { findLevelled } from './pdf-levelled.ts';
import type { Ruling } from './pdf-path.ts';
import { textOf, toLines } from './pdf-lines.ts';
import { toFlow } from './pdf-columns.ts';

/** A drawing with fewer filled places than this part is a chart or a form's boxes, not a table. */
const LEAST_FILLED = 0.15;

/** What a page shows, by places alone, in reading order. */
export function layOut(chunks: readonly Chunk[], grids: readonly Grid[], rulings: readonly Ruling[]): LayoutElement[] {
  const ruled = takeTables(chunks, grids);
  const levelled = findLevelled(outside(rulings, grids), ruled.rest);
  const taken = new Set(levelled.flatMap((found) => found.chunks));
  const tables = [...ruled.tables, ...levelled.map((found) => found.table)];
  const rest = ruled.rest.filter((chunk) => !taken.has(chunk));
  const groups = toFlow(rest).map((lines): LayoutElement[] => lines.map(asLayoutLine));
  return inReadingOrder([...tables.map((table) => [table]), ...groups]);
}

/** Level lines and edges of shades that are no part of a ruled table. */
function outside(rulings: readonly Ruling[], grids: readonly Grid[]): Ruling[] {
  const isIn = (ruling: Ruling): boolean =>
    grids.some(({ box }) => holds(box, (ruling.from + ruling.to) / 2, ruling.at));
  return rulings.filter((ruling) => !ruling.upright && !isIn(ruling));
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
    ruled: true,
    top,
    bottom,
    edges: grid.edges,
    rows: rows.filter((row) => row.length > 0),
    lines: toLines(chunks),
  };
}
