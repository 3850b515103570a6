import type { Line } from './line.ts';
import { tidy } from './line.ts';
import type { SourceCell, SourceTable } from './source-document.ts';

/** A row of a real table with its cells laid out in columns; a cell that spans columns stands in its first. */
export type GridRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** The one cell that spans all columns, or the only one with words, where there is one. */
  readonly whole: SourceCell | null;
  readonly source: readonly SourceCell[];
};

/** Words that narrow cells break without a hyphen. */
const BROKEN = new Set([
  'fastställs',
  'fastställas',
  'nämnd/styrelse',
  'nämnd/styrelsen',
  'livsmedel',
  'personer',
  'barn/avd.',
  'indikator',
]);

function joinCell(before: string, after: string): string {
  const left = before.split(' ').at(-1) ?? '';
  const right = after.split(' ')[0] ?? '';
  if (BROKEN.has((left + right).toLowerCase())) return before + after;
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:och|eller|samt)\b/u.test(after))
    return before.slice(0, -1) + after;
  if (/[/-]$/u.test(before) && /^\p{L}/u.test(after) && !/\s[/-]$/u.test(before)) return before + after;
  // "1–" before "14" is a range that was broken at its dash; "-" is left, which may be a sign.
  if (/\d–$/u.test(before) && /^\d/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** A cell's words on one line, with words that the cell broke put together. */
function cellText(text: string): string {
  const lines = text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : lines.reduce(joinCell);
}

/** The lines of a cell as lines of the document. */
export function linesOfCell(cell: SourceCell, page: number | null): readonly Line[] {
  const rows = cell.text.split('\n');
  let n = cell.line - 1;
  let blank = 0;
  const lines: Line[] = [];
  for (const raw of rows) {
    if (raw.trim() === '') {
      blank += 1;
      continue;
    }
    n += 1;
    const source = {
      kind: 'line' as const,
      line: n,
      page,
      text: raw,
      blankBefore: blank,
      words: null,
      heading: null,
      size: null,
      bold: false,
      item: false,
    };
    lines.push({
      n,
      page,
      raw,
      text: tidy(raw),
      lead: 0,
      trail: 0,
      gap: blank > 0,
      heading: null,
      size: null,
      bold: false,
      item: false,
      role: null,
      source,
    });
    blank = 0;
  }
  return lines;
}

export const widthOf = (table: SourceTable): number =>
  Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + Math.max(1, cell.columns), 0)));

const MOST_COLUMNS = 60;

/** Lays a table's cells into its columns, with cells that reach down over rows counted where they reach. */
export function gridOf(table: SourceTable): readonly GridRow[] {
  const width = Math.min(widthOf(table), MOST_COLUMNS);
  const taken: number[] = Array.from({ length: width }, () => 0);
  return table.rows.map((row) => {
    const cells: string[] = Array.from({ length: width }, () => '');
    let column = 0;
    for (const cell of row) {
      while (column < width && (taken[column] ?? 0) > 0) column += 1;
      if (column >= width) break;
      cells[column] = cellText(cell.text);
      for (let span = 0; span < Math.max(1, cell.columns) && column < width; span += 1) {
        taken[column] = Math.max(1, cell.rows);
        column += 1;
      }
    }
    for (let at = 0; at < width; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    const filled = row.filter((cell) => cell.text.trim() !== '');
    const only = filled[0];
    const spans = only !== undefined && only.columns >= Math.max(2, width - 1);
    return {
      line: row[0]?.line ?? table.line,
      cells,
      whole: filled.length === 1 && only !== undefined && (spans || row.length === 1) ? only : null,
      source: row,
    };
  });
}
