import type { Doubt, IndicatorCells } from '#domain/steering/steering-document.ts';

import type { DocumentBuilder } from './document-builder.ts';
import type { Line, Setting } from './line.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { TableHeader } from './table-header.ts';

/**
 * A row of an indicator or activity table, before it is laid into the document: the same value whether the table stood
 * as lines of text or as a real table.
 */
export type RowTexts = {
  readonly source: { readonly line: number; readonly page: number | null };
  /** Lines between the values and "Analys": a description, or what the reader could not place. */
  readonly before: readonly Line[];
  readonly label: Line | null;
  readonly analysis: readonly Line[];
};

export type IndicatorRow = RowTexts & {
  readonly name: string;
  readonly cells: IndicatorCells;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** Values of columns that the model has no place for. */
  readonly rest: readonly string[];
};

export type ActivityRow = RowTexts & {
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly deviation: boolean;
  readonly rest: readonly string[];
};

const placeOf = (line: Line) => ({ line: line.n, page: line.page });

function addTexts(
  builder: DocumentBuilder,
  owner: { indicator?: string; activity?: string },
  row: RowTexts,
  rest: readonly string[],
  setting: Setting,
): void {
  const own = rest.filter((text) => text !== '');
  const described = [
    ...(own.length > 0 ? [{ kind: 'paragraph' as const, text: own.join(' '), line: row.source.line }] : []),
    ...paragraphsOf(row.before, setting.width),
  ];
  if (described.length > 0) {
    const source = row.before[0] === undefined ? row.source : placeOf(row.before[0]);
    builder.openText(null, { owner, source });
    builder.addParagraphs(described, source);
  }
  if (row.label !== null && row.analysis.length > 0) {
    builder.openText('Analys', { section: true, owner, source: placeOf(row.label) });
    builder.addParagraphs(paragraphsOf(row.analysis, setting.width), placeOf(row.label));
  } else if (row.label !== null) builder.leaveOut([row.label], 'label');
  builder.closeText();
}

export function addIndicatorRow(
  builder: DocumentBuilder,
  header: TableHeader,
  row: IndicatorRow,
  setting: Setting,
): void {
  const { name, cells, confidence, source } = row;
  const owner = header.owner ?? builder.ownerByGoal();
  const indicator = builder.addIndicator({ owner, name, cells, confidence, doubts: [...row.doubts] }, source);
  addTexts(builder, { indicator: indicator.id }, row, row.rest, setting);
}

export function addActivityRow(
  builder: DocumentBuilder,
  header: TableHeader,
  row: ActivityRow,
  setting: Setting,
): void {
  const { title, start, end, deviation, source } = row;
  const owner = header.owner ?? builder.ownerByGoal();
  const activity = builder.addActivity(
    { owner, ownerHeading: header.heading, title, start, end, deviation, doubts: [] },
    source,
  );
  addTexts(builder, { activity: activity.id }, row, row.rest, setting);
}
