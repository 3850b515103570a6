import { isValueWord } from '#domain/importing/cell-words.ts';
import { goalLabel } from '#domain/importing/goal-label.ts';
import { chapterHeading, sectionHeading } from '#domain/importing/section-heading.ts';
import type { SourceLine } from '#domain/importing/source-document.ts';
import { statusLine } from '#domain/importing/status-line.ts';

import { chunksOf, DATE, GLUED, leadOf, REACH, type Chunk } from './text-layout-chunks.ts';
import { HEAD, type Head } from './text-layout-head.ts';
import { numberRowsAt } from './text-numbers.ts';

/**
 * The rows below a head in text that keeps the page's layout. The texts between the rows may be set as far to the left as
 * running text is, with white space around them, and a page may end in the middle: a table goes on as long as rows come.
 */
export type Value = { left: number; right: number; text: string };
export type Row = {
  line: number;
  name: string[];
  values: Value[];
  /** Lines of text that span the table. */
  whole: SourceLine[] | null;
  /** True for a text that begins a paragraph of its own after a page break. */
  apart: boolean;
};

type Reading = {
  readonly lines: readonly SourceLine[];
  readonly head: Head;
  /** True where the same table stood just above: its last row's text may come first. */
  readonly continues: boolean;
  /** Indexes of the lines that pages repeat. */
  readonly furniture: ReadonlySet<number>;
  readonly isLabel: (text: string) => boolean;
  /** True where a head begins on the line with this index. */
  readonly isHead: (at: number) => boolean;
};

export type RowsRead = {
  readonly rows: readonly Row[];
  readonly next: number;
  /** Lines of pages that stood between the rows. */
  readonly aside: readonly SourceLine[];
};

type Parts = { readonly name: Chunk | null; readonly values: readonly Chunk[] };

const MOST_ROWS = 2_000;
/** A line with more parts than this belongs to no table of ours. */
const MOST_PARTS = 40;
/** Blank lines after which a table goes on only if another row comes. */
const APART = 2;
/** Lines of a name that may stand above its values, where cells are centred. */
const MOST_ABOVE = 4;
/** One cell in so many may hold something that no cell of ours does. */
const FEW = 4;
const DEVIATION = /^avvikelse$/iu;

const isOther = (text: string): boolean =>
  goalLabel(text) !== null ||
  statusLine(text) !== null ||
  chapterHeading(text) ||
  (sectionHeading(text) ?? 'Analys') !== 'Analys';

/** How far two parts of a cell stand apart: cells are set to the left or to the right. */
const apartOf = (one: Chunk, other: Chunk): number =>
  Math.min(Math.abs(one.left - other.left), Math.abs(one.right - other.right));

const nearestOf = (row: Row, part: Chunk): Value | undefined =>
  row.values
    .filter((value) => apartOf(value, part) <= REACH)
    .toSorted((a, b) => apartOf(a, part) - apartOf(b, part))[0];

/** Adds a line that stands beside or below the values of the last row to it. */
function goOn(row: Row, { name, values }: Parts): void {
  if (name !== null) row.name.push(name.text);
  for (const value of values) {
    const near = nearestOf(row, value);
    if (near === undefined) row.values.push({ ...value });
    else near.text = `${near.text}\n${value.text}`;
  }
}

/** A value that only goes on with the one above it: "av nämnd", the year below "Tertial 1". */
function isFragment(row: Row, part: Chunk): boolean {
  const above = nearestOf(row, part)?.text;
  const { text } = part;
  if (above === undefined) return false;
  return /^[\p{Ll}/%]/u.test(text) || (/^(?:[1-4] )?20\d\d$/u.test(text) && !/20\d\d$/u.test(above));
}

