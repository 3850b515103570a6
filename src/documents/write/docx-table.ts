import type { ReportColumn, ReportRow, ReportTable } from '#domain/report/report.ts';
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ITableCellBorders } from 'docx';

import { PAPER } from '#charts/chart-colours.ts';
import type { Chart } from '#charts/chart.ts';
import { indicatorChart, ON_PAPER } from '#charts/indicator-chart.ts';
import type { Language } from '#domain/kernel/language.ts';

import { DRAWN_PICTURE } from '../drawn-picture.ts';
import { chartPng } from './chart-png.ts';
import { wordRuns } from './docx-runs.ts';
import { columnWidths } from './column-widths.ts';
import { reportPicture } from './report-picture.ts';
import { ACCENT, BULLETS, HAIR, QUIET, TINT } from './docx-styles.ts';

const TWIPS = 20;

/**
 * A table with a heading row that comes again on every page, and no lines but those that help the eye along.
 *
 * @param available width of the text on its page, in points
 */
export function wordTable(table: ReportTable, language: Language, available: number): (Paragraph | Table)[] {
  const { widths, size } = columnWidths(table, available);
  const styles = size < USUAL_SIZE ? SMALL : USUAL;
  const twips = widths.map((width) => Math.round(width * TWIPS));
  const caption = table.caption === null ? [] : [new Paragraph({ style: 'Caption', text: table.caption })];
  const drawn = reportPicture(table, PAPER, language);
  const pictured =
    drawn === null ? [] : [new Paragraph({ keepNext: true, children: [picture(drawn, TABLE_PICTURE_WIDTH)] })];
  const body = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: available * TWIPS, type: WidthType.DXA },
    columnWidths: twips,
    borders: NO_BORDERS,
    margins: { left: 70, right: 70, top: 60, bottom: 60 },
    tableLook: { firstRow: true, firstColumn: table.plainFirst === undefined },
    rows: [
      headRow(table.columns, twips, styles),
      ...table.rows.map((row, index) => bodyRow(row, { table, index, widths: twips, styles, language })),
    ],
  });
  // Word joins two tables that stand right under each other; a small empty paragraph keeps them apart.
  // The picture stands above the table's heading, as on the pages and in the other formats.
  return [...pictured, ...caption, body, new Paragraph({ children: [], spacing: { before: 0, after: 120 } })];
}

/** Size of the letters of a table in points, where they need not be smaller. */
const USUAL_SIZE = 9;

type TableStyles = { readonly text: string; readonly head: string };
const USUAL: TableStyles = { text: 'TableText', head: 'TableHead' };
const SMALL: TableStyles = { text: 'TableTextSmall', head: 'TableHeadSmall' };

function headRow(columns: readonly ReportColumn[], widths: readonly number[], { head }: TableStyles): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' },
          borders: { ...NONE, bottom: { style: BorderStyle.SINGLE, size: 8, color: ACCENT } },
          children: [new Paragraph({ style: head, text: column.text, alignment: alignment(column) })],
        }),
    ),
  });
}

type RowPlace = {
  readonly table: ReportTable;
  readonly index: number;
  readonly widths: readonly number[];
  readonly styles: TableStyles;
  readonly language: Language;
};

function bodyRow(row: ReportRow, { table, index, widths, styles, language }: RowPlace): TableRow {
  const followed = table.rows[index + 1]?.kind === 'full';
  const borders = followed ? NONE : { ...NONE, bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIR } };
  if (row.kind === 'full')
    return new TableRow({
      children: [new TableCell({ columnSpan: table.columns.length, borders, children: fullCell(row, language) })],
    });
  const total = row.weight === 'total';
  return new TableRow({
    cantSplit: row.cells.every((cell) => cell.length < 600),
    children: row.cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          borders: total ? TOTAL : borders,
          children: [
            new Paragraph({
              style: styles.text,
              keepNext: followed,
              alignment: alignment(table.columns[column]),
              children:
                row.runs?.[column] === undefined
                  ? [new TextRun({ text: cell, bold: total || (column === 0 && table.topic === 'indicators') })]
                  : wordRuns(cell, row.runs[column]),
            }),
          ],
        }),
    ),
  });
}

function fullCell({ label, body, chart }: Extract<ReportRow, { kind: 'full' }>, language: Language): Paragraph[] {
  const paragraphs = body.flatMap((flow) => {
    if (flow.kind === 'list')
      return flow.items.map(
        (text, index) =>
          new Paragraph({
            style: 'RowText',
            children: wordRuns(text, flow.runs?.[index]),
            numbering: { reference: BULLETS, level: 0 },
          }),
      );
    return [
      new Paragraph({
        style: 'RowText',
        children:
          flow.kind === 'subheading' ? [new TextRun({ text: flow.text, bold: true })] : wordRuns(flow.text, flow.runs),
      }),
    ];
  });
  const labelled = label === null ? [] : [new Paragraph({ style: 'RowLabel', text: label, keepNext: true })];
  const drawn = chart === null ? null : indicatorChart(chart, PAPER, language, ON_PAPER);
  const pictured =
    drawn === null ? [] : [new Paragraph({ style: 'RowText', children: [picture(drawn, PICTURE_WIDTH)] })];
  const all = [...pictured, ...labelled, ...paragraphs];
  return all.length === 0 ? [new Paragraph('')] : all;
}

/** Pixels at 96 to the inch: three quarters of the drawing, as on paper. */
const PICTURE_WIDTH = 260;
/** As wide as the text. */
const TABLE_PICTURE_WIDTH = 610;

/** Programs without SVG show the PNG. */
function picture({ svg, alt }: Chart, width: number): ImageRun {
  const { bytes, height } = chartPng({ svg }, width, 1.5);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: Buffer.from(bytes) },
    transformation: { width, height },
    altText: { name: DRAWN_PICTURE, title: '', description: alt },
  });
}

function alignment(column: ReportColumn | undefined) {
  return column?.kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

const LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NONE: ITableCellBorders = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const NO_BORDERS = { ...NONE, insideHorizontal: LINE, insideVertical: LINE };
const SUM = { style: BorderStyle.SINGLE, size: 6, color: QUIET };
const TOTAL: ITableCellBorders = { ...NONE, top: SUM, bottom: SUM };
