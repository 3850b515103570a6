import type { SourceBlock, SourceCell, SourceLine, SourceTable } from '#domain/importing/source-document.ts';
import { periodStart } from '#domain/importing/cell-words.ts';
import { goalLabel } from '#domain/importing/goal-label.ts';
import { isHeaderLine } from '#domain/importing/header-bag.ts';
import { chapterHeading, sectionHeading } from '#domain/importing/section-heading.ts';
import { statusLine } from '#domain/importing/status-line.ts';
import { headerOfCells } from '#domain/importing/table-header.ts';

import { columnsFor } from './text-columns.ts';
import { numberRowsAt } from './text-numbers.ts';

/**
 * Tables in text that keeps the page's layout, as `pdftotext -layout` gives it: the cells of a row stand beside each
 * other with white between them, a row's name goes on below its values, and texts span the whole table.
 */
type Chunk = { readonly left: number; readonly right: number; readonly text: string };
type Value = { left: number; right: number; text: string };
type Row = { line: number; name: string[]; values: Value[]; whole: SourceLine[] | null };

/** A head and its first row have at least so many blanks between name and values. */
const HEAD = /^\s*(?:\S+\s)?(?:indikator|aktivitet)(?:er)?\s{3,}\S/iu;
const MOST_HEAD_LINES = 6;
const MOST_ROWS = 2_000;
/** A line with more parts than this belongs to no table of ours. */
const MOST_PARTS = 40;
/** Blank lines that end a table. */
const APART = 2;
/** Lines of a head that stand above its name begin at least so far from the edge. */
const FARTHEST_NAME = 12;
/** The lower part of a value stands at most so many letters beside its upper part. */
const REACH = 8;
/** Lines of furniture between two parts of a table. */
const MOST_BETWEEN = 6;

const leadOf = (text: string): number => text.length - text.trimStart().length;

/** A date and the word in the next column, when no blank is left between them. */
const GLUED = /(20\d\d-\d\d-\d\d)(?=\p{L})/u;
const TIGHT_DATES = / 20\d\d-\d\d-\d\d 20\d\d-\d\d-\d\d(?: avvikelse)?\s*$/iu;
const DATE = /^20\d\d-\d\d-\d\d$/u;

const chunk = (left: number, text: string): Chunk => ({ left, right: left + text.length, text });

/** The parts of a line with at least two blanks between them; running text is one part. */
function chunksOf(text: string, edge: number): Chunk[] {
  const parts = [...text.matchAll(/\S+(?: \S+)*/gu)];
  const isRow = parts.length > 1 || leadOf(text) >= edge || TIGHT_DATES.test(text);
  return parts.flatMap((found) => (isRow ? partTight(found.index, found[0], edge) : [chunk(found.index, found[0])]));
}

const YEAR = /^20[0-4]\d$/u;
const PERIOD = /^(?:Tertial|Halvår|Kvartal|Månad|År|VB|VP|T[123])$/u;
const WORD_CELL = /^(?:Tas|Fastställs|Öka|Minska|öka|minska)$/u;
/** After these a year goes on with the cell; "nämnd 2020" is the end of one cell and of the period beside it. */
const LEADS_TO_YEAR = /^(?:fastställ\p{L}*|beslut\p{L}*|år|till|från|sedan|mot|relativt|vb|vp|t[123]|\d)$/iu;

/** A number with its unit, and nothing behind it. */
const MEASURED = /^\d+(?: \d{3})*(?:,\d+)? ?(?:%|st|tkr|mnkr|kr|kg|ton|GWh|MWh|barn\/avd\.?|personer)$/u;

/** True where a word begins a cell though one blank only stands before it: a date, a number after a unit. */
function beginsTight(rest: string, before: string, place: number, edge: number): boolean {
  const word = rest.split(' ', 1)[0] ?? '';
  if (DATE.test(word) || DATE.test(before)) return true;
  if (place >= edge - REACH && /^\d+(?:,\d+)? ?%$/u.test(rest) && /^\p{Ll}{3}/u.test(before)) return true;
  if (Math.abs(place - edge) < REACH && MEASURED.test(rest) && /^(?:\p{Ll}+|\d{1,2})$/u.test(before))
    return /\p{L}/u.test(before) || word.includes(',');
  if (place < edge) return false;
  if (WORD_CELL.test(word) && /(?:\d|%|st)$/u.test(before)) return true;
  if (PERIOD.test(word) && !/^per$/iu.test(before)) return true;
  if (/^[1-4] 20\d\d(?: |$)/u.test(rest) && /[\p{L}/]$/u.test(before)) return !PERIOD.test(before);
  if (YEAR.test(word)) return !LEADS_TO_YEAR.test(before);
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
      parts.push(chunk(place, found[0]));
    else parts[parts.length - 1] = chunk(last.left, `${last.text} ${found[0]}`);
    before = found[0];
  }
  return parts;
}

