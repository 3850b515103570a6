import type { PrintedLine } from './pdf-lines.ts';

export type LayoutLine = {
  readonly kind: 'line';
  readonly line: PrintedLine;
  readonly heading: number | null;
  readonly item: boolean;
  /** True where tags say that a new paragraph begins; null where only the distance can tell. */
  readonly starts: boolean | null;
  /** What its tag says that it is besides. */
  readonly role?: 'title' | 'caption';
};

export type LayoutCell = { readonly text: string; readonly columns: number; readonly rows: number };

export type LayoutTable = {
  readonly kind: 'table';
  readonly top: number;
  readonly bottom: number;
  /** True where uprights are drawn; other tables' edges follow their words and differ a little from page to page. */
  readonly ruled: boolean;
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
