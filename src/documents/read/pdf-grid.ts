import type { Box } from './pdf-geometry.ts';
import type { Ruling } from './pdf-path.ts';

/** One cell of a ruled table, with the places it covers counted from 0. */
export type GridCell = Box & {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A table as its drawn lines show it. */
export type Grid = {
  readonly box: Box;
  readonly cells: readonly GridCell[];
  readonly rowCount: number;
  /** Places of the upright lines from left to right. */
  readonly edges: readonly number[];
};

/** Lines nearer than this (points) are the same line: neighbours draw their own border, or a double one. */
const SAME_LINE = 2.2;

/** Lines whose ends come this near each other touch. */
const TOUCH = 2.6;

/** A cell's side is drawn when this part of it is covered. */
const COVERED = 0.75;

/** An upright that goes on this far below the last level line has been cut by a page break. */
const OPEN_END = 5;

/** More lines than this on a page are a map or a chart; the search for touching lines is quadratic. */
const MOST_RULINGS = 2_500;

/** More places than this are not a table that a person reads. */
const MOST_PLACES = 20_000;

/** Finds the ruled tables of a page, from top to bottom. A table needs at least two cells beside each other. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const level = joinInLine(rulings.filter((ruling) => !ruling.upright && ruling.shade !== true));
  const upright = joinInLine(rulings.filter((ruling) => ruling.upright));
  if (level.length > MOST_RULINGS || upright.length > MOST_RULINGS) return [];
  const grids = connected(level, upright).flatMap((group) => toGrid(group.level, group.upright));
  return grids
    .filter((grid) => !grids.some((inner) => inner !== grid && inner.cells.length > 1 && isInside(inner.box, grid.box)))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

/** Joins pieces on the same line that touch or nearly do (each cell's own border, dots and dashes). */
export function joinInLine(rulings: readonly Ruling[]): Ruling[] {
  const upright = rulings[0]?.upright ?? false;
  const lanes: { at: number; pieces: Ruling[] }[] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1);
    if (lane !== undefined && ruling.at - lane.at <= SAME_LINE) lane.pieces.push(ruling);
    else lanes.push({ at: ruling.at, pieces: [ruling] });
  }
  return lanes.flatMap(({ pieces }) => {
    const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
    const joined: { upright: boolean; at: number; from: number; to: number }[] = [];
    for (const piece of pieces.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && piece.from - last.to <= TOUCH + 1) last.to = Math.max(last.to, piece.to);
      else joined.push({ upright, at, from: piece.from, to: piece.to });
    }
    return joined;
  });
}

type Group = { level: Ruling[]; upright: Ruling[] };

function connected(level: readonly Ruling[], upright: readonly Ruling[]): Group[] {
  const leader = new Map<Ruling, Ruling>();
  const find = (ruling: Ruling): Ruling => {
    let top = ruling;
    for (let next = leader.get(top); next !== undefined && next !== top; next = leader.get(top)) top = next;
    leader.set(ruling, top);
    return top;
  };
  for (const a of level) for (const b of upright) if (touch(a, b)) leader.set(find(b), find(a));
  const groups = new Map<Ruling, Group>();
  for (const ruling of [...level, ...upright]) {
    const top = find(ruling);
    const group = groups.get(top) ?? { level: [], upright: [] };
    (ruling.upright ? group.upright : group.level).push(ruling);
    groups.set(top, group);
  }
  return [...groups.values()];
}

function touch(level: Ruling, upright: Ruling): boolean {
  return (
    upright.at >= level.from - TOUCH &&
    upright.at <= level.to + TOUCH &&
    level.at >= upright.from - TOUCH &&
    level.at <= upright.to + TOUCH
  );
}

/** The distinct places of lines, with the group's outer ends where no line closes it (a row cut by a page break). */
function placesOf(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const places: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? -Infinity) > SAME_LINE) places.push(at);
  }
  const from = across.reduce((least, line) => Math.min(least, line.from), Infinity);
  const to = across.reduce((most, line) => Math.max(most, line.to), -Infinity);
  if (from < (places[0] ?? Infinity) - OPEN_END) places.unshift(from);
  if (to > (places.at(-1) ?? -Infinity) + OPEN_END) places.push(to);
  return places;
}

function toGrid(level: readonly Ruling[], upright: readonly Ruling[]): Grid[] {
  if (level.length === 0 || upright.length === 0) return [];
  const xs = placesOf(upright, level);
  const ys = placesOf(level, upright);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES) return [];
  const cells = toCells(xs, ys, level, upright);
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [{ box: { left, right, top, bottom }, cells, rowCount: rows, edges: xs }];
}

/** Joins places that no line parts; a joined shape that is no rectangle counts with its outermost places. */
function toCells(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Ruling[],
  upright: readonly Ruling[],
): GridCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: columns * rows }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (owner[top] !== undefined && owner[top] !== top) top = owner[top] ?? top;
    owner[at] = top;
    return top;
  };
  const sideOf = (lines: readonly Ruling[], at: number): Ruling[] =>
    lines.filter((line) => Math.abs(line.at - at) <= SAME_LINE);
  for (let column = 1; column < columns; column += 1) {
    const side = sideOf(upright, xs[column] ?? 0);
    for (let row = 0; row < rows; row += 1) {
      if (isCovered(side, ys[row] ?? 0, ys[row + 1] ?? 0)) continue;
      owner[find(row * columns + column)] = find(row * columns + column - 1);
    }
  }
  for (let row = 1; row < rows; row += 1) {
    const side = sideOf(level, ys[row] ?? 0);
    for (let column = 0; column < columns; column += 1) {
      if (isCovered(side, xs[column] ?? 0, xs[column + 1] ?? 0)) continue;
      owner[find(row * columns + column)] = find((row - 1) * columns + column);
    }
  }
  const spans = new Map<number, { top: number; bottom: number; left: number; right: number }>();
  for (let at = 0; at < owner.length; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const span = spans.get(find(at)) ?? { top: row, bottom: row, left: column, right: column };
    spans.set(find(at), {
      top: Math.min(span.top, row),
      bottom: Math.max(span.bottom, row),
      left: Math.min(span.left, column),
      right: Math.max(span.right, column),
    });
  }
  return [...spans.values()]
    .map(({ top, bottom, left, right }) => ({
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
      left: xs[left] ?? 0,
      right: xs[right + 1] ?? 0,
      top: ys[top] ?? 0,
      bottom: ys[bottom + 1] ?? 0,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function isCovered(side: readonly Ruling[], from: number, to: number): boolean {
  const covered = side.reduce(
    (sum, line) => sum + Math.max(0, Math.min(line.to, to + 1) - Math.max(line.from, from - 1)),
    0,
  );
  return covered >= COVERED * (to - from);
}
