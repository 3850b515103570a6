import type { DocumentBuilder } from './document-builder.ts';
import { readDate } from './printed-date.ts';
import { joinWrapped, paragraphsOf } from './paragraphs.ts';
import { addRowTexts, leadIn, splitAnalysis, type Region } from './read-indicators.ts';
import { findActivityAnchors, isDateWord, rowsOf, type TextRow } from './text-rows.ts';
import type { Line } from './line.ts';

const TITLE_WIDTH = 74;

type Dates = { readonly start: string | null; readonly end: string | null; readonly deviation: boolean };

function datesOf(lines: readonly Line[], row: TextRow, columns: Region['header']['columns']): Dates {
  const raw = lines.slice(row.values, row.end).map((line, at) => (at === 0 ? line.raw.slice(row.from) : line.raw));
  const words = raw.join('\n').split(/\s+/u).filter(Boolean);
  const dates = words.filter(isDateWord).map(readDate);
  const deviation = words.some((word) => /^avvikelse$/iu.test(word));
  const onlyEnd = dates.length === 1 && (!columns.includes('start') || /^\s{2,}/u.test(raw[0] ?? ''));
  return onlyEnd
    ? { start: null, end: dates[0] ?? null, deviation }
    : { start: dates[0] ?? null, end: dates[1] ?? null, deviation };
}

function titleOf(lines: readonly Line[], row: TextRow): string {
  const last = row.from > 0 ? (lines[row.values]?.raw.slice(0, row.from).trim() ?? '') : '';
  return [...lines.slice(row.name, row.values).map((line) => line.text), last]
    .filter((text) => text !== '')
    .reduce(joinWrapped, '');
}

/** Reads an activity table that stands as lines of text: titles, dates, *Avvikelse*, and the analysis after each row. */
export function readActivityRegion(builder: DocumentBuilder, region: Region): void {
  const { lines, setting, header } = region;
  const rows = rowsOf(lines, 0, findActivityAnchors(lines, 0, lines.length), TITLE_WIDTH);
  leadIn(builder, lines.slice(0, rows[0]?.name ?? lines.length), setting);
  for (const [at, row] of rows.entries()) {
    const { label, before, analysis } = splitAnalysis(lines, row, rows[at + 1]?.name ?? lines.length);
    const first = lines[row.name];
    const activity = builder.addActivity(
      {
        owner: header.owner ?? builder.ownerByGoal(),
        ownerHeading: header.heading,
        title: titleOf(lines, row),
        ...datesOf(lines, row, header.columns),
        doubts: [],
      },
      { line: first?.n ?? 0, page: first?.page ?? null },
    );
    addRowTexts(
      builder,
      { activity: activity.id },
      paragraphsOf(before, setting.width),
      label,
      paragraphsOf(analysis, setting.width),
    );
  }
}
