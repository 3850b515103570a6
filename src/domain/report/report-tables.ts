import { indicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { IndicatorFigures } from '#domain/steering/indicator-figures.ts';
import { IndicatorColumn } from '#domain/steering/steering-document.ts';
import type {
  DocumentActivity,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  EditionKind,
  Paragraph,
} from '#domain/steering/steering-document.ts';

import { unitOf } from '#domain/importing/number-header.ts';
import { asDocumentTable, readTextTable } from '#domain/steering/text-tables.ts';

import { printable, printableOrNull } from './printable.ts';
import { reportRuns } from './report-runs.ts';
import type { ReportWords } from './report-words.ts';
import type { ReportColumn, ReportFlow, ReportRow, ReportTable, RowFlow } from './report.ts';

type FullRow = Extract<ReportRow, { kind: 'full' }>;

/** What the tables need to know of the document around them. */
export type TableSetting = {
  readonly kind: EditionKind | null;
  readonly year: number | null;
  readonly words: ReportWords;
  readonly charts: boolean;
  /** The texts that belong to an indicator or an activity, by its id, in order. */
  readonly analyses: ReadonlyMap<string, readonly DocumentText[]>;
};

/** Columns that a kind of edition always prints; others are printed only where a row has something in them. */
const STANDING_COLUMNS: Readonly<Record<EditionKind, readonly IndicatorColumn[]>> = {
  VP: ['target', 'councilTarget', 'period'],
  T1: IndicatorColumn.options,
  T2: IndicatorColumn.options,
  VB: IndicatorColumn.options.filter((column) => column !== 'forecast'),
};

export function indicatorTable(
  id: string,
  indicators: readonly DocumentIndicator[],
  goalTitle: string | null,
  setting: TableSetting,
): ReportTable {
  const { words } = setting;
  const standing = STANDING_COLUMNS[setting.kind ?? 'T1'];
  const used = IndicatorColumn.options.filter(
    (column) => standing.includes(column) || indicators.some((each) => each.cells[column] !== null),
  );
  const owner = indicators[0]?.owner ?? null;
  const heading = owner === null ? words.indicator : words.ownedIndicators[owner];
  return {
    kind: 'table',
    id,
    topic: 'indicators',
    caption: null,
    name: nameOf(owner === null ? words.indicators : heading, goalTitle, words),
    unit: null,
    picture: null,
    columns: [
      { text: heading, kind: 'text' },
      ...used.map((column): ReportColumn => ({
        text: indicatorColumnText(column, setting),
        kind: column === 'period' ? 'text' : 'number',
      })),
    ],
    rows: indicators.flatMap((each) => [
      {
        kind: 'cells' as const,
        weight: 'plain' as const,
        cells: [printable(each.name), ...used.map((column) => printable(each.cells[column] ?? ''))],
      },
      ...withChart(analysisRows(each.id, setting), setting.charts ? chartOf(each) : null),
    ]),
  };
}

/** The chart stands beside the first text of its row, or by itself where the row has none. */
function withChart(rows: readonly FullRow[], chart: IndicatorFigures | null): FullRow[] {
  const [first = { kind: 'full', label: null, body: [], chart: null }, ...rest] = rows;
  return chart === null ? [...rows] : [{ ...first, chart }, ...rest];
}

/** A picture needs an outcome and something to hold it against: a target, last year's, or both sexes. */
function chartOf(indicator: DocumentIndicator): IndicatorFigures | null {
  const figures = indicatorFigures(indicator);
  const { outcome, target, previous, men, women } = figures;
  const compares = target !== null || previous !== null || (men !== null && women !== null);
  return outcome !== null && compares ? { ...figures, title: printable(indicator.name) } : null;
}

function indicatorColumnText(column: IndicatorColumn, { words, year, kind }: TableSetting): string {
  const texts: Record<IndicatorColumn, string> = {
    outcome: words.outcome,
    men: words.outcomeMen,
    women: words.outcomeWomen,
    previous:
      year === null ? words.previousOutcome : words.previousOutcomeOfYear.replace('{year}', () => String(year - 1)),
    forecast: words.forecast,
    target: words.target,
    councilTarget: words.councilTarget,
    period: kind === 'VP' ? words.periodicity : words.period,
  };
  return texts[column];
}

export function activityTable(
  id: string,
  activities: readonly DocumentActivity[],
  goalTitle: string | null,
  setting: TableSetting,
): ReportTable {
  const { words } = setting;
  const first = activities[0];
  const owned = first?.owner == null ? null : words.ownedActivities[first.owner];
  const heading = printableOrNull(first?.ownerHeading ?? null) ?? owned ?? words.activity;
  // A plan has no deviations yet, so that its tables print no empty column for them.
  const withDeviation = setting.kind !== 'VP' || activities.some((each) => each.deviation);
  return {
    kind: 'table',
    id,
    topic: 'activities',
    caption: null,
    name: nameOf(heading === words.activity ? words.activities : heading, goalTitle, words),
    unit: null,
    picture: null,
    columns: [heading, words.start, words.end, ...(withDeviation ? [words.deviation] : [])].map((text) => ({
      text,
      kind: 'text',
    })),
    rows: activities.flatMap((each) => [
      {
        kind: 'cells' as const,
        weight: 'plain' as const,
        cells: [
          printable(each.title),
          printable(each.start ?? ''),
          printable(each.end ?? ''),
          ...(withDeviation ? [each.deviation ? words.deviation : ''] : []),
        ],
      },
      ...analysisRows(each.id, setting),
    ]),
  };
}

function analysisRows(owner: string, setting: TableSetting): FullRow[] {
  return (setting.analyses.get(owner) ?? []).flatMap((text): FullRow[] => {
    const label = printableOrNull(text.heading);
    const body = rowFlow(text);
    return label === null && body.length === 0 ? [] : [{ kind: 'full', label, body, chart: null }];
  });
}

function rowFlow(text: DocumentText): RowFlow[] {
  const body: RowFlow[] = [];
  for (const paragraph of text.paragraphs) {
    // A table or an image in the text of a row stands after the table of the rows.
    if (paragraph.kind === 'table' || paragraph.kind === 'image') continue;
    if (paragraph.kind === 'subheading') {
      const clean = printable(paragraph.text);
      if (clean !== '') body.push({ kind: 'subheading', text: clean });
    } else addFlow(body, { ...paragraph, kind: paragraph.kind });
  }
  return body;
}

/** Adds a paragraph, or an item to the list that is being written; blank texts add nothing. */
export function addFlow(
  body: (ReportFlow | { kind: string })[],
  paragraph: Pick<Paragraph, 'text' | 'marks'> & { readonly kind: 'paragraph' | 'item' },
): void {
  const clean = printable(paragraph.text);
  if (clean === '') return;
  const runs = reportRuns(paragraph, clean);
  if (paragraph.kind === 'paragraph') {
    body.push({ kind: 'paragraph', text: clean, ...(runs === null ? {} : { runs }) });
    return;
  }
  const last = body.at(-1);
  const list = last !== undefined && last.kind === 'list' && 'items' in last ? last : null;
  const items = [...(list?.items ?? []), clean];
  const all = { ...list?.runs, ...(runs === null ? {} : { [items.length - 1]: runs }) };
  const flow = { kind: 'list', items, ...(Object.keys(all).length === 0 ? {} : { runs: all }) } as const;
  if (list === null) body.push(flow);
  else body[body.length - 1] = flow;
}

export function otherTable(
  id: string,
  table: DocumentTable,
  number: number,
  setting: Pick<TableSetting, 'words' | 'charts'>,
): ReportTable {
  const { words, charts } = setting;
  const title = printableOrNull(table.title);
  const unit = printableOrNull(table.unit);
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length));
  const pad = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => printable(cells[index] ?? ''));
  const rows = table.rows.map(pad);
  return {
    kind: 'table',
    id,
    topic: 'other',
    caption: captionOf(title, unit, table.columns),
    name: title ?? words.table.replace('{number}', () => String(number)),
    unit,
    picture: charts ? (table.picture ?? null) : null,
    columns: pad(table.columns).map((text, index) => ({
      text,
      kind: index > 0 && rows.every((row) => isNumeric(row[index] ?? '')) ? 'number' : 'text',
    })),
    rows: rows.map((cells) => ({ kind: 'cells', cells, weight: isTotal(cells[0] ?? '', words) ? 'total' : 'plain' })),
  };
}

