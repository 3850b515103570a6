import { isHeaderLine } from '#domain/importing/header-bag.ts';
import type { SourceLine } from '#domain/importing/source-document.ts';
import { headerOfCells } from '#domain/importing/table-header.ts';

import { chunk, leadOf, type Chunk } from './text-layout-chunks.ts';

/** The head of a table in text that keeps the page's layout: names of columns over several lines, each below the other. */
type Column = { left: number; right: number; text: string };

/** A head has at least so many blanks behind its name; "aktiviteter  12 st" ends a row's name. */
export const HEAD =
  /^\s*(?:(?!An(?:tal|del)\s)\p{Lu}\S*\s(?:indikator|aktivitet)|Indikator|Aktivitet|INDIKATOR|AKTIVITET)(?:er|ER)?\s{3,}\p{L}/u;
/** A line of several names with white between them, which may be a head of any name. */
const MAYBE_HEAD = /^\s*\p{Lu}\p{L}+(?: \p{L}+){0,5}\s{3,}\p{Lu}\S*(?: \S+)*\s{2,}\p{Lu}/u;
const MOST_HEAD_LINES = 6;
/** Lines of a head that stand above its name begin at least so far from the edge. */
const FARTHEST_NAME = 12;

/** The words of a head's first line; one in small letters or a year goes on with the word before it. */
function headColumns(text: string): Column[] {
  const columns: Column[] = [];
  let end = 0;
  for (const found of text.matchAll(/\S+/gu)) {
    const last = columns.at(-1);
    const right = found.index + found[0].length;
    const joins = /^[\p{Ll}\d]/u.test(found[0]) || /^KF:s$/iu.test(last?.text ?? '') || found[0] === 'VB';
    const goesOn = found.index === end + 1 && joins;
    if (last !== undefined && (goesOn || (columns.length === 1 && found.index === end + 1))) {
      last.text = `${last.text} ${found[0]}`;
      last.right = right;
    } else columns.push({ left: found.index, right, text: found[0] });
    end = right;
  }
  return columns;
}

export type Head = {
  readonly columns: readonly Chunk[];
  /** Index of the line with the first column's name, and of the line after the head. */
  readonly named: number;
  readonly next: number;
};

const MOST_ABOVE = 4;

/** The line with the first column's name, where the upper lines of the other columns' names stand above it. */
function namedAt(lines: readonly SourceLine[], at: number): number | null {
  for (let named = at; named <= at + MOST_ABOVE; named += 1) {
    const line = lines[named];
    if (line === undefined || line.text.length > 400 || (named > at && line.blankBefore > 0)) return null;
    if (HEAD.test(line.text) || MAYBE_HEAD.test(line.text)) return named;
    if (leadOf(line.text) < FARTHEST_NAME || !isHeaderLine(line.text)) return null;
  }
  return null;
}

/** The column that a word above the head's line stands over: the one with the nearest edge. */
function columnUnder(columns: readonly Column[], left: number, right: number): Column | undefined {
  const apart = (column: Column): number =>
    column.left < right && left < column.right
      ? Math.min(Math.abs(column.left - left), Math.abs(column.right - right), 2)
      : Math.min(Math.abs(column.left - left), Math.abs(column.right - right)) + 2;
  return columns.slice(1).toSorted((a, b) => apart(a) - apart(b))[0];
}

/** The parts of a line above the head's; words that stand over two columns are of both. */
function partsAbove(columns: readonly Column[], line: string): Chunk[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].flatMap((found) => {
    const part = chunk(found.index, found[0]);
    if (columns.filter((column) => column.left < part.right && part.left < column.right).length < 2) return [part];
    return [...found[0].matchAll(/\S+/gu)].map((word) => chunk(found.index + word.index, word[0]));
  });
}

/** The columns with the words of the lines above before theirs. */
function addAbove(columns: readonly Column[], above: readonly SourceLine[]): void {
  const added = new Map<Column, string[]>();
  for (const line of above) {
    for (const { left, right, text } of partsAbove(columns, line.text)) {
      const column = columnUnder(columns, left, right);
      if (column !== undefined) added.set(column, [...(added.get(column) ?? []), text]);
    }
  }
  for (const [column, words] of added) column.text = [...words, column.text].join(' ');
}

export function headAt(lines: readonly SourceLine[], at: number): Head | null {
  const named = namedAt(lines, at);
  const first = lines[named ?? -1];
  if (named === null || first === undefined) return null;
  const columns = headColumns(first.text);
  addAbove(columns, lines.slice(at, named));
  const values = columns[1]?.left ?? 0;
  let next = named + 1;
  for (; next < named + MOST_HEAD_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blankBefore > 0 || leadOf(line.text) < values - 2) break;
    for (const found of line.text.matchAll(/\S+/gu)) {
      const column = columns.findLast(({ left }) => left <= found.index + 1);
      if (column !== undefined) column.text = `${column.text} ${found[0]}`;
    }
  }
  return headerOfCells(columns.map(({ text }) => text)) === null ? null : { columns, named, next };
}
