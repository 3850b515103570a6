import type { Chunk } from './pdf-chunks.ts';
import { joinInLine } from './pdf-grid.ts';
import type { LayoutCell, LayoutTable } from './pdf-elements.ts';
import { textOf, toLines } from './pdf-lines.ts';
import type { Ruling } from './pdf-path.ts';
import { columnsOf, overlapped, recut, segmentsOf } from './pdf-segments.ts';
import type { Extent, TextRow } from './pdf-segments.ts';

/** Level lines whose ends differ by less than this (points) belong to the same table. */
const SAME_END = 6;

/** A page with more level lines and shaded cells than this is a drawing. */
const MOST_LINES = 3_000;

/** A head with more lines than this is no head. */
const MOST_HEAD_LINES = 8;

/** Letters in a table's rows differ less than this (points). */
const SAME_SIZE = 0.6;

/** Within a row, lines further apart than this many usual distances belong to different texts. */
const APART = 1.2;

/** A new row fills at least this part of the columns that the row before it fills. */
const ALIKE = 0.7;

/** What stands between two level lines, line by line. */
type Band = { readonly top: number; readonly bottom: number; readonly rows: readonly TextRow[] };

/**
 * Tables that are drawn with level lines or shaded rows only, without uprights: rows from the lines, columns from the
 * white between the words of the head. `level` are level lines and the edges of shades that no ruled table uses.
 */
export function findLevelled(
  level: readonly Ruling[],
  chunks: readonly Chunk[],
): { table: LayoutTable; chunks: readonly Chunk[] }[] {
  const found: { table: LayoutTable; chunks: readonly Chunk[] }[] = [];
  if (level.length > MOST_LINES) return found;
  for (const lines of sameEnds(level)) {
    const first = lines[0];
    if (first === undefined || lines.length < 2) continue;
    const inside = chunks.filter(
      (chunk) => chunk.angle === 0 && chunk.x >= first.from - SAME_END && chunk.x <= first.to + SAME_END,
    );
    const bands = toBands(lines, inside);
    const known = new Map(bands.map(({ top }) => [top, shadedColumns(level, top, first)]));
    const shaded = (top: number): Extent[] | null => known.get(top) ?? null;
    for (let at = 0; at < bands.length;) {
      const read = readTable(bands.slice(at), first, shaded);
      if (read !== null) found.push({ table: read.table, chunks: read.chunks });
      at += read?.bands ?? 1;
    }
  }
  return found;
}

