import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '#domain/importing/source-document.ts';

import { joinTaggedTables } from './pdf-tagged-join.ts';
import { asLayoutLine } from './pdf-elements.ts';
import type { LayoutCell, LayoutElement, LayoutLine, LayoutTable } from './pdf-elements.ts';

/** Edges of tables on two pages nearer than this (points) are the same column's. */
const SAME_EDGE = 4;

/** The same for tables without uprights, whose columns are known by their words. */
const NEAR_EDGE = 12;

/** Running heads and feet stand among this many first or last things of a page. */
const MARGIN_THINGS = 4;

/** A line further below the one before than this many usual distances begins a paragraph. */
const PARAGRAPH = 1.3;

/** Puts the pages together: numbers the lines, counts the blank ones, ties tables together over page breaks. */
export function assemble(read: readonly (readonly LayoutElement[])[]): SourceBlock[] {
  const pages = joinTaggedTables(read);
  const furniture = findFurniture(pages);
  const leading = usualLeading(pages);
  const writer = new BlockWriter(leading);
  let before: LayoutTable | null = null;
  for (const [at, page] of pages.entries()) {
    const body = page.filter((element) => !furniture.has(element));
    const first = body[0];
    const continued: LayoutTable | null =
      before !== null && first?.kind === 'table' && goesOnFrom(first, before) ? before : null;
    writer.page(at + 1, settle(page, continued === null ? null : (first ?? null)), continued);
    const last = body.at(-1);
    before = last?.kind === 'table' && (isTable(last) || last === first) ? (widest(continued, last) ?? last) : null;
  }
  return writer.blocks;
}

/** A table needs two cells beside each other; a frame round text is no table. */
function isTable(table: LayoutTable): boolean {
  return table.rows.some((row) => row.length > 1);
}

/** The piece of a table over several pages that knows most columns. */
function widest(before: LayoutTable | null, now: LayoutTable): LayoutTable | null {
  return before !== null && before.edges.length > now.edges.length ? before : now;
}

/** Frames become lines again, but for the one that goes on from the page before. */
function settle(page: readonly LayoutElement[], continuing: LayoutElement | null): LayoutElement[] {
  return page.flatMap((element): LayoutElement[] =>
    element.kind === 'line' || isTable(element) || element === continuing ? [element] : element.lines.map(asLayoutLine),
  );
}

function goesOnFrom(table: LayoutTable, before: LayoutTable): boolean {
  if (table.tagged === true || before.tagged === true) return table.continues === true;
  if (!table.ruled || !before.ruled) return goesOnLoosely(table, before);
  const ends = [table.edges[0], table.edges.at(-1)];
  const endsBefore = [before.edges[0], before.edges.at(-1)];
  if (ends.some((edge, at) => Math.abs((edge ?? 0) - (endsBefore[at] ?? 0)) > SAME_EDGE)) return false;
  return table.edges.every((edge) => before.edges.some((other) => Math.abs(edge - other) <= SAME_EDGE));
}

/** Without uprights: as many columns, and the head is printed again or every column stands about where it stood. */
function goesOnLoosely(table: LayoutTable, before: LayoutTable): boolean {
  if (table.edges.length !== before.edges.length) return false;
  const headOf = ({ rows }: LayoutTable): string =>
    (rows[0] ?? []).map((cell) => cell.text.replaceAll(/\s+/g, '')).join('|');
  const isNear = (edge: number, at: number): boolean => Math.abs(edge - (before.edges[at] ?? 0)) <= NEAR_EDGE;
  return headOf(table) === headOf(before) || table.edges.every(isNear);
}

/** Lines that come again at the top or foot of many pages but for their numbers. */
function findFurniture(pages: readonly (readonly LayoutElement[])[]): Set<LayoutElement> {
  const seen = new Map<string, LayoutElement[]>();
  const furniture = new Set<LayoutElement>();
  for (const page of pages) {
    // A table's head that comes again on every page is an artifact too, and stands in the middle of nothing.
    for (const element of page) if (element.kind === 'line' && element.line.artifact) furniture.add(element);
    const margins = new Set([...page.slice(0, MARGIN_THINGS), ...page.slice(-MARGIN_THINGS)]);
    for (const element of margins) {
      if (element.kind !== 'line') continue;
      const key = `${element.line.text.replaceAll(/\d+/g, '#')} ${Math.round(element.line.baseline / 8)}`;
      seen.set(key, [...(seen.get(key) ?? []), element]);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length / 4));
  for (const elements of seen.values())
    if (elements.length >= enough) for (const element of elements) furniture.add(element);
  return furniture;
}

