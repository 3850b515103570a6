import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '#domain/importing/source-document.ts';
import { goalLabel } from '#domain/importing/goal-label.ts';
import { chapterHeading, sectionHeading, statusLine } from '#domain/importing/section-heading.ts';
import { headerOfCells } from '#domain/importing/table-header.ts';

import { columnsFor } from './text-columns.ts';

/**
 * Tables in text that keeps the page's layout, as `pdftotext -layout` gives it: the cells of a row stand beside each
 * other with white between them, a row's name goes on below its values, and texts span the whole table.
 */
type Chunk = { readonly left: number; readonly text: string };
type Row = { line: number; name: string[]; values: { left: number; text: string }[]; whole: SourceLine[] | null };

/** A head and its first row have at least so many blanks between name and values. */
const HEAD = /^\s*(?:\S+\s)?(?:indikator|aktivitet)(?:er)?\s{3,}\S/iu;
const MOST_HEAD_LINES = 6;
const MOST_ROWS = 2_000;
/** A line with more parts than this belongs to no table of ours. */
const MOST_PARTS = 40;
/** Blank lines that end a table. */
const APART = 2;
/** The lower part of a value stands at most so many letters beside its upper part. */
const REACH = 8;
/** Lines of furniture between two parts of a table. */
const MOST_BETWEEN = 6;

const leadOf = (text: string): number => text.length - text.trimStart().length;

/** A date and the word in the next column, when no blank is left between them. */
const GLUED = /(20\d\d-\d\d-\d\d)(?=\p{L})/u;
const TIGHT_DATES = / 20\d\d-\d\d-\d\d 20\d\d-\d\d-\d\d(?: avvikelse)?\s*$/iu;
const DATE = /^20\d\d-\d\d-\d\d$/u;

/** The parts of a line with at least two blanks between them; running text is one part. */
function chunksOf(text: string, edge: number): Chunk[] {
  const parts = [...text.matchAll(/\S+(?: \S+)*/gu)];
  const isRow = parts.length > 1 || TIGHT_DATES.test(text);
  return parts.flatMap((found) =>
    isRow ? partTight(found.index, found[0], edge) : [{ left: found.index, text: found[0] }],
  );
}

/** True where a word begins a cell though one blank only stands before it: a date, a number after a unit. */
function beginsTight(rest: string, before: string, place: number, edge: number): boolean {
  const word = rest.split(' ', 1)[0] ?? '';
  if (DATE.test(word) || DATE.test(before)) return true;
  if (place >= edge - REACH && /^\d+(?:,\d+)? ?%$/u.test(rest) && /^\p{Ll}{3}/u.test(before)) return true;
  if (place < edge) return false;
  if (/^[+\-−]?\d/u.test(word) && (/^(?:%|st)$/u.test(before) || /\d,\d|%$/u.test(before))) return true;
  return /^\d+(?:,\d+)?%?$/u.test(word) && place < edge + REACH && /^\p{Ll}{3}/u.test(before);
}

function partTight(left: number, text: string, edge: number): Chunk[] {
  const parts: Chunk[] = [];
  let before = '';
  for (const found of text.matchAll(/\S+/gu)) {
    const place = left + found.index;
    const last = parts.at(-1);
    if (last === undefined || beginsTight(text.slice(found.index, found.index + 40), before, place, edge))
      parts.push({ left: place, text: found[0] });
    else parts[parts.length - 1] = { left: last.left, text: `${last.text} ${found[0]}` };
    before = found[0];
  }
  return parts;
}

/** The words of a head's first line; one in small letters or a year goes on with the word before it. */
function headColumns(text: string): { left: number; text: string }[] {
  const columns: { left: number; text: string }[] = [];
  let end = 0;
  for (const found of text.matchAll(/\S+/gu)) {
    const last = columns.at(-1);
    const goesOn = found.index === end + 1 && (/^[\p{Ll}\d]/u.test(found[0]) || /^KF:s$/iu.test(last?.text ?? ''));
    if (last !== undefined && (goesOn || (columns.length === 1 && found.index === end + 1)))
      last.text = `${last.text} ${found[0]}`;
    else columns.push({ left: found.index, text: found[0] });
    end = found.index + found[0].length;
  }
  return columns;
}

type Head = { readonly columns: readonly Chunk[]; readonly next: number };

function headAt(lines: readonly SourceLine[], at: number): Head | null {
  const first = lines[at];
  if (first === undefined || first.text.length > 400 || !HEAD.test(first.text)) return null;
  const columns = headColumns(first.text);
  const values = columns[1]?.left ?? 0;
  let next = at + 1;
  for (; next < at + MOST_HEAD_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blankBefore > 0 || leadOf(line.text) < values - 2) break;
    for (const found of line.text.matchAll(/\S+/gu)) {
      const column = columns.findLast(({ left }) => left <= found.index + 1);
      if (column !== undefined) column.text = `${column.text} ${found[0]}`;
    }
  }
  return headerOfCells(columns.map(({ text }) => text)) === null ? null : { columns, next };
}