/** The words of a head's first line; one in small letters or a year goes on with the word before it. */
function headColumns(text: string): Value[] {
  const columns: Value[] = [];
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

type Head = {
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
    if (HEAD.test(line.text)) return named;
    if (leadOf(line.text) < FARTHEST_NAME || !isHeaderLine(line.text)) return null;
  }
  return null;
}

/** The column that a word above the head's line stands over: the one with the nearest edge. */
function columnUnder(columns: readonly Value[], left: number, right: number): Value | undefined {
  const apart = (column: Value): number =>
    column.left < right && left < column.right
      ? Math.min(Math.abs(column.left - left), Math.abs(column.right - right), 2)
      : Math.min(Math.abs(column.left - left), Math.abs(column.right - right)) + 2;
  return columns.slice(1).toSorted((a, b) => apart(a) - apart(b))[0];
}

/** The parts of a line above the head's; words that stand over two columns are of both. */
function partsAbove(columns: readonly Value[], line: string): Chunk[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].flatMap((found) => {
    const part = chunk(found.index, found[0]);
    if (columns.filter((column) => column.left < part.right && part.left < column.right).length < 2) return [part];
    return [...found[0].matchAll(/\S+/gu)].map((word) => chunk(found.index + word.index, word[0]));
  });
}

/** The columns with the words of the lines above before theirs. */
function addAbove(columns: readonly Value[], above: readonly SourceLine[]): void {
  const added = new Map<Value, string[]>();
  for (const line of above) {
    for (const { left, right, text } of partsAbove(columns, line.text)) {
      const column = columnUnder(columns, left, right);
      if (column !== undefined) added.set(column, [...(added.get(column) ?? []), text]);
    }
  }
  for (const [column, words] of added) column.text = [...words, column.text].join(' ');
}

function headAt(lines: readonly SourceLine[], at: number): Head | null {
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

const isOther = (text: string): boolean =>
  goalLabel(text) !== null ||
  statusLine(text) !== null ||
  chapterHeading(text) ||
  (sectionHeading(text) ?? 'Analys') !== 'Analys';

const isAnalysis = (text: string): boolean => /^analys\s*:?$/iu.test(text);

/** Adds a line that stands beside or below the values of the last row to it. */
function goOn(row: Row, name: Chunk | null, values: readonly Chunk[]): void {
  if (name !== null) row.name.push(name.text);
  for (const value of values) {
    const near = nearestOf(row, value);
    if (near === undefined) row.values.push({ ...value });
    else near.text = `${near.text}\n${value.text}`;
  }
}

/** How far two parts of a cell stand apart: cells are set to the left or to the right. */
const apartOf = (one: Chunk, other: Chunk): number =>
  Math.min(Math.abs(one.left - other.left), Math.abs(one.right - other.right));

const nearestOf = (row: Row, part: Chunk): Value | undefined =>
  row.values
    .filter((value) => apartOf(value, part) <= REACH)
    .toSorted((a, b) => apartOf(a, part) - apartOf(b, part))[0];

/** A value that only goes on with the one above it: "av nämnd", the year below "Tertial 1". */
function isFragment(row: Row, part: Chunk): boolean {
  const above = nearestOf(row, part)?.text;
  const { text } = part;
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

/** A period stands in its own column, wherever its letters are set. */
const isPeriod = (text: string): boolean => periodStart(text.split(/\s+/u)) === 0;

function tableOf(first: SourceLine, head: Head, rows: readonly Row[], continues: boolean): SourceTable {
  const width = head.columns.length;
  const cell = (line: number, text: string, columns = 1): SourceCell => ({ text, line, columns, rows: 1 });
  const rowed = rows.map((row) => row.values.toSorted((a, b) => a.left - b.left));
  const places = columnsFor(rowed, head.columns.slice(1));
  const timed = /^\s*period/iu.test(head.columns.at(-1)?.text ?? '');
  const body = rows.map((row, rowAt): SourceCell[] => {
    if (row.whole !== null) {
      const text = row.whole
        .map((line) => `${'\n'.repeat(line.blankBefore)}${line.text.trim()}`)
        .join('\n')
        .replace(/^\n+/u, '');
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
  const blocks: SourceBlock[] = [];
  let before: { words: string; next: number } | null = null;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const head = headAt(lines, at);
    const read = head === null ? null : rowsAfter(lines, head, leadOf(lines[head.named]?.text ?? ''));
    if (head === null || read === null || read.rows.length === 0) {
      const numbers = head === null ? numberRowsAt(lines, at) : null;
      if (numbers === null) blocks.push(line);
      else blocks.push({ kind: 'table', line: line.line, page: line.page, rows: numbers.rows, continues: false });
      at = numbers?.next ?? at + 1;
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
