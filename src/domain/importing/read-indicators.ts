import { assignColumns, type Assigned, type RowContext } from './assign-columns.ts';
import type { DocumentBuilder } from './document-builder.ts';
import type { Line, Setting } from './line.ts';
import { joinWrapped, paragraphsOf, plainText } from './paragraphs.ts';
import type { TableHeader } from './table-header.ts';
import { findIndicatorAnchors, isAnalysisLabel, rowsOf, type TextRow } from './text-rows.ts';
import { parseValues, wordsOf, type Joining } from './value-cells.ts';

const NAME_WIDTH = 36;

export type Region = {
  readonly header: TableHeader;
  readonly lines: readonly Line[];
  readonly setting: Setting;
  readonly duringYear: boolean;
};

const sourceOf = (line: Line | undefined) => ({ line: line?.n ?? 0, page: line?.page ?? null });

/** Tries the ways to take numbers in groups of three together and keeps the one whose columns fit best. */
function bestCells(lines: readonly Line[], row: TextRow, region: Region, context: RowContext): Assigned {
  const words = wordsOf(lines.slice(row.values, row.end), row.from, region.setting);
  const hasPeriod = region.header.columns.includes('period');
  let best: Assigned | null = null;
  for (const joining of ['least', 'short', 'all'] satisfies Joining[]) {
    const values = parseValues(words, hasPeriod, joining);
    const assigned = assignColumns(values, context);
    const joined = joining === 'least' ? 0 : joining === 'short' ? 1 : -0.5;
    if (best === null || assigned.score + joined > best.score + 0.01)
      best = { ...assigned, score: assigned.score + joined };
    if (joining === 'least' && assigned.confidence === 1 && values.pieces.length >= 2) break;
  }
  return best ?? assignColumns({ pieces: [], period: null, emptiesAfter: 0 }, context);
}

function nameOf(lines: readonly Line[], row: TextRow): string {
  const named = lines.slice(row.name, row.values).map((line) => line.text);
  const last = row.from > 0 ? (lines[row.values]?.raw.slice(0, row.from).trim() ?? '') : '';
  return [...named, last].filter((text) => text !== '').reduce(joinWrapped, '');
}

/** The lines of a row's analysis: after its "Analys", up to the next row. */
export function splitAnalysis(lines: readonly Line[], row: { end: number }, until: number) {
  const after = lines.slice(row.end, until);
  const label = after.findIndex((line) => isAnalysisLabel(line.text));
  if (label < 0) return { label: null, before: after, analysis: [] };
  return { label: after[label] ?? null, before: after.slice(0, label), analysis: after.slice(label + 1) };
}

/** Reads an indicator table that stands as lines of text, with the analyses between its rows. */
export function readIndicatorRegion(builder: DocumentBuilder, region: Region): void {
  const { lines, setting, header } = region;
  const anchors = findIndicatorAnchors(lines, 0, lines.length, setting);
  const rows = rowsOf(lines, 0, anchors, NAME_WIDTH);
  leadIn(builder, lines.slice(0, rows[0]?.name ?? lines.length), setting);
  for (const [at, row] of rows.entries()) {
    const { label, before, analysis } = splitAnalysis(lines, row, rows[at + 1]?.name ?? lines.length);
    const paragraphs = paragraphsOf(analysis, setting.width);
    const owner = header.owner ?? builder.ownerByGoal();
    const name = nameOf(lines, row);
    const context: RowContext = {
      name,
      columns: header.columns,
      owner,
      duringYear: region.duringYear,
      analysis: plainText(paragraphs),
    };
    const { cells, confidence, doubts, rest } = bestCells(lines, row, region, context);
    const indicator = builder.addIndicator(
      { owner, name, cells, confidence, doubts: [...doubts] },
      sourceOf(lines[row.name]),
    );
    const described =
      rest.length > 0 ? [{ kind: 'paragraph' as const, text: rest.join(' '), line: lines[row.values]?.n ?? null }] : [];
    addRowTexts(
      builder,
      { indicator: indicator.id },
      [...described, ...paragraphsOf(before, setting.width)],
      label,
      paragraphs,
    );
  }
}

/** Texts of a row: what stands before its "Analys" is its description. */
export function addRowTexts(
  builder: DocumentBuilder,
  owner: { indicator?: string; activity?: string },
  description: ReturnType<typeof paragraphsOf>,
  label: Line | null,
  analysis: ReturnType<typeof paragraphsOf>,
): void {
  if (description.length > 0) {
    const line = description[0]?.line ?? 0;
    builder.openText(null, { owner, source: { line, page: null } });
    builder.addParagraphs(description, { line, page: null });
  }
  if (label !== null && analysis.length > 0) {
    builder.openText('Analys', { section: true, owner, source: sourceOf(label) });
    builder.addParagraphs(analysis, sourceOf(label));
  } else if (label !== null) builder.leaveOut([label], 'label');
  builder.closeText();
}

/** Lines between a header and the first row that are no row: kept as text the reader could not place. */
export function leadIn(builder: DocumentBuilder, lines: readonly Line[], setting: Setting): void {
  const kept = lines.filter((line) => !isAnalysisLabel(line.text));
  builder.leaveOut(
    lines.filter((line) => isAnalysisLabel(line.text)),
    'label',
  );
  builder.addUnplaced(paragraphsOf(kept, setting.width), sourceOf(kept[0]));
}
