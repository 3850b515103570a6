/**
 * Tables of a pasted page, as texts hold them: one body, as many cells in each row, words alone in each cell. Joined cells
 * become their first one and empty ones; a heading over several rows becomes one row of headings ("2025 Budget"), a title
 * over all columns the caption. What a spreadsheet hides is left out. A table of one cell is no table.
 */
export function cleanTables(page: Document): void {
  // The innermost first, so that a table in a cell becomes words before its cell is read.
  for (const table of Array.from(page.querySelectorAll('table')).toReversed()) {
    if (table.parentElement?.closest('table') != null) table.replaceWith(wordsIn(table));
    else replaceTable(page, table);
  }
}

const wordsIn = (element: Element): string => (element.textContent ?? '').replaceAll(/[\s\u00a0]+/gu, ' ').trim();

const MAX_SPAN = 60;
const span = (cell: HTMLTableCellElement, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(Math.max(cell[name], 1), MAX_SPAN);

function replaceTable(page: Document, table: HTMLTableElement): void {
  const whole = gridOf(table);
  const title = titleOver(whole);
  const grid = title === null ? whole : whole.slice(1);
  const [only] = grid.flat();
  if (grid.flat().length <= 1) {
    table.replaceWith(...(only?.cell.childNodes ?? []));
    return;
  }
  const fresh = page.createElement('table');
  const caption = title ?? (table.caption === null ? '' : wordsIn(table.caption));
  if (caption !== '') fresh.createCaption().textContent = caption;
  const body = fresh.createTBody();
  const headings = headingRows(grid);
  const rows = grid.slice(headings);
  fresh.dataset['headColumn'] = String(rows.length > 0 && rows.every(([first]) => first?.cell.tagName === 'TH'));
  const insert = (fill: (paragraph: HTMLElement, column: number) => void): void => {
    const line = body.insertRow();
    for (let column = 0; column < (grid[0]?.length ?? 0); column += 1) {
      const paragraph = page.createElement('p');
      fill(paragraph, column);
      line.insertCell().append(paragraph);
    }
  };
  if (headings > 0) {
    insert((paragraph, column) => {
      const over = grid.slice(0, headings).map((row) => wordsOf(row[column] ?? null));
      paragraph.textContent = [...new Set(over)].filter(Boolean).join(' ');
    });
  }
  for (const cells of rows) {
    insert((paragraph, column) => {
      const at = cells[column] ?? null;
      if (at?.isOwn === true) fillLine(paragraph, at.cell);
    });
  }
  table.replaceWith(fresh);
}

/** A cell at a place, or one to the left or above that reaches over it. */
type At = { readonly cell: HTMLTableCellElement; readonly isOwn: boolean } | null;

function wordsOf(at: At): string {
  if (at === null) return '';
  const copy = at.cell.cloneNode(true);
  if (copy instanceof Element) for (const block of copy.querySelectorAll(BLOCKS)) block.before(' ');
  return copy instanceof Element ? wordsIn(copy) : '';
}

/** The words of a first row that is one cell over everything, above a table that goes on. */
function titleOver(grid: readonly (readonly At[])[]): string | null {
  const [first = [], ...rest] = grid;
  const [start] = first;
  const isOne = first.length > 1 && first.every((at) => at !== null && at.cell === start?.cell);
  return isOne && rest.length > 1 ? wordsOf(start ?? null) : null;
}

/**
 * How many rows at the top are headings over each other: as many as a joined cell of the first row reaches down, or two
 * where it has a heading over several columns and the row below has no numbers. One row needs no joining: 0.
 */
function headingRows(grid: readonly (readonly At[])[]): number {
  const [first = [], second = []] = grid;
  const reach = grid.findIndex((row) => !row.some((at, column) => at !== null && at.cell === first[column]?.cell));
  const down = reach === -1 ? 1 : reach;
  const isOver = first.some((at) => at?.isOwn === false) && !second.some((at) => /\d/u.test(wordsOf(at)));
  const rows = Math.max(down, isOver ? 2 : 1);
  return rows > 1 && rows <= MAX_HEADING_ROWS && rows < grid.length ? rows : 0;
}

const MAX_HEADING_ROWS = 3;

/** Rows and columns that a spreadsheet hides are copied with this. */
const isHidden = (element: HTMLElement): boolean => element.style.display === 'none';

/** The cells by row and column. Empty rows at the end are none. */
function gridOf(table: HTMLTableElement): At[][] {
  const grid: At[][] = [];
  const rows = Array.from(table.rows).filter((row) => !isHidden(row));
  rows.forEach((row, index) => {
    const line = (grid[index] ??= []);
    let column = 0;
    for (const cell of Array.from(row.cells).filter((each) => !isHidden(each))) {
      while (line[column] !== undefined) column += 1;
      for (let down = 0; down < span(cell, 'rowSpan') && index + down < rows.length; down += 1) {
        const below = (grid[index + down] ??= []);
        for (let right = 0; right < span(cell, 'colSpan'); right += 1) {
          below[column + right] = { cell, isOwn: down === 0 && right === 0 };
        }
      }
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const full = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const isEmpty = (at: At): boolean => at === null || !at.isOwn || wordsIn(at.cell) === '';
  while (full.length > 1 && full.at(-1)?.every(isEmpty) === true) full.pop();
  // Spreadsheets copy whole columns: what is empty in every row goes.
  const used = Array.from({ length: width }, (_, column) => full.some((row) => !isEmpty(row[column] ?? null)));
  return full.map((row) => row.filter((_, column) => used[column]));
}

const BLOCKS = 'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, br';

/** The words of a cell in one line, with bold, italic and links. */
function fillLine(paragraph: HTMLElement, cell: HTMLTableCellElement): void {
  for (const block of Array.from(cell.querySelectorAll(BLOCKS))) {
    const isFirst = block.previousSibling === null && block.parentElement === cell;
    block.replaceWith(...(isFirst && block.tagName !== 'BR' ? [] : [' ']), ...block.childNodes);
  }
  paragraph.append(...cell.childNodes);
  paragraph.normalize();
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    text.textContent = (text.textContent ?? '').replaceAll(/[\s\u00a0]+/gu, ' ');
  }
  const [first, last] = [paragraph.firstChild, paragraph.lastChild];
  if (first instanceof Text) first.data = first.data.trimStart();
  if (last instanceof Text) last.data = last.data.trimEnd();
}

/** What a spreadsheet without HTML puts on the clipboard, as a table; null where it is none. */
export function tableFromTabs(text: string): string | null {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n');
  if (lines.length < 2 || !lines.every((line) => line.includes('\t'))) return null;
  const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (line: string): string =>
    `<tr>${line
      .split('\t')
      .map((cell) => `<td>${escape(cell)}</td>`)
      .join('')}</tr>`;
  return `<table>${lines.map(row).join('')}</table>`;
}
