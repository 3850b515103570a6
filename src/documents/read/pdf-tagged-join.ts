import type { LayoutCell, LayoutElement, LayoutTable } from './pdf-elements.ts';

type Row = readonly LayoutCell[];

/**
 * A tagged table over several pages comes once a page, whole, with its cells empty where they stand on another page.
 * Every row is kept on the page where it begins: a row that a page break parts gets its other half back, and the pages
 * after it keep the rows of their own. Takes and gives the pages' elements.
 */
export function joinTaggedTables(pages: readonly (readonly LayoutElement[])[]): LayoutElement[][] {
  const joined: LayoutElement[][] = [];
  let open: { page: LayoutElement[]; at: number; rows: readonly Row[] } | null = null;
  for (const page of pages) {
    const elements = [...page];
    const first = elements.findIndex((element) => element.kind === 'table' && element.tagged === true);
    const table = elements[first];
    if (table?.kind === 'table' && open !== null && goesOn(open.rows, table)) {
      const before = open.page[open.at];
      const { earlier, later } = share(open.rows, table.rows);
      if (before?.kind === 'table') open.page[open.at] = { ...before, rows: earlier };
      elements[first] = { ...table, rows: later, continues: true };
    }
    const last = elements.findLastIndex((element) => element.kind === 'table' && element.tagged === true);
    const lastTable = elements[last];
    open = lastTable?.kind === 'table' ? { page: elements, at: last, rows: lastTable.rows } : null;
    joined.push(elements);
  }
  return joined.map((elements) =>
    elements.flatMap((element): LayoutElement[] => (element.kind === 'table' ? trimmed(element) : [element])),
  );
}

const isEmpty = (row: Row): boolean => row.every((cell) => cell.text === '');

/** The same table: as many rows, of as many cells, and the first one stands on an earlier page. */
function goesOn(before: readonly Row[], table: LayoutTable): boolean {
  const [first] = table.rows;
  return (
    first !== undefined &&
    isEmpty(first) &&
    before.length === table.rows.length &&
    before.every((row, at) => row.length === table.rows[at]?.length)
  );
}

/** Gives each row to the page where it begins. */
function share(before: readonly Row[], now: readonly Row[]): { earlier: Row[]; later: Row[] } {
  const parted = now.map((row, at) => !isEmpty(row) && !isEmpty(before[at] ?? []));
  const join = (row: Row, other: Row): Row =>
    row.map((cell, at) => {
      const rest = other[at]?.text ?? '';
      return { ...cell, text: [cell.text, rest].filter((text) => text !== '').join('\n') };
    });
  return {
    earlier: before.map((row, at) => (parted[at] === true ? join(row, now[at] ?? []) : row)),
    later: now.map((row, at) => (parted[at] === true ? row.map((cell) => ({ ...cell, text: '' })) : row)),
  };
}

/** The table without the rows that stand on other pages; nothing where all of them do. */
function trimmed(table: LayoutTable): LayoutTable[] {
  if (table.tagged !== true) return [table];
  const rows = table.rows.filter((row) => !isEmpty(row));
  return rows.length === 0 ? [] : [{ ...table, rows }];
}
