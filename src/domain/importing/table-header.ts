import type { OwnerLevel } from '#domain/steering/steering-document.ts';

import { columnsOfBag, headerWordsOf, isHeaderWord } from './header-bag.ts';
import { hyphenless, NAMES, OWNERS, startOf, WORDS, yearless, type Column, type Word } from './header-words.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';
import { plainDates } from './printed-date.ts';
import { isDateWord } from './activity-anchors.ts';

/**
 * The header of an indicator or activity table. In text it is broken over up to some thirty lines, differently in each
 * file ("Perio / dens / utfall"), so it is compared without white space: a header is a sentence of known column names.
 */
export type TableHeader = {
  readonly kind: 'indicator' | 'activity';
  readonly owner: OwnerLevel | null;
  /** The first column's name as printed: "Nämndens aktiviteter". */
  readonly heading: string;
  /** The columns after the name. */
  readonly columns: readonly Column[];
};

const MAX_LINES = 40;
const MAX_LENGTH = 400;

/** The period ends a header, and no column comes twice: "VB 2015" after it is the rest of a row that a page break cut. */
function mayFollow(found: readonly Column[], column: Column): boolean {
  if (column === 'other') return true;
  if (found.includes('period')) return false;
  return column === 'outcome' || column === 'target' || !found.includes(column);
}

/** The columns' names by their first letter: every line of a document is asked whether it goes on with one. */
const byLetter = (words: readonly Word[]): ReadonlyMap<string, readonly Word[]> =>
  Map.groupBy(words, ({ word }) => word.charAt(0));
const BY_LETTER = { indicator: byLetter(WORDS.indicator), activity: byLetter(WORDS.activity) };

/** The columns that a text without white space names from first to last, or null; `partial` where it breaks off inside. */
function readColumns(
  printed: string,
  kind: TableHeader['kind'],
): { columns: readonly Column[] | null; viable: boolean } {
  const text = yearless(printed);
  const dead = new Set<number>();
  let viable = false;
  const walk = (at: number, found: readonly Word[]): readonly Word[] | null => {
    if (at === text.length) return found;
    if (dead.has(at) || found.length > 12) return null;
    const before = found.map(({ column }) => column);
    const rest = text.slice(at);
    for (const one of BY_LETTER[kind].get(text.charAt(at)) ?? []) {
      const { column, word } = one;
      const named = rest.startsWith(word);
      if ((!named && !word.startsWith(rest)) || !mayFollow(before, column)) continue;
      if (named) {
        const whole = walk(at + word.length, [...found, one]);
        if (whole !== null) return whole;
      } else viable = true;
    }
    dead.add(at);
    return null;
  };
  const found = walk(0, []);
  if (found === null) return { columns: null, viable };
  const years = yearsIn(printed);
  const dated = withWhole(found).map(({ column, word }) => ({
    column,
    year: word.includes('#') ? (years.shift() ?? null) : null,
  }));
  return { columns: settle(dated), viable: true };
}

const WHOLE = /^(?:utfall|resultat|värde)(?=.)/u;
const isSex = ({ column }: Word): boolean => column === 'men' || column === 'women';

/** "Resultat | Flickor | Pojkar" without white between them is a whole and two parts, not one part of results. */
function withWhole(found: readonly Word[]): readonly Word[] {
  const first = found.find(isSex);
  const whole = WHOLE.exec(first?.word ?? '')?.[0];
  const others = found.filter((one) => isSex(one) && one !== first);
  if (first === undefined || whole === undefined || found.some(({ column }) => column === 'outcome')) return found;
  if (others.length === 0 || others.some(({ word }) => WHOLE.test(word))) return found;
  const part = { column: first.column, word: first.word.slice(whole.length) };
  return found.flatMap((one) => (one === first ? [{ column: 'outcome' as const, word: whole }, part] : [one]));
}

type Dated = { readonly column: Column; readonly year: number | null };
const yearsIn = (text: string): number[] => (text.match(/20\d\d/gu) ?? []).map(Number);

/** Two columns of outcome: the first is the period's, a second one is last year's, and so is one of a year before the target's. */
function settle(found: readonly Dated[]): readonly Column[] {
  const target = Math.max(...found.map(({ column, year }) => (/arget/u.test(column) ? (year ?? 0) : 0)), 0);
  const only = found.filter(({ column }) => column === 'outcome' || column === 'previous').length === 1;
  const columns = found.map(({ column, year }) =>
    only && column === 'outcome' && year !== null && year < target ? ('previous' as const) : column,
  );
  let outcomes = 0;
  let targets = 0;
  return columns.map((column) => {
    if (column === 'outcome') outcomes += 1;
    if (column === 'target') targets += 1;
    if (column === 'outcome' && outcomes > 1)
      return outcomes > 2 || columns.includes('previous') ? 'other' : 'previous';
    return column === 'target' && targets > 1 ? 'other' : column;
  });
}

