import { goalLabel } from './goal-label.ts';
import { columnsOfBag, headerWordsOf, isHeaderWord, isWeak } from './header-bag.ts';
import type { Line } from './line.ts';
import { settleActivities } from './parted-activities.ts';
import { settleIndicators } from './parted-indicators.ts';
import { inOrder } from './parted-rows.ts';
import { chapterHeading, sectionHeading } from './section-heading.ts';
import { statusLine } from './status-line.ts';
import { headerAt, opensTable } from './table-header.ts';
import { isAnalysisLabel } from './text-rows.ts';

/**
 * Text taken from a PDF with ruled tables gives each cell as a block of its own, in the order of their places on the page:
 * cells of the first row stand between those of the header, the period before a target, dates of two rows one after the
 * other. The blocks are set in the order of the rows, so that the table reads as any other.
 */
type Kind = 'indicator' | 'activity';
const REACH = 70;
const MOST_WORDS = 12;

const endsTable = ({ text }: Line): boolean =>
  goalLabel(text) !== null ||
  statusLine(text) !== null ||
  chapterHeading(text) ||
  (sectionHeading(text) ?? 'Analys') !== 'Analys';

/** The indexes of the lines of the header that opens on line `at`, wherever they stand between the first row's cells. */
function headerLines(lines: readonly Line[], at: number, kind: Kind): readonly number[] {
  // A header that reads from its first line to its last column stands together.
  const read = headerAt(lines, at);
  if (read?.header.columns.includes(kind === 'indicator' ? 'period' : 'deviation') === true)
    return Array.from({ length: read.next - at - 1 }, (_, nth) => at + 1 + nth);
  const found: number[] = [];
  const words: string[] = [];
  let whole: readonly number[] = [];
  for (let next = at + 1; next < Math.min(lines.length, at + REACH); next += 1) {
    const line = lines[next];
    if (line === undefined || line.text.length > 90 || isAnalysisLabel(line.text)) break;
    if (endsTable(line) || opensTable(line.text) !== null) break;
    const own = headerWordsOf(line.text);
    if (own.length > MOST_WORDS || !own.every((word) => isHeaderWord(kind, word))) continue;
    const joins = found.at(-1) === next - 1 && !line.gap;
    if (isWeak(own) && !joins) continue;
    const columns = columnsOfBag(kind, [...words, ...own]);
    // A line that would only fit by itself is a cell of a row.
    if (columns === null && whole.length > 0 && kind === 'activity') continue;
    found.push(next);
    words.push(...own);
    if (columns !== null) whole = [...found];
  }
  return whole;
}

/** The line after the table that opens on line `at`; the header may come again in it after a page break. */
function endOfTable(lines: readonly Line[], at: number, kind: Kind): number {
  let end = at + 1;
  for (let line = lines[end]; end < lines.length && line !== undefined; line = lines[end]) {
    const opens = opensTable(line.text);
    if (endsTable(line) || (opens !== null && opens !== kind)) break;
    end += 1;
  }
  return end;
}

const opened = (line: Line): Line => ({ ...line, gap: true });

/** Sets the header together and the rows in order; null where the lines stand so already. */
function settleTable(lines: readonly Line[], kind: Kind): readonly Line[] | null {
  const headers: Line[] = [];
  const rest: Line[] = [];
  const taken = new Set<number>();
  let moved = false;
  for (const [at, line] of lines.entries()) {
    if (taken.has(at)) continue;
    if (opensTable(line.text) !== kind) {
      rest.push(taken.has(at - 1) ? opened(line) : line);
      continue;
    }
    const own = headerLines(lines, at, kind);
    if (own.length === 0) return null;
    for (const next of [at, ...own]) taken.add(next);
    moved ||= own.at(-1) !== at + own.length;
    headers.push(...[at, ...own].flatMap((next) => lines[next] ?? []));
  }
  const settled = kind === 'indicator' ? settleIndicators(rest) : settleActivities(rest, moved);
  if (settled === null) return moved ? [...headers, ...rest] : null;
  if (!moved && inOrder(settled)) return null;
  const rows = moved || kind === 'indicator' ? settled : settleActivities(rest, true);
  return [...headers, ...(rows ?? settled)];
}

/** The lines with every table that stands out of order set in order; every line is kept. */
export function settleTables(lines: readonly Line[]): readonly Line[] {
  const settled: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const kind = opensTable(line.text);
    const end = kind === null ? at + 1 : endOfTable(lines, at, kind);
    const own = lines.slice(at, end);
    settled.push(...((kind === null ? null : settleTable(own, kind)) ?? own));
    at = end;
  }
  return settled;
}
