import type { Doubt, IndicatorCells, IndicatorColumn } from '#domain/steering/steering-document.ts';

import type { DocumentBuilder } from './document-builder.ts';
import { addActivityRow, addIndicatorRow, type RowTexts } from './found-row.ts';
import type { Line, Setting } from './line.ts';
import { joinWrapped } from './paragraphs.ts';
import { plainDates, readDate } from './printed-date.ts';
import type { SourceTable } from './source-document.ts';
import { gridOf, linesOfCell, type GridRow } from './table-grid.ts';
import { headerOfCells, type TableHeader } from './table-header.ts';
import { isAnalysisLabel } from './text-rows.ts';

/**
 * A real table (ruled lines, Word, tags) of indicators or activities. It may go on over several pages; the parts are
 * collected first, because a page break may part a row from its analysis, or a row in two.
 */
type Row = {
  source: RowTexts['source'];
  cells: string[];
  before: Line[];
  label: Line | null;
  analysis: Line[];
  /** True where the reader of the file was not sure of the columns. */
  guessed: boolean;
};

export type OpenTable = { readonly header: TableHeader; readonly width: number; readonly rows: Row[] };

/** "Analys" and the text after it may share a cell. */
const ANALYSIS = /^analys\s*:?\s*$/iu;
const ANALYSIS_RUN = /^analys\s*:?\s+(?=\p{Lu})/iu;

function addWhole(open: OpenTable, row: GridRow, page: number | null): void {
  const lines = row.whole === null ? [] : linesOfCell(row.whole, page);
  const last = open.rows.at(-1);
  const first = lines[0];
  if (last === undefined || first === undefined) {
    if (first !== undefined)
      open.rows.push({
        source: { line: first.n, page },
        cells: [first.text],
        before: lines.slice(1),
        label: null,
        analysis: [],
        guessed: false,
      });
    return;
  }
  if (ANALYSIS.test(first.text) && last.label === null) {
    last.label = first;
    last.analysis.push(...lines.slice(1));
  } else if (ANALYSIS_RUN.test(first.text) && last.label === null) {
    const text = first.text.replace(ANALYSIS_RUN, '');
    last.label = { ...first, text: 'Analys' };
    last.analysis.push({ ...first, text, raw: text }, ...lines.slice(1));
  } else if (last.label === null) last.before.push(...lines);
  else last.analysis.push(...lines);
}

const named = (header: TableHeader, row: Row, column: string): string =>
  row.cells[header.columns.findIndex((one) => one === column) + 1] ?? '';

/** True where the first row after a page break is the rest of the last row before it. */
function isRestOfRow(open: OpenTable, cells: readonly string[]): boolean {
  const last = open.rows.at(-1);
  if (last === undefined || last.label !== null) return false;
  const values = cells.slice(1).filter((cell) => cell !== '');
  const key = open.header.kind === 'activity' ? 'end' : 'period';
  const before = named(open.header, last, key);
  if (before === '' && last.cells.slice(1).every((cell) => cell === '')) return true;
  if (values.length === 0) return /^[\p{Ll}(]/u.test(cells[0] ?? '');
  return (
    (cells[0] ?? '') === '' ||
    (/^\p{Ll}/u.test(cells[0] ?? '') && values.length < 3 && values.every((cell) => !/\d{2}-\d{2}$/u.test(cell)))
  );
}

function mergeRow(row: Row, cells: readonly string[]): void {
  row.cells = row.cells.map((cell, at) => {
    const more = cells[at] ?? '';
    if (more === '') return cell;
    return cell === '' ? more : joinWrapped(cell, more);
  });
}

/** Adds a table's rows to the open one; the header that comes again after a page break is left out. */
export function addTablePart(builder: DocumentBuilder, open: OpenTable, table: SourceTable, continues: boolean): void {
  let fresh = continues;
  for (const [at, row] of gridOf(table).entries()) {
    if (at === 0 && headerOfCells(row.cells) !== null) {
      const lines = row.source.flatMap((cell) => linesOfCell(cell, table.page));
      builder.leaveOut(lines, open.rows.length > 0 || continues ? 'repeated-header' : 'label');
      continue;
    }
    if (row.cells.every((cell) => cell === '')) continue;
    const last = open.rows.at(-1);
    const only = row.cells.filter((cell) => cell !== '').length === 1 && row.cells[0] !== '';
    if (row.whole !== null && (row.whole.columns > 1 || only)) addWhole(open, row, table.page);
    else if (only && isAnalysisLabel(row.cells[0] ?? '') && last !== undefined)
      last.label ??= linesOfCell(row.source[0] ?? EMPTY_CELL, table.page)[0] ?? null;
    else if (fresh && last !== undefined && isRestOfRow(open, row.cells)) mergeRow(last, row.cells);
    else
      open.rows.push({
        source: { line: row.line, page: table.page },
        cells: [...row.cells],
        before: [],
        label: null,
        analysis: [],
        guessed: row.source.some((cell) => cell.guessed === true),
      });
    fresh = false;
  }
}

const EMPTY_CELL = { text: '', line: 0, columns: 1, rows: 1 };

function indicatorCells(header: TableHeader, row: Row): { cells: IndicatorCells; rest: string[] } {
  const cells: IndicatorCells = {
    outcome: null,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target: null,
    councilTarget: null,
    period: null,
  };
  const rest: string[] = [];
  for (const [at, text] of row.cells.slice(1).entries()) {
    const column = header.columns[at];
    if (text === '') continue;
    if (column === undefined || !(column in cells)) rest.push(text);
    else cells[column as IndicatorColumn] = text;
  }
  return { cells, rest };
}

const GUESSED = 0.7;
const BETWEEN_COLUMNS = 'Värdet står mellan två kolumner i texten. Kolumnen är vald efter platsen.';

const guessedColumns = (cells: IndicatorCells): Doubt[] =>
  Object.entries(cells).flatMap(([field, cell]) => (cell === null ? [] : [{ field, reason: BETWEEN_COLUMNS }]));

function dateCell(text: string): string | null {
  if (text === '') return null;
  return readDate(plainDates(text).replaceAll(/\s+/gu, ''));
}

/** Lays the collected rows into the document. */
export function closeTable(builder: DocumentBuilder, open: OpenTable, setting: Setting): void {
  const { header } = open;
  for (const row of open.rows) {
    const name = row.cells[0] ?? '';
    if (header.kind === 'indicator') {
      const { cells, rest } = indicatorCells(header, row);
      const doubts = row.guessed ? guessedColumns(cells) : [];
      const confidence = row.guessed ? GUESSED : 1;
      addIndicatorRow(builder, header, { ...row, name, cells, rest, confidence, doubts }, setting);
      continue;
    }
    const values = row.cells.slice(1);
    const known = new Set(['start', 'end', 'deviation']);
    const rest = values.filter((_, at) => !known.has(header.columns[at] ?? ''));
    const deviation = values.some((cell) => /^avvikelse\b/iu.test(cell));
    addActivityRow(
      builder,
      header,
      {
        ...row,
        title: name,
        start: dateCell(named(header, row, 'start')),
        end: dateCell(named(header, row, 'end')),
        deviation,
        rest,
      },
      setting,
    );
  }
}

/** The header that a table's first row is, if the table is one of indicators or activities. */
export const headerOfTable = (table: SourceTable): TableHeader | null =>
  headerOfCells(gridOf({ ...table, rows: table.rows.slice(0, 1) })[0]?.cells ?? []);