function accept(kind: 'indicator' | 'activity', columns: readonly Column[]): boolean {
  if (kind === 'activity') return columns.includes('start') || columns.includes('end');
  return (
    columns.length >= 2 &&
    (columns.includes('target') || columns.includes('outcome') || columns.includes('councilTarget'))
  );
}

/** What a cell of a header means when it is no known name as it stands: the words in it say. */
const SIGNS: readonly (readonly [Column, RegExp])[] = [
  ['councilTarget', /^(?:kf|kommunfullmäktige).*mål/u],
  ['target', /årsmål|målvärde|^mål/u],
  ['forecast', /prognos/u],
  ['men', /^(?:periodens)?(?:utfall|varav)?.*(?:män|pojk)/u],
  ['women', /^(?:periodens)?(?:utfall|varav)?.*(?:kvinn|flick)/u],
  ['previous', /utfallvb|föregående|^vb|bokslut|fjol/u],
  ['outcome', /utfall|resultat/u],
  ['period', /^(?:mät)?period/u],
];

function columnOfCell(cell: string, kind: 'indicator' | 'activity'): Column {
  const text = yearless(compact(cell)).replaceAll(':', '');
  const known = WORDS[kind].find(({ word }) => word.replaceAll(':', '') === text)?.column;
  if (known !== undefined || kind === 'activity') return known ?? 'other';
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'other';
}

/** Reads the cells of a table's first row as a header. */
export function headerOfCells(cells: readonly string[]): TableHeader | null {
  const first = yearless(compact(cells[0] ?? ''));
  for (const start of startOf(first)) {
    if (start.length !== first.length) continue;
    const settled = settledCells(cells, start.kind);
    if (accept(start.kind, settled))
      return { kind: start.kind, owner: start.owner, heading: (cells[0] ?? '').trim(), columns: settled };
  }
  return cells.length > 3 ? namedByCells(cells) : null;
}

const settledCells = (cells: readonly string[], kind: TableHeader['kind']): readonly Column[] =>
  settle(cells.slice(1).map((cell) => ({ column: columnOfCell(cell, kind), year: yearsIn(cell)[0] ?? null })));

/** A table whose first column has a name that nobody else gives it: the others say what it is a table of. */
function namedByCells(cells: readonly string[]): TableHeader | null {
  const heading = (cells[0] ?? '').trim();
  if (heading === '' || heading.length > LONGEST_HEADING) return null;
  for (const kind of ['indicator', 'activity'] as const) {
    const columns = settledCells(cells, kind);
    if (isCertain(kind, columns)) return { kind, owner: null, heading, columns };
  }
  return null;
}

const LONGEST_HEADING = 40;

/** True where the columns alone say of what the table is: results beside targets, or days from and to. */
function isCertain(kind: TableHeader['kind'], columns: readonly Column[]): boolean {
  const has = (...any: readonly Column[]): boolean => any.some((column) => columns.includes(column));
  if (kind === 'activity') return has('start') && has('end');
  return columns.length >= 3 && has('target', 'councilTarget') && has('outcome', 'previous', 'period');
}

/** Looked for first, because every line is asked whether a header begins on it. */
const OPENING = /^.{0,40}(?:indikator|aktivitet|uppdrag|åtgärd|insats|nyckeltal|mått|mätetal|styrtal)/iu;
const LONGEST_PART = 14;
/** The first column's name may be broken too: "KF:s / indikatorer", "Indi- / kator". */
const STARTS = ['', ...OWNERS.map(([word]) => word)].flatMap((owner) =>
  [...NAMES.indicator, ...NAMES.activity].map((name) => owner + name),
);
const MOST_PARTS = 4;

/** The first column's name as it stands on line `at` or broken over the next few, without white space. */
function openingAt(lines: readonly Line[], at: number): { text: string; printed: string; last: number } | null {
  const first = lines[at]?.text ?? '';
  if (OPENING.test(first)) return { text: yearless(compact(first)), printed: hyphenless(compact(first)), last: at };
  let text = '';
  for (let last = at; last < at + MOST_PARTS; last += 1) {
    const part = lines[last]?.text ?? '';
    if (part.length > LONGEST_PART && last === at) return null;
    if (part.length > MAX_LENGTH) return null;
    // The "nämnd" that ends a cell above a header is no owner.
    if (last > at && /^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(part)) return null;
    text += yearless(compact(part));
    if (text.length < 3) return null;
    if (startOf(text).length > 0) return { text, printed: text, last };
    if (!STARTS.some((start) => start.startsWith(text))) return null;
  }
  return null;
}

