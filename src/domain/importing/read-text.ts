import { EXPLAINING } from '#domain/steering/explaining-sections.ts';

import type { DocumentBuilder } from './document-builder.ts';
import { beginsGoal, readGoalHeading } from './goal-heading.ts';
import type { Line, Setting } from './line.ts';
import { compact } from './line.ts';
import { mendWords } from './mend-words.ts';
import { isHeaderCue } from './number-header.ts';
import { shapesOf } from './number-shapes.ts';
import { numberTableAt } from './number-table.ts';
import { joinLines, paragraphsOf } from './paragraphs.ts';
import { readActivityRegion } from './read-activities.ts';
import { readIndicatorRegion } from './read-indicators.ts';
import { chapterHeading, frontHeading, sectionHeading, weakChapterHeading } from './section-heading.ts';
import { statusLine, statusUnderTitle } from './status-line.ts';
import { headerAt, type TableHeader } from './table-header.ts';

export type Reading = {
  readonly builder: DocumentBuilder;
  readonly setting: Setting;
  readonly duringYear: boolean;
  /** Number of the last line on which a goal or a table of the tree begins. */
  readonly lastOfTree: number;
  /** True where each goal's status is printed above its label. */
  readonly statusAbove: boolean;
};

type Mark = 'goal' | 'header' | 'section' | 'status' | 'chapter' | 'heading' | 'caption' | null;

/** Chapters have headings of four levels (steering-document.ts). */
const DEEPEST_CHAPTER = 4;

const sourceOf = (line: Line) => ({ line: line.n, page: line.page });

/** The section of a goal that a line begins; "Orsak" and its like are words of sentences and tables too, so they must look as headings. */
const sectionOf = (line: Line): string | null =>
  sectionHeading(line.text) ?? (line.heading !== null && EXPLAINING.includes(line.text) ? line.text : null);

/** What each line is the beginning of, as far as the line itself says it. */
function marksOf(lines: readonly Line[], lastOfTree: number): readonly Mark[] {
  return lines.map((line, at): Mark => {
    if (line.role === 'caption') return 'caption';
    if (headerAt(lines, at) !== null) return 'header';
    if (beginsGoal(lines, at)) return 'goal';
    if (statusLine(line.text) !== null) return 'status';
    if (sectionOf(line) !== null) return 'section';
    const chapter = chapterHeading(line.text) || (line.n > lastOfTree && weakChapterHeading(line.text));
    if (chapter && !isColumnName(lines, at)) return 'chapter';
    return line.heading !== null || frontHeading(line.text) ? 'heading' : null;
  });
}

const SHORT = 24;
const COLUMN = /^budget/iu;
const BARE = /^[+\-−–]?\d[\d ]{0,9}(?:,\d{1,2})?$/u;

/** True for a heading's words that are a column's name in the header of a table of money: "Budget 2022 / netto". */
function isColumnName(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.heading !== null) return false;
  // Between numbers it is the name of a row.
  if (BARE.test(before?.text ?? '') && BARE.test(after?.text ?? '')) return true;
  if (after?.gap === false && /^(?:\p{Ll}|20\d\d$)/u.test(after.text) && after.text.length < SHORT) return true;
  return (
    COLUMN.test(line.text) &&
    [before, after].some((other) => other !== undefined && other.text.length < SHORT && isHeaderCue(other.text))
  );
}

const sameHeader = (one: TableHeader, other: TableHeader): boolean =>
  one.kind === other.kind &&
  compact(one.heading) === compact(other.heading) &&
  one.columns.join() === other.columns.join();

/** The lines of the table that begins with `header`, without the headers that come again after page breaks. */
function regionOf(reading: Reading, lines: readonly Line[], marks: readonly Mark[], header: TableHeader, from: number) {
  const kept: Line[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const mark = marks[at];
    if (line === undefined || mark === 'goal' || mark === 'chapter') break;
    if (mark === 'status' && reading.statusAbove) break;
    if (mark === 'section' && sectionHeading(line.text) !== 'Analys') break;
    if (mark === 'header') {
      const again = headerAt(lines, at);
      if (again === null || !sameHeader(again.header, header)) break;
      reading.builder.leaveOut(lines.slice(at, again.next), 'repeated-header');
      at = again.next - 1;
      continue;
    }
    kept.push(line);
  }
  return { kept, next: at };
}

/** Reads a run of lines that no real table interrupts. */
export function readLines(reading: Reading, lines: readonly Line[]): void {
  const marks = marksOf(lines, reading.lastOfTree);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const next = readMark(reading, lines, marks, at, line);
    if (next !== null) {
      at = next;
      continue;
    }
    let end = at + 1;
    while (end < lines.length && (marks[end] ?? null) === null) end += 1;
    readProse(reading, lines, at, end);
    at = end;
  }
}

