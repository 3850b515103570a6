import { periodStart } from './cell-words.ts';
import type { Line } from './line.ts';
import { PartedRows } from './parted-rows.ts';
import { isAnalysisLabel, isValueLine, mixedTail, tailPlace } from './text-rows.ts';

const NAME_WIDTH = 46;
/** A line of a name that stands among others may hold a hyphenated word put together again. */
const LONGEST_NAME_LINE = 60;
const MOST_NAME_LINES = 12;
const DANGLING =
  /(?:^|\s)(?:och|eller|som|att|i|på|av|för|med|till|inom|under|från|om|vid|den|det|de|en|ett|per|ska|är|samt|inte|har)$|[,\-–]$/iu;
/** A period's first part on a line of its own, beside a longer cell: "Tas fram av / VB / nämnd 2022". */
const PERIOD_PART = /^(?:VB|VP|T[123]|Tertial(?: [123])?|Halvår(?: [12])?|Kvartal(?: [1-4])?)$/u;

const words = (lines: readonly Line[]): readonly string[] => lines.flatMap((line) => line.text.split(' '));
const hasPeriod = (cells: readonly (readonly Line[])[]): boolean =>
  cells.some((cell) => periodStart(words(cell)) === 0);

const part = (line: Line, text: string, gap: boolean): Line => ({ ...line, text, raw: text, lead: 0, trail: 0, gap });

const WOVEN =
  /^(?<words>.*?\p{L}.*?) (?<period>(?:VB|VP|T[123]|Tertial(?: [123])?|Halvår(?: [12])?)(?: 20\d\d)?|20\d\d)$/u;
const WOVEN_END = /^(?<words>\p{Ll}[^\d]*) (?<rest>(?:[1-4] )?20\d\d)$/u;
const MOST_WOVEN = 4;
const isWords = ({ text }: Line): boolean => /^\p{Ll}[^\d]*$/u.test(text);

/** A cell of words and the period beside it, line by line: "Tas fram Tertial 1 / av nämnd 2020", "Tas fram av VB 2022 / nämnd". */
function unwoven(cell: readonly Line[]): readonly (readonly Line[])[] | null {
  const [first, second, ...others] = cell;
  if (first === undefined || second === undefined || cell.length > MOST_WOVEN || !others.every(isWords)) return null;
  const { words: upper = '', period = '' } = WOVEN.exec(first.text)?.groups ?? {};
  if (upper === '' || /^\d/u.test(upper) || PERIOD_PART.test(upper)) return null;
  const opener = part(first, period, true);
  if (/20\d\d$/u.test(period))
    return isWords(second) ? [[part(first, upper, true), second, ...others], [opener]] : null;
  const { words: lower = '', rest = '' } = WOVEN_END.exec(second.text)?.groups ?? {};
  if (lower === '') return null;
  return [
    [part(first, upper, true), part(second, lower, false), ...others],
    [opener, part(second, rest, false)],
  ];
}

/** A period whose upper line stands inside the cell beside it, taken out of that cell. */
function withoutPeriod(cell: readonly Line[]): readonly (readonly Line[])[] {
  const parted = unwoven(cell);
  if (parted !== null) return parted;
  const at = cell.findIndex((line) => PERIOD_PART.test(line.text));
  const opener = cell[at];
  const last = cell.at(-1);
  const found = /^(?<words>.*\p{L}.*) (?<rest>(?:[1-4] )?20\d\d)$/u.exec(last?.text ?? '')?.groups;
  if (opener === undefined || last === undefined || at === cell.length - 1 || found === undefined) return [cell];
  const own = [...cell.slice(0, at), ...cell.slice(at + 1, -1), part(last, found['words'] ?? '', at === 0)];
  return [own, [{ ...opener, gap: true }, part(last, found['rest'] ?? '', false)]];
}

const NEEDS_YEAR = /^fastställs$/iu;

/** A value and the period behind it, where no white space parts them: "77 % Tertial 1 / 2020". */
function withPeriodApart(cell: readonly Line[]): readonly (readonly Line[])[] {
  const start = periodStart(words(cell)) ?? 0;
  if (start === 0 || NEEDS_YEAR.test(words(cell)[start - 1] ?? '')) return [cell];
  const own: Line[] = [];
  const period: Line[] = [];
  let before = 0;
  for (const line of cell) {
    const all = line.text.split(' ');
    const at = Math.max(0, start - before);
    before += all.length;
    if (at >= all.length) own.push(line);
    else if (at === 0) period.push({ ...line, gap: period.length === 0 || line.gap });
    else {
      own.push(part(line, all.slice(0, at).join(' '), line.gap));
      period.push(part(line, all.slice(at).join(' '), true));
    }
  }
  return [own, period];
}

