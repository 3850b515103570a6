import type { Chunk } from './pdf-chunks.ts';

export type Extent = { readonly left: number; readonly right: number };

/** Words of one line that stand near each other. */
export type Segment = Extent & { readonly chunks: readonly Chunk[] };

/** A line of text cut where the white is wider than between words. */
export type TextRow = { readonly baseline: number; readonly size: number; readonly segments: readonly Segment[] };

/** White wider than this many letter sizes parts cells; between words it is a quarter, in justified text up to a half. */
const CELL_GAP = 0.8;

/** Baselines nearer than this many letter sizes are the same line. */
const SAME_LINE = 0.3;

/** Groups words into lines from the top, and each line into segments from the left. */
export function segmentsOf(chunks: readonly Chunk[]): TextRow[] {
  const lines: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && chunk.baseline - first.baseline <= SAME_LINE * chunk.size)
      line.push(chunk);
    else lines.push([chunk]);
  }
  return lines.map((line) => ({
    baseline: line[0]?.baseline ?? 0,
    size: line.reduce((size, chunk) => Math.max(size, chunk.size), 0),
    segments: cut(line),
  }));
}

function cut(line: Chunk[]): Segment[] {
  const segments: { left: number; right: number; chunks: Chunk[] }[] = [];
  for (const chunk of line.sort((a, b) => a.left - b.left)) {
    const segment = segments.at(-1);
    if (segment !== undefined && chunk.left - segment.right < CELL_GAP * chunk.size) {
      segment.chunks.push(chunk);
      segment.right = Math.max(segment.right, chunk.right);
    } else segments.push({ left: chunk.left, right: chunk.right, chunks: [chunk] });
  }
  return segments;
}

/** White in a known gutter parts cells even where it is narrower, but still wider than between words. */
const GUTTER_GAP = 0.42;

/** Cuts lines again where the white falls between two columns that are now known. */
export function recut(rows: readonly TextRow[], columns: readonly Extent[]): TextRow[] {
  const gutters = columns.slice(1).map((column, at) => ({ left: columns[at]?.right ?? 0, right: column.left }));
  return rows.map((row) => ({
    ...row,
    segments: row.segments.flatMap((segment) => {
      const pieces: Chunk[][] = [];
      for (const chunk of segment.chunks) {
        const before = pieces.at(-1)?.at(-1);
        const isCut = before !== undefined && chunk.left - before.right >= GUTTER_GAP * chunk.size;
        const isInGutter = gutters.some((gutter) => (before?.right ?? 0) < gutter.right && chunk.left > gutter.left);
        if (before === undefined || (isCut && isInGutter)) pieces.push([chunk]);
        else pieces.at(-1)?.push(chunk);
      }
      return pieces.map(toSegment);
    }),
  }));
}

function toSegment(chunks: readonly Chunk[]): Segment {
  const left = Math.min(...chunks.map((chunk) => chunk.left));
  return { left, right: Math.max(...chunks.map((chunk) => chunk.right)), chunks };
}

/** The columns of a head: segments of its lines that stand over each other make one. */
export function columnsOf(rows: readonly TextRow[]): Extent[] {
  const columns: { left: number; right: number }[] = [];
  for (const segment of rows.flatMap((row) => row.segments).sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column !== undefined && segment.left < column.right) column.right = Math.max(column.right, segment.right);
    else columns.push({ left: segment.left, right: segment.right });
  }
  return columns;
}

/** The columns that a segment stands under: the first of them (the nearest, where it stands between two) and how many. */
export function overlapped(segment: Extent | undefined, columns: readonly Extent[]): { first: number; count: number } {
  if (segment === undefined) return { first: 0, count: 0 };
  const under = columns.flatMap((column, at) =>
    segment.left < column.right - 1 && segment.right > column.left + 1 ? [at] : [],
  );
  if (under[0] !== undefined) return { first: under[0], count: under.length };
  const apart = columns.map((column) => Math.max(column.left - segment.right, segment.left - column.right));
  return { first: apart.indexOf(Math.min(...apart)), count: 1 };
}