/** True where a line with values is the lower part of the row above it. */
function isRest(row: Row | undefined, { name, values }: Parts): boolean {
  if (row === undefined || row.whole !== null || row.values.length === 0) return false;
  if (name === null || /^[\p{Ll}(]/u.test(name.text)) return true;
  const dated = row.values.some(({ text }) => DATE.test(text));
  return values.every((value) => isFragment(row, value) || (dated && DEVIATION.test(value.text)));
}

const isValue = ({ text }: Chunk): boolean =>
  DATE.test(text) || DEVIATION.test(text) || text.split(' ').every(isValueWord);

export class LayoutRows {
  private readonly reading: Reading;
  private readonly edge: number;
  private readonly lead: number;
  private readonly rows: Row[] = [];
  private aside: SourceLine[] = [];
  private lastRow: number | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
    const { columns, named } = reading.head;
    this.edge = (columns[1]?.left ?? 0) - 3;
    this.lead = leadOf(reading.lines[named]?.text ?? '');
  }

  read(): RowsRead {
    const { lines, head, furniture } = this.reading;
    let next = head.next;
    let inside: SourceLine[] = [];
    for (let at = head.next; at < lines.length && this.rows.length < MOST_ROWS; at += 1) {
      const line = lines[at];
      if (line === undefined) break;
      if (furniture.has(at)) {
        inside.push({ ...line, furniture: true });
        continue;
      }
      const taken = this.take(at, line, inside.length > 0 || line.page !== lines[at - 1]?.page);
      if (taken === 0) break;
      this.aside = [...this.aside, ...inside];
      inside = [];
      at += taken - 1;
      next = at + 1;
    }
    return { rows: this.rows, next, aside: this.aside };
  }

  /** True where something else than this table begins on line `at`. */
  private isEnd(at: number): boolean {
    const line = this.reading.lines[at];
    if (line === undefined) return true;
    return isOther(line.text.trim()) || HEAD.test(line.text) || this.reading.isHead(at);
  }

  private partsOf(line: SourceLine): Parts | null {
    const chunks = chunksOf(line.text.replace(GLUED, '$1 '), this.edge);
    if (chunks.length > MOST_PARTS) return null;
    const first = chunks[0];
    if (first === undefined || first.left >= this.edge || DATE.test(first.text)) return { name: null, values: chunks };
    return { name: first, values: chunks.slice(1) };
  }

  private inColumns({ values }: Parts): boolean {
    const [first] = values;
    return first !== undefined && (first.left >= this.edge - REACH || DATE.test(first.text));
  }

  /** True for a line that holds a row of this table for certain, wherever it stands. */
  private isRow(parts: Parts): boolean {
    const { values } = parts;
    if (!this.inColumns(parts) || values.length < 2 || !values.some(({ text }) => /\d/u.test(text))) return false;
    const odd = values.filter((value) => !isValue(value)).length;
    return odd === 0 || values.filter(({ text }) => DATE.test(text)).length > 1 || odd * FEW <= values.length;
  }

  /** True where another row comes below line `at` before anything else begins. */
  private goesOn(at: number): boolean {
    this.lastRow ??= this.findLastRow(at);
    return this.lastRow >= at;
  }

  private findLastRow(from: number): number {
    const { lines, furniture } = this.reading;
    let last = -1;
    for (let at = from; at < lines.length && !this.isEnd(at); at += 1) {
      const line = lines[at];
      if (line === undefined || furniture.has(at) || !/\S {2,}\S/u.test(line.text)) continue;
      if (numberRowsAt(lines, at) !== null) break;
      const parts = this.partsOf(line);
      if (parts !== null && this.isRow(parts)) last = at;
    }
    return last;
  }

  /** How many lines from `at` on are a name whose values stand beside a later line of it. */
  private nameAbove(at: number): number {
    const { lines } = this.reading;
    const last = this.rows.at(-1);
    for (let below = at; below < at + MOST_ABOVE; below += 1) {
      const line = lines[below];
      const parts = line === undefined ? null : this.partsOf(line);
      if (line === undefined || parts === null || (below > at && line.blankBefore > 0) || this.isEnd(below)) return 0;
      if (parts.values.length === 0) {
        if ((parts.name?.right ?? 0) > this.edge + 2 || (below === at && !/^\p{Lu}/u.test(parts.name?.text ?? '')))
          return 0;
        continue;
      }
      const named = parts.name === null || /^[\p{Ll}(\d]/u.test(parts.name.text);
      const isNew = last === undefined || last.whole !== null || !parts.values.every((part) => isFragment(last, part));
      return below > at && named && isNew && this.isRow(parts) ? below - at : 0;
    }
    return 0;
  }

  /** Takes the lines that begin on `at` into the table and says how many they were; 0 where the table has ended. */
  private take(at: number, line: SourceLine, broken: boolean): number {
    if (this.isEnd(at)) return 0;
    const parts = this.partsOf(line);
    if (parts === null) return 0;
    const last = this.rows.at(-1);
    const text = line.text.trim();
    const far = (line.blankBefore >= APART && !broken) || leadOf(line.text) < this.lead;
    if (this.reading.isLabel(text)) return this.takeLabel(at, line, far);
    if (parts.values.length > 0 && this.inColumns(parts) && (!(far || last?.whole) || this.isRow(parts))) {
      if (isRest(last, parts) && line.blankBefore === 0) goOn(last ?? this.begin(line, parts), parts);
      else this.begin(line, parts);
      return 1;
    }
    const above = this.nameAbove(at);
    if (above > 0) return this.takeCentred(at, above);
    return this.takeText(at, line, far, broken);
  }

  private begin(line: SourceLine, { name, values }: Parts): Row {
    const row = {
      line: line.line,
      name: name === null ? [] : [name.text],
      values: values.map((value) => ({ ...value })),
      whole: null,
      apart: false,
    };
    this.rows.push(row);
    return row;
  }

  private takeCentred(at: number, above: number): number {
    const { lines } = this.reading;
    const first = lines[at];
    const line = lines[at + above];
    const parts = line === undefined ? null : this.partsOf(line);
    if (first === undefined || parts === null) return 0;
    const row = this.begin(first, parts);
    row.name.unshift(...lines.slice(at, at + above).map((own) => own.text.trim()));
    return above + 1;
  }

  /** "Analys" below a row; a second one without a row between is the goal's own. */
  private takeLabel(at: number, line: SourceLine, far: boolean): number {
    const last = this.rows.at(-1);
    if (last === undefined && far && !this.reading.continues) return 0;
    const labelled = last?.whole != null && this.isLabelled();
    if (labelled && !this.goesOn(at)) return 0;
    this.addWhole(line, false);
    return 1;
  }

  private addWhole(line: SourceLine, apart: boolean): void {
    this.rows.push({ line: line.line, name: [], values: [], whole: [line], apart });
  }

  /** True where the last text has its label, before or after a page break. */
  private isLabelled(): boolean {
    const from = this.rows.findLastIndex((row) => row.whole === null);
    return this.rows.slice(from + 1).some((row) => this.reading.isLabel(row.whole?.[0]?.text.trim() ?? ''));
  }

  private takeText(at: number, line: SourceLine, far: boolean, broken: boolean): number {
    const last = this.rows.at(-1);
    const text = line.text.trim();
    if (last === undefined) {
      if (far && !this.reading.continues && !this.goesOn(at)) return 0;
      this.addWhole(line, false);
      return 1;
    }
    if (last.whole === null) {
      if (!far && text.length <= this.edge + 12 && !this.isDeviation(last, text)) {
        last.name.push(text);
        return 1;
      }
      if (this.isDeviation(last, text)) {
        const left = this.reading.head.columns.at(-1)?.left ?? 0;
        last.values.push({ left, right: left + text.length, text });
        return 1;
      }
      if (!this.goesOn(at)) return 0;
      this.addWhole(line, false);
      return 1;
    }
    if (far && !this.goesOn(at) && !this.isAnalysis(line, broken)) return 0;
    if (broken) this.addWhole(line, /^\P{Ll}/u.test(text) && /[.!?:]$/u.test(last.whole.at(-1)?.text.trim() ?? ''));
    else last.whole.push(line);
    return 1;
  }

  /** A deviation printed below its row instead of beside it. */
  private isDeviation(row: Row, text: string): boolean {
    return (
      DEVIATION.test(text) &&
      row.values.some((value) => DATE.test(value.text)) &&
      row.values.every(({ text: own }) => !DEVIATION.test(own))
    );
  }

  /** A text that has a label goes on at the left edge of running text; white space ends it when it has words. */
  private isAnalysis(line: SourceLine, broken: boolean): boolean {
    const goesOn = this.reading.continues && this.rows.every((row) => row.whole !== null);
    if (!goesOn && !this.isLabelled()) return false;
    return broken || line.blankBefore < APART || this.rows.at(-1)?.whole?.length === 1;
  }
}