/** The lines of values as cells: white space parts them. */
function cellsOf(lines: readonly Line[]): (readonly Line[])[] {
  const cells: Line[][] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    if (last === undefined || line.gap) cells.push([line]);
    else last.push(line);
  }
  return cells.flatMap(withoutPeriod).flatMap(withPeriodApart);
}

/** Cells in rows, each with its period last. */
function rowsOf(cells: readonly (readonly Line[])[]): (readonly Line[])[] {
  const periods = cells.flatMap((cell, at) => (periodStart(words(cell)) === 0 ? [at] : []));
  const last = periods.at(-1);
  if (last === undefined) return [cells.flat()];
  const rows = periods.map((period, nth) => cells.slice(nth === 0 ? 0 : (periods[nth - 1] ?? 0) + 1, period + 1));
  // What stands behind the last period is of the row whose place on the page is the highest.
  const behind = cells.slice(last + 1);
  if (rows.length > 1) rows[0]?.unshift(...behind);
  else rows[0]?.splice(-1, 0, ...behind);
  return rows.map((row) => row.flat());
}

/** The first lines of the last `count` names at the end of the lines, or null. */
function namesIn(lines: readonly Line[], count: number): readonly number[] | null {
  const starts: number[] = [];
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MOST_NAME_LINES * count); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > LONGEST_NAME_LINE) break;
    if (/^\p{Lu}/u.test(line.text) && !DANGLING.test(lines[at - 1]?.text ?? '')) starts.unshift(at);
    if (starts.length === count) return starts;
  }
  return null;
}

/** The end of a name's line and the values on it, where the name goes on below. */
function partTail(line: Line): readonly [Line, Line] | null {
  if (line.text.length > NAME_WIDTH || !line.text.endsWith('%')) return null;
  const tail = mixedTail(line, 1);
  if (tail === null) return null;
  const place = tailPlace(line, tail);
  return [part(line, line.raw.slice(0, place).trim(), line.gap), part(line, line.raw.slice(place).trim(), true)];
}

/** The lines with values that stand inside names after them. */
function withNamesWhole(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let held: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const before = lines[at - 1];
    const goesOn = next !== undefined && !next.gap && /^\p{Ll}/u.test(next.text) && !isValueLine(next);
    if (line.gap || isAnalysisLabel(line.text)) {
      kept.push(...held);
      held = [];
    }
    const inside =
      goesOn && !line.gap && before !== undefined && !isValueLine(before) && before.text.length <= NAME_WIDTH;
    const parted = goesOn && !isValueLine(line) ? partTail(line) : null;
    if (inside && isValueLine(line)) held.push({ ...line, gap: true });
    else if (parted === null) kept.push(line);
    else {
      kept.push(parted[0]);
      held.push(parted[1]);
    }
  }
  return [...kept, ...held];
}

/** The line after the cells that begin on line `at`; a cell may go on with words: "1,9 kg per kg / livsmedel". */
function endOfCells(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && isCellLine(lines[end])) {
    end += 1;
    let more = end;
    for (let next = lines[more]; isCellRest(next); next = lines[more]) more += 1;
    if (more > end && (lines[more]?.gap ?? true)) end = more;
  }
  return end;
}

const MOST_REST = 24;
const isCellRest = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.gap &&
  line.text.length <= MOST_REST &&
  /^[\p{Ll}/(]/u.test(line.text) &&
  !isCellLine(line);

const isCellLine = (line: Line | undefined): boolean =>
  line !== undefined && isValueLine(line) && !isAnalysisLabel(line.text);

/** The lines of an indicator table row by row; null where no order was found. */
export function settleIndicators(lines: readonly Line[]): readonly Line[] | null {
  const whole = withNamesWhole(lines);
  const rows = new PartedRows({
    width: NAME_WIDTH - 10,
    isWhole: (values) => hasPeriod(cellsOf(values)),
    namesIn,
    inParts: true,
  });
  for (let at = 0; at < whole.length; at += 1) {
    const line = whole[at];
    if (line === undefined) break;
    if (isAnalysisLabel(line.text)) rows.label(line);
    else if (!line.gap || !isCellLine(line)) rows.text(line);
    else {
      const end = endOfCells(whole, at);
      rows.values(rowsOf(cellsOf(whole.slice(at, end))));
      at = end - 1;
    }
  }
  return rows.finish();
}