const isOther = (text: string): boolean =>
  goalLabel(text) !== null ||
  statusLine(text) !== null ||
  chapterHeading(text) ||
  (sectionHeading(text) ?? 'Analys') !== 'Analys';

const isAnalysis = (text: string): boolean => /^analys\s*:?$/iu.test(text);

/** Adds a line that stands beside or below the values of the last row to it. */
function goOn(row: Row, name: Chunk | null, values: readonly Chunk[]): void {
  if (name !== null) row.name.push(name.text);
  for (const { left, text } of values) {
    const near = nearestOf(row, left);
    if (near === undefined) row.values.push({ left, text });
    else near.text = `${near.text}\n${text}`;
  }
}

const nearestOf = (row: Row, left: number) =>
  row.values
    .filter((value) => Math.abs(value.left - left) <= REACH)
    .toSorted((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left))[0];

/** A value that only goes on with the one above it: "av nämnd", the year below "Tertial 1". */
function isFragment(row: Row, { left, text }: Chunk): boolean {
  const above = nearestOf(row, left)?.text;
  if (above === undefined) return false;
  return /^[\p{Ll}/%]/u.test(text) || (/^(?:[1-4] )?20\d\d$/u.test(text) && !/20\d\d$/u.test(above));
}

/** True where a line with values is the lower part of the row above it. */
function isRest(row: Row | undefined, name: Chunk | null, values: readonly Chunk[]): boolean {
  if (row === undefined || row.whole !== null || row.values.length === 0) return false;
  if (name === null || /^[\p{Ll}(]/u.test(name.text)) return true;
  return values.every((value) => isFragment(row, value));
}

function rowsAfter(lines: readonly SourceLine[], head: Head, lead: number): { rows: Row[]; next: number } {
  const edge = (head.columns[1]?.left ?? 0) - 3;
  const rows: Row[] = [];
  let at = head.next;
  for (; at < lines.length && rows.length < MOST_ROWS; at += 1) {
    const line = lines[at];
    if (line === undefined || line.blankBefore >= APART || leadOf(line.text) < lead) break;
    const text = line.text.trim();
    if (isOther(text) || HEAD.test(line.text)) break;
    const chunks = chunksOf(line.text.replace(GLUED, '$1 '), edge);
    if (chunks.length > MOST_PARTS) break;
    const last = rows.at(-1);
    const name = (chunks[0]?.left ?? 0) < edge && !DATE.test(chunks[0]?.text ?? '') ? (chunks[0] ?? null) : null;
    const values = name === null ? chunks : chunks.slice(1);
    if (isAnalysis(text)) rows.push({ line: line.line, name: [], values: [], whole: [line] });
    else if (values.length > 0 && ((values[0]?.left ?? 0) >= edge - REACH || DATE.test(values[0]?.text ?? ''))) {
      if (last !== undefined && isRest(last, name, values)) goOn(last, name, values);
      else
        rows.push({
          line: line.line,
          name: name === null ? [] : [name.text],
          values: values.map((value) => ({ ...value })),
          whole: null,
        });
    } else if (last === undefined) rows.push({ line: line.line, name: [], values: [], whole: [line] });
    else if (last.whole !== null) last.whole.push(line);
    else if (text.length > edge + 12) break;
    else last.name.push(text);
  }
  return { rows, next: at };
}

function tableOf(first: SourceLine, head: Head, rows: readonly Row[], continues: boolean): SourceTable {
  const width = head.columns.length;
  const cell = (line: number, text: string, columns = 1): SourceCell => ({ text, line, columns, rows: 1 });
  const places = columnsFor(
    rows.flatMap(({ values }) => values.map(({ left }) => left)),
    head.columns.slice(1).map(({ left }) => left),
  );
  const body = rows.map((row): SourceCell[] => {
    if (row.whole !== null) {
      const text = row.whole
        .map((line) => `${'\n'.repeat(line.blankBefore)}${line.text.trim()}`)
        .join('\n')
        .replace(/^\n+/u, '');
      return [cell(row.line, text, width)];
    }
    const cells = Array.from({ length: width }, () => '');
    cells[0] = row.name.join('\n');
    const dated = row.values.filter(({ text }) => DATE.test(text)).length > 1;
    for (const [nth, { left, text }] of row.values.entries()) {
      const at = dated && nth < width - 1 ? nth + 1 : (places.get(left) ?? 0) + 1;
      cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
    }
    return cells.map((text) => cell(row.line, text));
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
  const blocks: SourceBlock[] = [];
  let before: { words: string; next: number } | null = null;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const head = headAt(lines, at);
    const read = head === null ? null : rowsAfter(lines, head, leadOf(line.text));
    if (head === null || read === null || read.rows.length === 0) {
      blocks.push(line);
      at += 1;
      continue;
    }
    const words = head.columns.map(({ text }) => text).join('|');
    const continues: boolean = before !== null && before.words === words && at - before.next <= MOST_BETWEEN;
    blocks.push(tableOf(line, head, read.rows, continues));
    before = { words, next: read.next };
    at = read.next;
  }
  return blocks;
}