/** Reads a header that begins on line `at`; gives it with the index of the line after it. */
export function headerAt(lines: readonly Line[], at: number): { header: TableHeader; next: number } | null {
  const first = lines[at];
  if (first === undefined || first.text.length > MAX_LENGTH) return null;
  const opening = openingAt(lines, at);
  if (opening === null) return namedByColumns(lines, at);
  const named = lines.slice(at, opening.last + 1).map((line) => line.text);
  for (const start of startOf(opening.text)) {
    let text = '';
    let best: { header: TableHeader; next: number } | null = null;
    for (let end = opening.last; end < Math.min(lines.length, at + MAX_LINES); end += 1) {
      const line = lines[end];
      if (line === undefined || line.text.length > MAX_LENGTH) break;
      text += end === opening.last ? opening.printed.slice(start.length) : compact(line.text);
      const { columns, viable } = readColumns(text, start.kind);
      if (!viable) break;
      if (columns === null || !accept(start.kind, columns)) continue;
      const heading = headingText(named.join(named[0]?.endsWith('-') === true ? '' : ' '), start.length);
      best = { header: { kind: start.kind, owner: start.owner, heading, columns }, next: end + 1 };
    }
    const bag = opening.text.length === start.length ? bagAt(lines, opening.last + 1, start.kind) : null;
    if (bag !== null && bag.columns.length > (best?.header.columns.length ?? 0)) {
      const { kind, owner } = start;
      return {
        header: { kind, owner, heading: headingText(named.join(' '), start.length), columns: bag.columns },
        next: bag.next,
      };
    }
    if (best !== null) return best;
  }
  return namedByColumns(lines, at);
}

const MOST_HEADING_WORDS = 6;
const ROWS_BELOW = 12;
const KINDS = ['indicator', 'activity'] as const;
const LEAST = 3;
/** The first letters of all columns' names: what begins otherwise is no header. */
const BEGINNINGS = {
  indicator: new Set(WORDS.indicator.map(({ word }) => word.slice(0, LEAST))),
  activity: new Set(WORDS.activity.map(({ word }) => word.slice(0, LEAST))),
};

/** A header whose first column has a name that nobody else gives it, "Det här mäter vi": known by the columns behind it. */
function namedByColumns(lines: readonly Line[], at: number): { header: TableHeader; next: number } | null {
  const text = lines[at]?.text ?? '';
  if (text.length > MAX_HEADING_LINE || !/^\p{Lu}/u.test(text) || /[.!:;,]$/u.test(text)) return null;
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(MOST_HEADING_WORDS, words.length); count += 1) {
    const heading = words.slice(0, count).join(' ');
    if (heading.length > LONGEST_HEADING || /[.!?:;,\d]/u.test(heading)) return null;
    const rest = compact(words.slice(count).join(''));
    const begins = yearless(rest === '' ? compact(lines[at + 1]?.text ?? '') : rest).slice(0, LEAST);
    for (const kind of KINDS) {
      if (!BEGINNINGS[kind].has(begins)) continue;
      const found = columnsFrom(lines, at, rest, kind);
      if (found !== null) return { header: { kind, owner: null, heading, columns: found.columns }, next: found.next };
    }
  }
  return null;
}
const MAX_HEADING_LINE = 140;

/** The certain columns that `rest` of line `at` and the lines below it name. */
function columnsFrom(lines: readonly Line[], at: number, rest: string, kind: TableHeader['kind']) {
  let text = rest;
  let best: { columns: readonly Column[]; next: number } | null = null;
  for (let end = at; end < Math.min(lines.length, at + MAX_LINES); end += 1) {
    const line = lines[end];
    if (line === undefined || line.text.length > MAX_HEADING_LINE) break;
    if (end > at) text += compact(line.text);
    if (text === '') continue;
    const { columns, viable } = readColumns(text, kind);
    if (!viable) break;
    if (columns !== null && isCertain(kind, columns)) best = { columns, next: end + 1 };
  }
  if (best === null || kind === 'indicator') return best;
  const below = lines.slice(best.next, best.next + ROWS_BELOW).map((line) => plainDates(line.text));
  return below.some((line) => line.split(' ').some(isDateWord)) ? best : null;
}

/** The columns that the words of the next lines name in whatever order. */
function bagAt(lines: readonly Line[], from: number, kind: TableHeader['kind']) {
  const words: string[] = [];
  let best: { columns: readonly Column[]; next: number } | null = null;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); at += 1) {
    const own = headerWordsOf(lines[at]?.text.slice(0, MAX_LENGTH) ?? '');
    if (!own.every((word) => isHeaderWord(kind, word))) break;
    words.push(...own);
    const columns = columnsOfBag(kind, words);
    if (columns !== null) best = { columns, next: at + 1 };
  }
  return best;
}

/** True where a line is the name of a table's first column and nothing else. */
export function opensTable(text: string): TableHeader['kind'] | null {
  if (text.length > 40) return null;
  const words = yearless(compact(text));
  return startOf(words).find(({ length }) => length === words.length)?.kind ?? null;
}

/** The printed words that make up the first `length` letters without white space. */
function headingText(text: string, length: number): string {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\s-]/u.test(text.charAt(at))) letters += 1;
    if (letters === length) return text.slice(0, at + 1).trim();
  }
  return text.trim();
}
