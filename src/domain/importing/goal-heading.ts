import type { GoalFound } from './document-builder.ts';
import { beginsLabel, goalLabel, splitNumber } from './goal-label.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';
import { joinWrapped } from './paragraphs.ts';
import { sectionHeading } from './section-heading.ts';
import { partStatus, statusLine, type PrintedStatus } from './status-line.ts';
import { headerAt } from './table-header.ts';

export type GoalHeading = {
  readonly found: GoalFound;
  /** A status that stands between the label and the title, or behind the title on its line. */
  readonly status: PrintedStatus | null;
  readonly titleAt: number;
  readonly next: number;
};

const MOST_TITLE_LINES = 8;
const FUNCTION_WORD =
  /(?:^|\s)(?:i|och|för|att|av|på|till|med|som|den|det|de|en|ett|om|inom|från|ska|är|eller|vid|under|har|sin|sina|där|då|över|samt)$/iu;

/** The label on line `at`, also where it is broken over two lines; `next` is the line after it. */
function labelAt(lines: readonly Line[], at: number) {
  const line = lines[at];
  if (line === undefined) return null;
  const label = goalLabel(line.text);
  if (label !== null) return { label, next: at + 1 };
  const after = lines[at + 1];
  if (after === undefined || !beginsLabel(line.text)) return null;
  const joined = goalLabel(`${line.text} ${after.text}`);
  return joined === null ? null : { label: joined, next: at + 2 };
}

export const beginsGoal = (lines: readonly Line[], at: number): boolean => labelAt(lines, at) !== null;

const isStructure = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return (
    line === undefined ||
    statusLine(line.text) !== null ||
    sectionHeading(line.text) !== null ||
    beginsGoal(lines, at) ||
    headerAt(lines, at) !== null
  );
};

/** True where at most two lines without a full stop stand between `at` and the next white space or structure. */
function shortBlock(lines: readonly Line[], at: number): boolean {
  for (let count = 1; count <= 2; count += 1) {
    const end = lines[at + count]?.gap === true || isStructure(lines, at + count);
    if (end) return !/[.!?:]$/u.test(lines[at + count - 1]?.text ?? '');
  }
  return false;
}

const bare = (text: string): string => compact(text).replace(/^(\d+(?:\.\d+)*)\.(?!\d)/u, '$1');

/** True where a line says the title once more: whole, or as far as the line goes with the number before it. */
function repeats(text: string, title: string): boolean {
  if (title.length <= 10) return false;
  return (
    bare(text).startsWith(bare(title)) || (/^\d/u.test(text) && text.length > 20 && bare(title).startsWith(bare(text)))
  );
}

/** True where line `at` goes on with the title that ends on the line before. */
function continuesTitle(lines: readonly Line[], at: number, title: string): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || before === undefined || line.gap || isStructure(lines, at)) return false;
  if (repeats(line.text, title)) return false;
  if (line.size !== null && before.size !== null) {
    return Math.abs(line.size - before.size) < 0.3 && line.bold === before.bold && before.text.length > 25;
  }
  if (/^[\p{Ll}\d(/]/u.test(line.text)) return !/[.!?]$/u.test(title) || title.length < 8;
  if (/[-–/,]$/u.test(title)) return true;
  // A verb's particle ends a title too: "att göra med". Then a whole sentence may follow.
  if (FUNCTION_WORD.test(title)) return !/[.!?]$/u.test(line.text) || before.text.length > 70;
  return before.text.length > 44 && !/[.!?]$/u.test(title) && shortBlock(lines, at);
}

/** Reads a goal's heading that begins on line `at`: label, number, and a title over one or several lines. */
export function readGoalHeading(lines: readonly Line[], at: number): GoalHeading | null {
  const labelled = labelAt(lines, at);
  if (labelled === null) return null;
  const { label } = labelled;
  let next = labelled.next;
  let title = label.rest;
  let status: PrintedStatus | null = null;
  if (title === '') {
    status = statusLine(lines[next]?.text ?? '');
    if (status !== null) next += 1;
    const line = lines[next];
    if (line === undefined || (isStructure(lines, next) && goalLabelInside(line.text) === null)) return null;
    title = line.text;
    next += 1;
  }
  const titleAt = next - 1;
  while (next - titleAt < MOST_TITLE_LINES && continuesTitle(lines, next, title)) {
    title = joinWrapped(title, lines[next]?.text ?? '');
    next += 1;
  }
  const parted = partStatus(title);
  status ??= parted.status;
  const inner = goalLabelInside(parted.title);
  const split = splitNumber(inner?.rest ?? parted.title);
  const found: GoalFound = {
    level: inner?.level ?? label.level,
    rank: label.rank,
    number: split.number ?? label.number,
    title: split.title.trim(),
  };
  return { found, status, titleAt, next };
}

/** "Enhetsmål:" on one line and "Avdelningsmål: ..." as its title on the next. */
function goalLabelInside(title: string) {
  const inner = /^avdelningsmål\s*:/iu.test(title) ? goalLabel(title) : null;
  return inner !== null && inner.rest !== '' ? inner : null;
}
