import type { Language } from '#domain/kernel/language.ts';
import { printable } from '#domain/report/printable.ts';
import type { ReportWords } from '#domain/report/report-words.ts';
import { readMeasureRow, VALUE_COLUMNS } from '#domain/steering/measure.ts';
import type { DocumentTable, SteeringDocument } from '#domain/steering/steering-document.ts';
import { withTextTables } from '#domain/steering/text-tables.ts';
import { words } from '#i18n/words.ts';
import writeXlsxFile from 'write-excel-file/node';

import { PAPER } from '#charts/chart-colours.ts';
import type { Chart } from '#charts/chart.ts';
import { tableChart } from '#charts/table-chart.ts';

import { chartPng } from './chart-png.ts';
import { headCell, numberCell, tableCell, textCell } from './xlsx-cells.ts';
import type { SheetCell } from './xlsx-cells.ts';

type SheetContent = {
  readonly name: string;
  readonly heads: readonly { readonly text: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Stands to the right of the cells. */
  readonly picture?: Chart | null;
};

/**
 * The tables of a document for going on counting: goals, indicators, activities, and each table of the document on a
 * sheet of its own. Numbers are numbers where Excel holds them exactly, with their unit beside them; what was printed
 * stands there too. Nothing in it is ever a formula.
 */
export async function writeXlsx(document: SteeringDocument, language: Language): Promise<Uint8Array> {
  const report = words(language).report;
  const sheets = [
    goalSheet(document, report),
    indicatorSheet(document, report),
    activitySheet(document, report),
    ...inOrder(withTextTables(document).tables).map((table, index) => tableSheet(table, index + 1, report, language)),
  ];
  const names = uniqueNames(sheets.map((sheet) => sheet.name));
  const file = await writeXlsxFile(
    sheets.map((sheet, index) => ({
      sheet: names[index] ?? '',
      data: [sheet.heads.map((head) => headCell(head.text)), ...sheet.rows.map((row) => [...row])],
      columns: sheet.heads.map((head) => ({ width: head.width })),
      stickyRowsCount: 1,
      images: sheet.picture == null ? [] : [imageOf(sheet.picture, sheet.heads.length + 2)],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  return new Uint8Array(file);
}

const NARROW = 12;
const MIDDLE = 20;
const WIDE = 50;

function goalSheet(document: SteeringDocument, report: ReportWords): SheetContent {
  return {
    name: report.goals,
    heads: [
      { text: report.level, width: MIDDLE },
      { text: report.number, width: NARROW },
      { text: report.goal, width: WIDE },
      { text: report.parentGoal, width: WIDE },
      { text: report.status, width: MIDDLE },
    ],
    rows: inOrder(document.goals).map((goal) => [
      textCell(report.goalLevels[goal.level]),
      textCell(goal.number ?? ''),
      textCell(goal.title),
      textCell(goalTitle(document, goal.parent)),
      textCell(goal.statusPrinted ?? (goal.status === null ? '' : report[goal.status])),
    ]),
  };
}

function indicatorSheet(document: SteeringDocument, report: ReportWords): SheetContent {
  const columns = {
    outcome: report.outcome,
    men: report.outcomeMen,
    women: report.outcomeWomen,
    previous: report.previousOutcome,
    forecast: report.forecast,
    target: report.target,
    councilTarget: report.councilTarget,
  };
  return {
    name: report.indicators,
    heads: [
      { text: report.goal, width: WIDE },
      { text: report.owner, width: NARROW },
      { text: report.indicator, width: WIDE },
      ...VALUE_COLUMNS.map((column) => ({ text: columns[column], width: NARROW })),
      { text: report.unit, width: NARROW },
      { text: report.period, width: MIDDLE },
      { text: report.analysis, width: WIDE },
      ...VALUE_COLUMNS.map((column) => ({
        text: report.asPrinted.replace('{column}', () => columns[column]),
        width: NARROW,
      })),
    ],
    rows: inOrder(document.indicators).map((indicator) => {
      const row = readMeasureRow(indicator.cells);
      return [
        textCell(goalTitle(document, indicator.goal)),
        textCell(indicator.owner === null ? '' : report.owners[indicator.owner]),
        textCell(indicator.name),
        ...VALUE_COLUMNS.map((column) => {
          const measure = row.cells[column];
          // A number in another unit than the row's would be read as one in the row's.
          const alike = measure.kind === 'number' && (measure.unit === null || measure.unit === row.unit);
          return (alike ? numberCell(measure.value) : null) ?? textCell(indicator.cells[column] ?? '');
        }),
        textCell(row.unit ?? ''),
        textCell(indicator.cells.period ?? ''),
        textCell(textsOf(document, 'indicator', indicator.id), report.continues),
        ...VALUE_COLUMNS.map((column) => textCell(indicator.cells[column] ?? '')),
      ];
    }),
  };
}

function activitySheet(document: SteeringDocument, report: ReportWords): SheetContent {
  return {
    name: report.activities,
    heads: [
      { text: report.goal, width: WIDE },
      { text: report.owner, width: MIDDLE },
      { text: report.activity, width: WIDE },
      { text: report.start, width: NARROW },
      { text: report.end, width: NARROW },
      { text: report.deviation, width: NARROW },
      { text: report.analysis, width: WIDE },
    ],
    rows: inOrder(document.activities).map((activity) => [
      textCell(goalTitle(document, activity.goal)),
      textCell(activity.ownerHeading ?? (activity.owner === null ? '' : report.owners[activity.owner])),
      textCell(activity.title),
      textCell(activity.start ?? ''),
      textCell(activity.end ?? ''),
      textCell(activity.deviation ? report.deviation : ''),
      textCell(textsOf(document, 'activity', activity.id), report.continues),
    ]),
  };
}

/** A drawing beside the cells, twice as fine as it is large. */
function imageOf(chart: Chart, column: number) {
  const { bytes, height } = chartPng(chart, PICTURE_WIDTH, 2);
  return {
    content: Buffer.from(bytes),
    contentType: 'image/png',
    width: PICTURE_WIDTH,
    height,
    dpi: 96,
    anchor: { row: 2, column },
    description: chart.alt,
  };
}

const PICTURE_WIDTH = 620;

function tableSheet(table: DocumentTable, number: number, report: ReportWords, language: Language): SheetContent {
  const title = table.title ?? report.table.replace('{number}', () => String(number));
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length), 1);
  const at = Array.from({ length: width }, (_, index) => index);
  const unit = table.unit === null ? [] : [{ text: report.unit, width: NARROW }];
  return {
    name: title,
    heads: [...at.map((index) => ({ text: table.columns[index] ?? '', width: index === 0 ? WIDE : MIDDLE })), ...unit],
    picture:
      table.picture === undefined
        ? null
        : tableChart({ ...table, picture: table.picture, name: title }, PAPER, language),
    rows: table.rows.map((row) => [
      ...at.map((index) => tableCell(row[index] ?? '')),
      ...unit.map(() => textCell(table.unit ?? '')),
    ]),
  };
}

function inOrder<T extends { readonly position: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.position - b.position);
}

function goalTitle(document: SteeringDocument, id: string | null): string {
  const goal = document.goals.find((each) => each.id === id);
  return goal === undefined ? '' : [goal.number, goal.title].filter((part) => part !== null).join(' ');
}

function textsOf(document: SteeringDocument, owner: 'indicator' | 'activity', id: string): string {
  return (
    inOrder(document.texts.filter((text) => text[owner] === id))
      // Tables have sheets of their own.
      .flatMap((text) => text.paragraphs.filter(({ kind }) => kind !== 'table').map((paragraph) => paragraph.text))
      .join(' ')
  );
}

/** Excel's rules for the name of a sheet: at most 31 letters, none of []:*?/\, no apostrophe at the ends, all different. */
function uniqueNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = printable(name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = clean === '' ? 'Blad' : clean;
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` ${count}`;
      const tried =
        base
          .slice(0, 31 - suffix.length)
          .toWellFormed()
          .trim() + suffix;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
