import { goalLabel } from '#domain/importing/goal-label.ts';
import { isHeaderCue } from '#domain/importing/number-header.ts';
import { chapterHeading, sectionHeading } from '#domain/importing/section-heading.ts';
import { statusLine } from '#domain/importing/status-line.ts';
import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '#domain/importing/source-document.ts';
import { headerOfCells } from '#domain/importing/table-header.ts';

/**
 * Tables in text that was saved from Word or copied from a sheet: a row is a line, a tab parts its cells, and a cell that
 * spans the table (an analysis) is a line without tabs.
 */
const FEWEST_CELLS = 3;
const MOST_CELLS = 40;
const MOST_ROWS = 2_000;
/** A date or an amount: a row, though its name speaks of a budget. */
const VALUE = /^(?:20\d\d-\d\d-\d\d|[+\-−–]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?(?: ?%)?)$/u;

const cellsOf = (line: SourceLine): readonly string[] => line.text.split('\t').map((cell) => cell.trim());

const endsTable = (text: string): boolean =>
  goalLabel(text) !== null ||
  statusLine(text) !== null ||
  chapterHeading(text) ||
  (sectionHeading(text) ?? 'Analys') !== 'Analys';

function isHead(line: SourceLine, next: SourceLine | undefined): boolean {
  if (!line.text.includes('\t')) return false;
  const cells = cellsOf(line);
  if (cells.length < FEWEST_CELLS || cells.length > MOST_CELLS || !next?.text.includes('\t')) return false;
  return headerOfCells(cells) !== null || (isHeaderCue(cells.join(' ')) && !cells.some((cell) => VALUE.test(cell)));
}

function tableAt(lines: readonly SourceLine[], at: number): { table: SourceTable; next: number } | null {
  const head = lines[at];
  if (head === undefined || !isHead(head, lines[at + 1])) return null;
  const width = cellsOf(head).length;
  const cell = (line: number, text: string, columns = 1): SourceCell => ({ text, line, columns, rows: 1 });
  const rows: SourceCell[][] = [cellsOf(head).map((text) => cell(head.line, text))];
  /** The lines of a cell that spans the table, with the number of the first. */
  let whole: string[] = [];
  let from = 0;
  const close = (): void => {
    if (whole.length > 0) rows.push([cell(from, whole.join('\n'), width)]);
    whole = [];
  };
  let next = at + 1;
  for (; next < lines.length && rows.length < MOST_ROWS; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const text = line.text.trim();
    if (line.text.includes('\t')) {
      const cells = cellsOf(line);
      if (cells.length > width || isHead(line, lines[next + 1])) break;
      close();
      rows.push(Array.from({ length: width }, (_, nth) => cell(line.line, cells[nth] ?? '')));
    } else if (endsTable(text)) break;
    else if (/^analys\s*:?$/iu.test(text)) {
      close();
      from = line.line;
      whole.push(text);
    } else if (whole.length === 0) break;
    else whole.push(text);
  }
  close();
  return { table: { kind: 'table', line: head.line, page: head.page, rows, continues: false }, next };
}

/** Makes tables of the lines whose tabs part cells; all other lines stay as they are. */
export function tablesOfTabs(lines: readonly SourceLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const found = tableAt(lines, at);
    blocks.push(found?.table ?? line);
    at = found?.next ?? at + 1;
  }
  return blocks;
}