/** The usual distance between lines, in letter sizes, as the documents's own text has it. */
function usualLeading(pages: readonly (readonly LayoutElement[])[]): number {
  const distances = new Map<number, number>();
  for (const page of pages) {
    for (const [at, element] of page.entries()) {
      const before = page[at - 1];
      const distance = before === undefined ? null : distanceBetween(before, element);
      if (distance === null || distance < 0.8 || distance > 3) continue;
      const step = Math.round(distance * 20) / 20;
      distances.set(step, (distances.get(step) ?? 0) + 1);
    }
  }
  return [...distances].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1.2, 0])[0];
}

/** From one line's baseline to the next one's in letter sizes; null where they are not two lines of running text. */
function distanceBetween(before: LayoutElement, element: LayoutElement): number | null {
  if (before.kind !== 'line' || element.kind !== 'line') return null;
  if (before.line.angle !== 0 || element.line.angle !== 0) return null;
  return (element.line.baseline - before.line.baseline) / Math.max(before.line.size, element.line.size, 1);
}

class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  readonly #leading: number;
  #line = 1;
  #page = 1;

  constructor(leading: number) {
    this.#leading = leading;
  }

  page(page: number, elements: readonly LayoutElement[], continued: LayoutTable | null): void {
    this.#page = page;
    let before: LayoutElement | null = null;
    let tables = 0;
    for (const element of elements) {
      if (element.kind === 'line') this.blocks.push(this.#toLine(element, before));
      else {
        this.blocks.push(this.#toTable(element, tables === 0 ? continued : null));
        tables += 1;
      }
      before = element;
    }
  }

  #toLine(element: LayoutLine, before: LayoutElement | null): SourceLine {
    const { line, heading, item } = element;
    const number = this.#line;
    this.#line += 1;
    return {
      kind: 'line',
      line: number,
      page: this.#page,
      text: line.text,
      blankBefore: this.#blankBefore(element, before),
      words: line.words,
      heading,
      size: line.size,
      bold: line.bold,
      item,
      ...(line.artifact ? { furniture: true } : {}),
      ...(element.role === undefined ? {} : { role: element.role }),
    };
  }

  #blankBefore(element: LayoutLine, before: LayoutElement | null): number {
    if (before === null) return 0;
    if (element.starts !== null) return element.starts ? 1 : 0;
    const distance = distanceBetween(before, element);
    if (distance === null) return 1;
    const lines = distance / this.#leading;
    return lines > PARAGRAPH ? Math.max(1, Math.round(lines) - 1) : 0;
  }

  #toTable(table: LayoutTable, continued: LayoutTable | null): SourceTable {
    const first = this.#line;
    const rows = table.rows.map((row) => row.map((cell) => this.#toCell(cell)));
    if (this.#line === first) this.#line += 1;
    return {
      kind: 'table',
      line: first,
      page: this.#page,
      rows: continued === null || table.tagged === true ? rows : asColumnsOf(continued, table, rows),
      continues: continued !== null,
    };
  }

  #toCell(cell: LayoutCell): SourceCell {
    const line = this.#line;
    this.#line += cell.text.split('\n').filter((text) => text.trim() !== '').length;
    return { text: cell.text, line, columns: cell.columns, rows: cell.rows };
  }
}

/** Counts a continued table's columns as the table before the page break has them, when it shows fewer itself. */
function asColumnsOf(continued: LayoutTable, table: LayoutTable, rows: SourceCell[][]): SourceCell[][] {
  if (continued.edges.length <= table.edges.length) return rows;
  const placeOf = (edge: number | undefined): number =>
    continued.edges.findIndex((other) => Math.abs(other - (edge ?? 0)) <= SAME_EDGE);
  const places = table.edges.map(placeOf);
  return rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const columns = (places[column + cell.columns] ?? 0) - (places[column] ?? 0);
      column += cell.columns;
      return { ...cell, columns: Math.max(1, columns) };
    });
  });
}
