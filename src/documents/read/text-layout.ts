import { namesLabel } from '#domain/importing/analysis-labels.ts';
import { periodStart } from '#domain/importing/cell-words.ts';
import { measureLines } from '#domain/importing/line.ts';
import { findFurniture } from '#domain/importing/page-furniture.ts';
import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '#domain/importing/source-document.ts';
import { headerOfCells } from '#domain/importing/table-header.ts';

import { columnsFor } from './text-columns.ts';
import { DATE } from './text-layout-chunks.ts';
import { headAt, type Head } from './text-layout-head.ts';
import { LayoutRows, type Row, type RowsRead } from './text-layout-rows.ts';
import { numberRowsAt } from './text-numbers.ts';

/**
 * Tables in text that keeps the page's layout, as `pdftotext -layout` gives it: the cells of a row stand beside each
 * other with white between them, a row's name goes on below its values, and texts span the whole table.
 */
/** Lines of furniture between two parts of a table. */
const MOST_BETWEEN = 6;

/** A period stands in its own column, wherever its letters are set. */
const isPeriod = (text: string): boolean => periodStart(text.split(/\s+/u)) === 0;

function tableOf(first: SourceLine, head: Head, rows: readonly Row[], continues: boolean): SourceTable {
  const width = head.columns.length;
  const cell = (line: number, text: string, columns = 1): SourceCell => ({ text, line, columns, rows: 1 });
  const rowed = rows.map((row) => row.values.toSorted((a, b) => a.left - b.left));
  const places = columnsFor(rowed, head.columns.slice(1));
  const timed = headerOfCells(head.columns.map(({ text }) => text))?.columns.at(-1) === 'period';
  const body = rows.map((row, rowAt): SourceCell[] => {
    if (row.whole !== null) {
      const text = row.whole
        .map((line) => `${'\n'.repeat(line.blankBefore)}${line.text.trim()}`)
        .join('\n')
        .replace(/^\n+/u, row.apart ? '\n' : '');
      return [cell(row.line, text, width)];
    }
    const cells = Array.from({ length: width }, () => '');
    cells[0] = row.name.join('\n');
    const place = places[rowAt];
    const dated = row.values.filter(({ text }) => DATE.test(text)).length > 1;
    for (const [nth, { text }] of (rowed[rowAt] ?? []).entries()) {
      const column = dated && nth < width - 1 ? nth + 1 : (place?.columns[nth] ?? 0) + 1;
      const at = timed && isPeriod(text) && nth === row.values.length - 1 ? width - 1 : column;
      cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
    }
    const guessed = !dated && place?.sure === false;
    return cells.map((text) => (guessed && text !== '' ? { ...cell(row.line, text), guessed } : cell(row.line, text)));
  });
  return {
    kind: 'table',
    line: first.line,
    page: first.page,
    rows: [head.columns.map(({ text }) => cell(first.line, text)), ...body],
    continues,
  };
}

/** Makes tables of the parts of a text that are laid out as such; all other lines stay as they are. */
export function tablesOfLayout(lines: readonly SourceLine[]): SourceBlock[] {
  const heads = new Map(
    [...lines.keys()].flatMap((at) => {
      const head = headAt(lines, at);
      return head === null ? [] : [[at, head] as const];
    }),
  );
  const blocks: SourceBlock[] = [];
  const furniture = heads.size === 0 ? new Set<number>() : findFurniture(measureLines(lines));
  const isLabel = heads.size === 0 ? () => false : namesLabel(lines);
  let before: { words: string; next: number } | null = null;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const head = heads.get(at);
    const words = (head?.columns ?? []).map(({ text }) => text).join('|');
    const continues: boolean = before !== null && before.words === words && at - before.next <= MOST_BETWEEN;
    const isHead = (other: number): boolean => heads.has(other);
    const read: RowsRead | null =
      head === undefined ? null : new LayoutRows({ lines, head, continues, furniture, isLabel, isHead }).read();
    if (head === undefined || read === null || read.rows.length === 0) {
      const numbers = head === undefined ? numberRowsAt(lines, at) : null;
      if (numbers === null) blocks.push(line);
      else blocks.push({ kind: 'table', line: line.line, page: line.page, rows: numbers.rows, continues: false });
      at = numbers?.next ?? at + 1;
      continue;
    }
    blocks.push(...read.aside, tableOf(line, head, read.rows, continues));
    before = { words, next: read.next };
    at = read.next;
  }
  return blocks;
}