/** A table that stands in a text; `about` is the row that the text belongs to. */
export function textTable(
  id: string,
  { text, paragraph, number }: PlacedTextTable,
  count: number,
  words: ReportWords,
  about: string | null = null,
): ReportTable {
  const { headColumn, rows } = readTextTable(paragraph);
  const own = asDocumentTable(text, paragraph, number);
  const named = [about, own.title].filter((part) => part !== null).join(': ');
  const table = otherTable(id, { ...own, title: named === '' ? null : named }, count, { words, charts: false });
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const all = (rows[index + 1] ?? []).flatMap((cell, column) => {
        const runs = reportRuns(cell, printable(cell.text));
        return runs === null ? [] : [[column, runs] as const];
      });
      return row.kind === 'full' || all.length === 0 ? row : { ...row, runs: Object.fromEntries(all) };
    }),
    ...(headColumn ? {} : { plainFirst: true }),
  };
}

/** `number` counts the tables of the text. */
export type PlacedTextTable = {
  readonly text: DocumentText;
  readonly paragraph: Paragraph;
  readonly number: number;
};

/** The tables of a text with their numbers, and its images. */
export function apartFrom(text: DocumentText): PlacedTextTable[] {
  let number = 0;
  return text.paragraphs
    .filter(({ kind }) => kind === 'table' || kind === 'image')
    .map((paragraph) => ({ text, paragraph, number: paragraph.kind === 'table' ? ++number : 0 }));
}

/**
 * A unit is printed once: in the column's heading or the title that has it as a word of its own, else after the title.
 * Only money is known as a unit wherever it stands: "Antal hushåll" needs its "(hushåll)" to be read back.
 */
function captionOf(title: string | null, unit: string | null, columns: readonly string[]): string | null {
  if (unit === null || unitOf([title ?? '', ...columns].join(' ')) === unit.toLowerCase()) return title;
  return title === null ? `(${unit})` : `${title} (${unit})`;
}

/** A printed number with sign, blanks between thousands, a unit of one word or nothing; "i.u." and dashes are no data. */
const NUMERIC = /^[-–−+±]?\d[\d\s\u00a0\u202f.,]*(?:%|[a-zåäö./]{1,8})?$|^(?:[-–−]|i\.\s?u\.|)$/i;

export function isNumeric(cell: string): boolean {
  return NUMERIC.test(cell);
}

function isTotal(cell: string, words: ReportWords): boolean {
  const lower = cell.toLocaleLowerCase('sv');
  return words.totals.some((total) => lower === total || lower.startsWith(`${total} `));
}

function nameOf(what: string, goalTitle: string | null, words: ReportWords): string {
  return goalTitle === null
    ? what
    : words.tableUnderGoal.replace('{table}', () => what).replace('{goal}', () => goalTitle);
}
