import type { Chunk } from './pdf-chunks.ts';
import { toLines } from './pdf-lines.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** The white between two columns of running text is at least so many letter sizes wide. */
const NARROWEST_GUTTER = 0.9;

/** A column has at least so many lines, and so many words a line on average. */
const LEAST_LINES = 3;
const LEAST_WORDS = 3;

/** Pages with more lines than this are not searched for columns; the search looks at every line from every line. */
const MOST_ROWS = 400;

/** The drawing order may break the rule for this part of the letters (a footnote mark drawn late). */
const OUT_OF_ORDER = 0.01;

type Row = { readonly top: number; readonly chunks: readonly Chunk[] };

/**
 * Lines in reading order, in groups that belong together: a group is one line, or a region of columns read one after
 * the other. Columns of running text are told from the columns of a table by the order in which they were drawn:
 * column by column, where a table is drawn row by row.
 */
export function toFlow(chunks: readonly Chunk[]): PrintedLine[][] {
  const order = new Map(chunks.map((chunk, at) => [chunk, at]));
  const level = chunks.filter((chunk) => chunk.angle === 0);
  const turned = toLines(chunks.filter((chunk) => chunk.angle !== 0)).map((line) => [line]);
  return [...split(level, order), ...turned];
}

function split(chunks: readonly Chunk[], order: ReadonlyMap<Chunk, number>): PrintedLine[][] {
  const rows = toRows(chunks);
  if (rows.length > MOST_ROWS) return toLines(chunks).map((line) => [line]);
  const groups: PrintedLine[][] = [];
  let plain: Chunk[] = [];
  const flush = (): void => {
    groups.push(...toLines(plain).map((line) => [line]));
    plain = [];
  };
  for (let at = 0; at < rows.length;) {
    const region = regionFrom(rows, at, order);
    if (region === null) {
      plain.push(...(rows[at]?.chunks ?? []));
      at += 1;
      continue;
    }
    flush();
    groups.push(region.sides.flatMap((side) => split(side, order).flat()));
    at += region.rows;
  }
  flush();
  return groups;
}

/** Chunks by baseline, from the top. */
function toRows(chunks: readonly Chunk[]): Row[] {
  const rows: { top: number; chunks: Chunk[] }[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && chunk.baseline - row.top < 1) row.chunks.push(chunk);
    else rows.push({ top: chunk.baseline, chunks: [chunk] });
  }
  return rows;
}

type Region = { readonly rows: number; readonly sides: readonly (readonly Chunk[])[] };

/** The tallest region of columns that begins with a row; null where none does. */
function regionFrom(rows: readonly Row[], from: number, order: ReadonlyMap<Chunk, number>): Region | null {
  let gaps = gapsOf(rows[from]?.chunks ?? []);
  let best: Region | null = null;
  for (let to = from; to < rows.length; to += 1) {
    const row = rows[to];
    const before = rows[to - 1];
    if (row === undefined) break;
    const size = row.chunks[0]?.size ?? 10;
    // A hand's breadth of white ends the region.
    if (before !== undefined && to > from && row.top - before.top > 4 * size) break;
    gaps = gaps.flatMap((gap) => narrow(gap, row.chunks));
    if (gaps.length === 0) break;
    if (to - from + 1 < LEAST_LINES) continue;
    const chunks = rows.slice(from, to + 1).flatMap((each) => each.chunks);
    for (const gap of gaps) {
      if (gap.from === -Infinity || gap.to === Infinity) continue;
      const sides = [chunks.filter((chunk) => chunk.right <= gap.to), chunks.filter((chunk) => chunk.left >= gap.from)];
      if (areColumns(sides, order)) best = { rows: to - from + 1, sides };
    }
  }
  return best;
}

type Gap = { readonly from: number; readonly to: number };

/** White between the letters of the first row, and beside them: a column may begin lower than the other. */
function gapsOf(chunks: readonly Chunk[]): Gap[] {
  const gaps: Gap[] = [];
  let end = -Infinity;
  for (const chunk of [...chunks].sort((a, b) => a.left - b.left)) {
    gaps.push({ from: end, to: chunk.left });
    end = Math.max(end, chunk.right);
  }
  gaps.push({ from: end, to: Infinity });
  return gaps;
}

/** What is left of a white strip when the letters of one more row are laid over it. */
function narrow(gap: Gap, chunks: readonly Chunk[]): Gap[] {
  const size = chunks[0]?.size ?? 10;
  let pieces: Gap[] = [gap];
  for (const chunk of chunks) {
    pieces = pieces.flatMap((piece) => {
      if (chunk.right <= piece.from || chunk.left >= piece.to) return [piece];
      return [
        { from: piece.from, to: chunk.left },
        { from: chunk.right, to: piece.to },
      ].filter((part) => part.to - part.from >= NARROWEST_GUTTER * size);
    });
  }
  return pieces;
}

function areColumns(sides: readonly (readonly Chunk[])[], order: ReadonlyMap<Chunk, number>): boolean {
  const isText = sides.every((side) => {
    const rows = toRows(side);
    return rows.length >= LEAST_LINES && side.length >= LEAST_WORDS * rows.length && isDense(rows);
  });
  return isText && isDrawnInTurn(sides, order);
}

/** A column goes on from line to line; a cell far above it belongs to something else. */
function isDense(rows: readonly Row[]): boolean {
  return rows.every((row, at) => {
    const before = rows[at - 1];
    return before === undefined || row.top - before.top <= 3 * (row.chunks[0]?.size ?? 10);
  });
}

/** True where one side was drawn after the other. */
function isDrawnInTurn(sides: readonly (readonly Chunk[])[], order: ReadonlyMap<Chunk, number>): boolean {
  const placed = sides.flatMap((side, at) => side.map((chunk) => ({ at, order: order.get(chunk) ?? 0 })));
  const drawn = placed.sort((a, b) => a.order - b.order).map(({ at }) => at);
  const first = drawn[0] ?? 0;
  const count = drawn.filter((at) => at === first).length;
  const early = drawn.slice(0, count).filter((at) => at !== first).length;
  return early <= OUT_OF_ORDER * drawn.length;
}
