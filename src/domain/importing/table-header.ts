import type { OwnerLevel } from '#domain/steering/steering-document.ts';

import { columnsOfBag, headerWordsOf, isHeaderWord } from './header-bag.ts';
import { NAMES, OWNERS, startOf, WORDS, yearless, type Column, type Word } from './header-words.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';

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

/** The columns that a text without white space names from first to last, or null; `partial` where it breaks off inside. */
function readColumns(text: string, words: readonly Word[]): { columns: readonly Column[] | null; viable: boolean } {
  const dead = new Set<number>();
  let viable = false;
  const walk = (at: number, found: readonly Column[]): readonly Column[] | null => {
    if (at === text.length) return found;
    if (dead.has(at) || found.length > 12) return null;
    for (const { column, word } of words) {
      if (!mayFollow(found, column)) continue;
      if (text.startsWith(word, at)) {
        const whole = walk(at + word.length, [...found, column]);
        if (whole !== null) return whole;
      } else if (word.startsWith(text.slice(at))) viable = true;
    }
    dead.add(at);
    return null;
  };
  const columns = walk(0, []);
  return { columns, viable: viable || columns !== null };
}

/** Two columns of outcome: the first is the period's, a second one is last year's. */
function settle(columns: readonly Column[]): readonly Column[] {
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
    const columns = cells.slice(1).map((cell) => columnOfCell(cell, start.kind));
    const settled = settle(columns);
    if (accept(start.kind, settled))
      return { kind: start.kind, owner: start.owner, heading: (cells[0] ?? '').trim(), columns: settled };
  }
  return null;
}

/** Looked for first, because every line is asked whether a header begins on it. */
const OPENING = /^.{0,40}(?:indikator|aktivitet|uppdrag|åtgärd|insatser)/iu;
const LONGEST_PART = 14;
/** The first column's name may be broken too: "KF:s / indikatorer", "Indi- / kator". */
const STARTS = ['', ...OWNERS.map(([word]) => word)].flatMap((owner) =>
  [...NAMES.indicator, ...NAMES.activity].map((name) => owner + name),
);
const MOST_PARTS = 4;

/** The first column's name as it stands on line `at` or broken over the next few, without white space. */
function openingAt(lines: readonly Line[], at: number): { text: string; last: number } | null {
  const first = lines[at]?.text ?? '';
  if (OPENING.test(first)) return { text: yearless(compact(first)), last: at };
  let text = '';
  for (let last = at; last < at + MOST_PARTS; last += 1) {
    const part = lines[last]?.text ?? '';
    if (part.length > LONGEST_PART && last === at) return null;
    if (part.length > MAX_LENGTH) return null;
    // The "nämnd" that ends a cell above a header is no owner.
    if (last > at && /^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(part)) return null;
    text += yearless(compact(part));
    if (text.length < 3) return null;
    if (startOf(text).length > 0) return { text, last };
    if (!STARTS.some((start) => start.startsWith(text))) return null;
  }
  return null;
}

/** Reads a header that begins on line `at`; gives it with the index of the line after it. */
export function headerAt(lines: readonly Line[], at: number): { header: TableHeader; next: number } | null {
  const first = lines[at];
  if (first === undefined || first.text.length > MAX_LENGTH) return null;
  const opening = openingAt(lines, at);
  if (opening === null) return null;
  const named = lines.slice(at, opening.last + 1).map((line) => line.text);
  for (const start of startOf(opening.text)) {
    let text = '';
    let best: { header: TableHeader; next: number } | null = null;
    for (let end = opening.last; end < Math.min(lines.length, at + MAX_LINES); end += 1) {
      const line = lines[end];
      if (line === undefined || line.text.length > MAX_LENGTH) break;
      text += end === opening.last ? opening.text.slice(start.length) : yearless(compact(line.text));
      const { columns, viable } = readColumns(yearless(text), WORDS[start.kind]);
      if (!viable) break;
      if (columns === null || !accept(start.kind, columns)) continue;
      const heading = headingText(named.join(named[0]?.endsWith('-') === true ? '' : ' '), start.length);
      best = { header: { kind: start.kind, owner: start.owner, heading, columns: settle(columns) }, next: end + 1 };
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
  return null;
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