/** Running text with the tables of numbers that stand in it. */
function readProse({ builder, setting }: Reading, lines: readonly Line[], from: number, to: number): void {
  const own = lines.slice(from, to);
  const shapes = shapesOf(own);
  let done = 0;
  const prose = (until: number): void => {
    const first = own[done];
    if (first !== undefined && until > done)
      builder.addParagraphs(paragraphsOf(own.slice(done, until), setting.width), sourceOf(first));
  };
  for (let at = 0; at < own.length; at += 1) {
    const found = numberTableAt(own, shapes, at, done, own.length, setting);
    const first = own[found?.from ?? 0];
    if (found === null || first === undefined) continue;
    prose(found.from);
    builder.addTable(found.table, sourceOf(first));
    done = found.next;
    at = done - 1;
  }
  prose(own.length);
}

/** Reads what begins on line `at` and gives the line after it; null where it is running text. */
function readMark(
  reading: Reading,
  lines: readonly Line[],
  marks: readonly Mark[],
  at: number,
  line: Line,
): number | null {
  const { builder } = reading;
  switch (marks[at] ?? null) {
    case 'goal':
      return readGoal(builder, lines, at);
    case 'header':
      return readTable(reading, lines, marks, at);
    case 'status':
      return readStatus(reading, line) ? at + 1 : null;
    case 'section':
      return readSection(builder, line) ? at + 1 : null;
    case 'chapter':
      return openChapter(builder, lines, at, line.heading ?? 1);
    case 'heading':
      if (line.role === 'minor') return null;
      if (line.heading === null) return builder.goals.length > 0 ? null : openChapter(builder, lines, at, 1);
      return builder.isChapter(line.heading) ? openChapter(builder, lines, at, line.heading) : null;
    case 'caption': {
      const end = endOfSame(lines, at);
      builder.addCaption(joinLines(lines.slice(at, end).map((own) => own.text)), sourceOf(line));
      return end;
    }
    case null:
    default:
      return null;
  }
}

/** The line after those that go on with the heading or caption on line `at`. */
function endOfSame(lines: readonly Line[], at: number): number {
  const line = lines[at];
  let end = at + 1;
  while (lines[end]?.gap === false && lines[end]?.role === line?.role && lines[end]?.heading === line?.heading)
    end += 1;
  return end;
}

function openChapter(builder: DocumentBuilder, lines: readonly Line[], at: number, level: number): number {
  const end = lines[at]?.heading == null ? at + 1 : endOfSame(lines, at);
  const own = lines.slice(at, end);
  if (builder.goals.length > 0) builder.leaveTree();
  const source = { line: lines[at]?.n ?? 0, page: lines[at]?.page ?? null };
  builder.openText(joinLines(own.map((line) => line.text)), { level: Math.min(level, DEEPEST_CHAPTER), source });
  return end;
}

function readGoal(builder: DocumentBuilder, lines: readonly Line[], at: number): number | null {
  const heading = readGoalHeading(lines, at);
  const title = heading === null ? undefined : lines[heading.titleAt];
  if (heading === null || title === undefined) return null;
  const own = lines.slice(at, heading.next);
  if (builder.repeatsOpenGoal(heading.found)) builder.leaveOut(own, 'repeated-header');
  else {
    builder.leaveOut(own.slice(0, heading.titleAt - at), 'label');
    builder.addGoal(heading.found, sourceOf(title), title.heading);
  }
  const { status } = heading;
  if (status !== null) builder.setStatus(status.status, status.printed);
  const below = statusUnderTitle(lines[heading.next]?.text ?? '');
  if (below === null || statusLine(below.printed) !== null) return heading.next;
  return builder.setStatus(below.status, below.printed) ? heading.next + 1 : heading.next;
}

function readStatus({ builder, statusAbove }: Reading, line: Line): boolean {
  const status = statusLine(line.text);
  if (status === null) return false;
  return statusAbove ? builder.holdStatus(status) : builder.setStatus(status.status, status.printed);
}

function readSection(builder: DocumentBuilder, line: Line): boolean {
  const section = sectionOf(line);
  if (section === null || builder.goal === null) return false;
  builder.openText(section, { section: true, source: sourceOf(line) });
  return true;
}

function readTable(reading: Reading, lines: readonly Line[], marks: readonly Mark[], at: number): number | null {
  const found = headerAt(lines, at);
  if (found === null) return null;
  const { builder, setting, duringYear } = reading;
  builder.closeText();
  builder.leaveOut(lines.slice(at, found.next), 'label');
  const { kept, next } = regionOf(reading, lines, marks, found.header, found.next);
  const region = { header: found.header, lines: mendWords(kept), setting, duringYear };
  if (found.header.kind === 'indicator') readIndicatorRegion(builder, region);
  else readActivityRegion(builder, region);
  return next;
}
