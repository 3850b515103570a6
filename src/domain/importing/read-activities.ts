import { findActivityAnchors, isDateWord } from './activity-anchors.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { addActivityRow } from './found-row.ts';
import type { Line } from './line.ts';
import { plainDates, readDate } from './printed-date.ts';
import { leadIn, nameOf, splitAnalysis, type Region } from './read-indicators.ts';
import type { Column } from './header-words.ts';
import { rowsOf, type TextRow } from './text-rows.ts';

const TITLE_WIDTH = 74;
const LONGEST = 160;

type Dates = {
  readonly start: string | null;
  readonly end: string | null;
  readonly deviation: boolean;
  readonly rest: readonly string[];
};

/** The dates of a row; with only one, the blanks before it tell whether the first column is the empty one. */
function datesOf(lines: readonly Line[], row: TextRow, columns: readonly Column[]): Dates {
  const raw = lines.slice(row.values, row.end).map((line, at) => (at === 0 ? line.raw.slice(row.from) : line.raw));
  const words = raw.join('\n').split(/\s+/u).filter(Boolean);
  const dates = words.filter(isDateWord).map(readDate);
  const deviation = words.some((word) => /^avvikelse$/iu.test(word));
  const onlyEnd = dates.length === 1 && (!columns.includes('start') || /^\s{2,}/u.test(raw[0] ?? ''));
  const others = words.filter((word) => !isDateWord(word) && !/^avvikelse$/iu.test(word)).join(' ');
  const rest = others === '' || !columns.includes('other') ? [] : [others];
  if (onlyEnd) return { start: null, end: dates[0] ?? null, deviation, rest };
  return { start: dates[0] ?? null, end: dates[1] ?? null, deviation, rest };
}

/** Lines that end with two dates, or are nothing but dates, get them in the plain form; running text stays as it is. */
function withPlainDates(line: Line): Line {
  if (line.text.length > LONGEST || !/20\d\d/u.test(line.text)) return line;
  const raw = plainDates(line.raw);
  if (raw === line.raw) return line;
  const text = raw.replaceAll(/\s+/gu, ' ').trim();
  const all = text.split(' ');
  const isDates = all.every((word) => isDateWord(word) || /^avvikelse$/iu.test(word));
  const ends = all.filter((word) => !/^avvikelse$/iu.test(word)).slice(-2);
  return isDates || (ends.length === 2 && ends.every(isDateWord)) ? { ...line, raw, text } : line;
}

/** Reads an activity table that stands as lines of text: titles, dates, *Avvikelse*, and the analysis after each row. */
export function readActivityRegion(builder: DocumentBuilder, region: Region): void {
  const { setting, header } = region;
  const lines = region.lines.map(withPlainDates);
  const rows = rowsOf(
    lines,
    0,
    findActivityAnchors(lines, 0, lines.length, header.columns.includes('other')),
    TITLE_WIDTH,
  );
  leadIn(builder, lines.slice(0, rows[0]?.name ?? lines.length), setting);
  for (const [at, row] of rows.entries()) {
    const texts = splitAnalysis(lines, row, rows[at + 1]?.name ?? lines.length);
    const first = lines[row.name];
    const source = { line: first?.n ?? 0, page: first?.page ?? null };
    const dates = datesOf(lines, row, header.columns);
    addActivityRow(builder, header, { title: nameOf(lines, row), ...dates, ...texts, source }, setting);
  }
}