function sameEnds(level: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const line of [...joinInLine(level)].sort((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([other]) =>
        other !== undefined && Math.abs(other.from - line.from) <= SAME_END && Math.abs(other.to - line.to) <= SAME_END,
    );
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

/** The text above the first line, between the lines and below the last one. */
function toBands(lines: readonly Ruling[], chunks: readonly Chunk[]): Band[] {
  const edges = [-Infinity, ...lines.map((line) => line.at), Infinity];
  return edges.slice(1).map((bottom, at) => {
    const top = edges[at] ?? -Infinity;
    const rows = segmentsOf(chunks.filter((chunk) => chunk.y >= top && chunk.y < bottom));
    if (top === -Infinity)
      return { top: rows.at(0)?.baseline ?? bottom, bottom, rows: nearest(rows.toReversed()).toReversed() };
    return { top, bottom, rows: bottom === Infinity ? nearest(rows) : rows };
  });
}

/** The lines that follow each other without a larger gap than the letters' own height. */
function nearest(rows: readonly TextRow[]): TextRow[] {
  const end = rows.findIndex((row, at) => {
    const before = rows[at - 1];
    return before !== undefined && Math.abs(row.baseline - before.baseline) > 2 * row.size;
  });
  return rows.slice(0, end === -1 ? MOST_HEAD_LINES : Math.min(end, MOST_HEAD_LINES));
}

/** The columns of a head whose cells are shaded one by one, which then cover it from end to end; null for other heads. */
function shadedColumns(level: readonly Ruling[], top: number, ends: Ruling): Extent[] | null {
  const pieces = level
    .filter((line) => line.shade === true && Math.abs(line.at - top) < 1)
    .sort((a, b) => a.from - b.from)
    .map((line) => ({ left: line.from, right: line.to }));
  const meets = pieces.every((piece, at) => Math.abs(piece.left - (pieces[at - 1]?.right ?? ends.from)) <= SAME_END);
  const isWhole = Math.abs((pieces.at(-1)?.right ?? 0) - ends.to) <= SAME_END;
  return pieces.length >= 2 && meets && isWhole ? pieces : null;
}

type ReadTable = { readonly table: LayoutTable; readonly chunks: readonly Chunk[]; readonly bands: number };

/**
 * The table whose head is the first of the bands; null where that is no head or nothing under it fits its columns.
 * `shaded` gives the columns of a band that is shaded cell by cell.
 */
function readTable(bands: readonly Band[], ends: Ruling, shaded: (top: number) => Extent[] | null): ReadTable | null {
  const [head, ...rest] = bands;
  if (head === undefined || head.rows.length === 0 || head.rows.length > MOST_HEAD_LINES) return null;
  const shades = shaded(head.top);
  const columns = shades ?? columnsOf(head.rows);
  if (columns.length < 2) return null;
  const body: Band[] = [];
  for (const { top, bottom, rows } of rest) {
    const band = { top, bottom, rows: recut(rows, columns) };
    const other = shaded(top);
    const isNewHead = other !== null && !areSame(other, columns);
    if (isNewHead || !(fits(band, columns) || isInside(band, body.at(-1)))) break;
    body.push(band);
  }
  // A shaded head comes again after a page break, and what follows may be the rest of a row or of the text under it.
  if (body.length === 0 || (shades === null && !isRow(body[0], columns))) return null;
  const lined = body.length > 2;
  const laid = [head, ...body].map((band, at) =>
    at === 0 ? [cellsOf(band.rows, columns)] : rowsOf(band, columns, lined),
  );
  const chunks = [head, ...body].flatMap((band) =>
    band.rows.flatMap((row) => row.segments.flatMap((segment) => segment.chunks)),
  );
  const gutters = columns.slice(1).map((column, at) => ((columns[at]?.right ?? 0) + column.left) / 2);
  const table: LayoutTable = {
    kind: 'table',
    ruled: false,
    top: (head.rows[0]?.baseline ?? head.top) - (head.rows[0]?.size ?? 0),
    bottom: Math.min(
      body.at(-1)?.bottom ?? head.bottom,
      chunks.reduce((low, chunk) => Math.max(low, chunk.baseline), 0),
    ),
    edges: [ends.from, ...gutters, ends.to],
    rows: laid.flat(),
    lines: toLines(chunks),
  };
  return { table, chunks, bands: body.length + 1 };
}

/** True where the first line of a band stands in the columns: cells beside each other. */
function fits(band: Band, columns: readonly Extent[]): boolean {
  const first = band.rows[0];
  const places = first?.segments.map((segment) => overlapped(segment, columns)) ?? [];
  return new Set(places.map((place) => place.first)).size > 1 && places.every((place) => place.count === 1);
}

/**
 * A name alone or a text over all columns, between two lines of a table: stands close to both, in letters of the table's
 * size; a chapter between two tables does not.
 */
function isInside({ top, bottom, rows }: Band, before: Band | undefined): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  const size = before?.rows[0]?.size ?? first.size;
  const isEven = rows.every((row) => Math.abs(row.size - size) < SAME_SIZE);
  return isEven && first.baseline - top < 2.2 * first.size && bottom - last.baseline < 1.6 * last.size;
}

const areSame = (a: readonly Extent[], b: readonly Extent[]): boolean =>
  a.length === b.length && a.every((column, at) => Math.abs(column.left - (b[at]?.left ?? 0)) <= SAME_END);

const isRow = (band: Band | undefined, columns: readonly Extent[]): boolean =>
  band !== undefined &&
  band.rows.some((row) => new Set(row.segments.map((segment) => overlapped(segment, columns).first)).size > 1);

/** The rows of one band: its cells, and a text under them that runs over all columns. */
function rowsOf(band: Band, columns: readonly Extent[], lined: boolean): LayoutCell[][] {
  const end = endOfCells(band.rows, columns);
  const upper = band.rows.slice(0, end);
  const cells = lined || end === 0 ? [upper].slice(0, end) : splitRows(upper, columns);
  const below = band.rows.slice(end).flatMap((row) => row.segments.flatMap((segment) => segment.chunks));
  const rows = cells.map((part) => cellsOf(part, columns));
  return below.length === 0 ? rows : [...rows, [{ text: textOf(below), columns: columns.length, rows: 1 }]];
}

/** Where the cells end and a text over all columns begins: at a line that runs through the columns, and its heading. */
function endOfCells(rows: readonly TextRow[], columns: readonly Extent[]): number {
  const isName = (row: TextRow): boolean => row.segments.every((segment) => overlapped(segment, columns).first === 0);
  const through = rows.findIndex(
    (row, at) => at > 0 && row.segments.some((segment) => overlapped(segment, columns).count > 1),
  );
  const distances = rows.slice(1).map((row, at) => row.baseline - (rows[at]?.baseline ?? 0));
  const usual = Math.min(...distances.filter((distance) => distance > (rows[0]?.size ?? 0) * 0.9));
  if (through !== -1 && rows.slice(0, through).every(isName)) return 0;
  let end = through === -1 ? rows.length : through;
  for (let at = end - 1; at > 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || !isName(row)) break;
    if ((distances[at - 1] ?? 0) > APART * usual) end = at;
  }
  return end;
}

/**
 * A band without lines between its rows: a line that fills nearly as many columns as the first begins a new row, if it
 * does not stand nearer to the line before it than others do.
 */
function splitRows(rows: readonly TextRow[], columns: readonly Extent[]): TextRow[][] {
  const filled = (row: TextRow): Set<number> =>
    new Set(row.segments.map((segment) => overlapped(segment, columns).first));
  const distanceTo = (at: number): number => (rows[at]?.baseline ?? 0) - (rows[at - 1]?.baseline ?? 0);
  const distances = rows.slice(1).map((_, at) => distanceTo(at + 1));
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  const parts: TextRow[][] = [];
  for (const [at, row] of rows.entries()) {
    const first = parts.at(-1)?.[0];
    const now = filled(row);
    const isApart = most < APART * least || distanceTo(at) >= APART * least;
    if (first === undefined || (isApart && now.has(0) && now.size >= Math.max(2, filled(first).size * ALIKE)))
      parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

function cellsOf(rows: readonly TextRow[], columns: readonly Extent[]): LayoutCell[] {
  const cells = columns.map((): Chunk[] => []);
  for (const { segments } of rows) {
    for (const segment of segments) cells[overlapped(segment, columns).first]?.push(...segment.chunks);
  }
  return cells.map((chunks) => ({ text: textOf(chunks), columns: 1, rows: 1 }));
}
