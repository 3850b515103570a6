import type { Report, ReportBlock, ReportImage, ReportTable } from '#domain/report/report.ts';
import type { IndicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { Chart } from '#charts/chart.ts';
import { PAPER } from '#charts/chart-colours.ts';
import { indicatorChart, ON_PAPER } from '#charts/indicator-chart.ts';
import { words } from '#i18n/words.ts';

import { columnWidths, emsIn, isShortNumber } from './column-widths.ts';
import { reportPicture } from './report-picture.ts';
import { FONT_FAMILIES, textWidth } from './fonts.ts';

/** Width of the text on an A4 page with the template's margins, in points. */
const TEXT_WIDTH = 461;
/** Width of a line of running text in ems, less what a list is set in; headings are larger, their words no longer. */
const LINE_EMS = 24;
/** An image is no larger than on a screen (96 pixels to the inch), nor than fits a page with its caption. */
const POINTS_A_PIXEL = 0.75;
const MAX_IMAGE_HEIGHT = 560;
/** Where the setter finds an image's file. */
export const imagePath = ({ file, type }: Pick<ReportImage, 'file' | 'type'>): string =>
  `/${file}.${type === 'image/png' ? 'png' : 'jpg'}`;
/** A contents list is of use from this number of headings. */
const CONTENTS_FROM = 6;

/**
 * What the template reads. Words longer than their column get places where they may break; characters that no font has
 * become U+FFFD, because a PDF/A with an unshowable character is refused as a whole.
 */
export function pdfData(report: Report, has: (code: number) => boolean): unknown {
  const { metadata } = report;
  const uiWords = words(metadata.language);
  const shown = (text: string) => showable(text, has);
  // Paths are no text to be broken either.
  const images: string[] = [];
  const drawings: (() => Chart | null)[] = [];
  const place: PlaceChart = (draw) => drawings.push(draw) - 1;
  const draw: Drawing = {
    // Pictures are drawn from characters that can be shown, and their code is no text to be broken.
    indicator: (figures) =>
      figures === null
        ? null
        : place(() => indicatorChart(mapTexts(figures, shown), PAPER, metadata.language, ON_PAPER)),
    table: (table) =>
      table.picture == null ? null : place(() => reportPicture(mapTexts(table, shown), PAPER, metadata.language)),
  };
  const data = {
    ...metadata,
    author: metadata.organisation ?? '',
    description: [metadata.edition, metadata.organisation].filter((part) => part !== null).join(', '),
    subtitle: report.subtitle,
    runningLeft: clip(metadata.organisation ?? metadata.title),
    runningRight: clip(metadata.edition ?? metadata.title),
    fonts: FONT_FAMILIES,
    words: { page: uiWords.report.page, contents: uiWords.report.contents },
    contents: report.blocks.filter((block) => block.kind === 'heading').length >= CONTENTS_FROM,
    head: report.head,
    blocks: report.blocks.map((each) => block(each, draw, (path) => images.push(path) - 1)),
  };
  const pictures = drawings.map((drawing) => {
    const drawn = drawing();
    return drawn === null ? null : { svg: drawn.svg, alt: drawn.alt };
  });
  return { ...mapTexts(data, (text) => breakable(shown(text), LINE_EMS)), pictures, images };
}

/** Puts a chart among the pictures and gives its place among them. */
type PlaceChart = (draw: () => Chart | null) => number;
type Drawing = {
  readonly indicator: (figures: IndicatorFigures | null) => number | null;
  readonly table: (table: ReportTable) => number | null;
};

function block(each: ReportBlock, draw: Drawing, placeImage: (path: string) => number): unknown {
  if (each.kind === 'image') {
    const { data: _, ...said } = each;
    const width = Math.min(TEXT_WIDTH, each.width * POINTS_A_PIXEL, (MAX_IMAGE_HEIGHT * each.width) / each.height);
    return { ...said, picture: placeImage(imagePath(each)), shown: width };
  }
  if (each.kind !== 'table') return each;
  const { widths, size } = columnWidths(each, TEXT_WIDTH);
  const fit = (text: string, index: number) => breakable(text, emsIn(widths[index] ?? 0, size));
  return {
    ...each,
    picture: draw.table(each),
    size,
    widths,
    columns: each.columns.map((column, index) => ({ ...column, text: fit(column.text, index) })),
    rows: each.rows.map((row) =>
      row.kind === 'cells'
        ? {
            ...row,
            cells: row.cells.map((cell, index) => ({
              text: fit(cell, index),
              whole: isShortNumber(cell),
              runs: row.runs?.[index]?.map((run) => ({ ...run, text: fit(run.text, index) })) ?? null,
            })),
          }
        : { ...row, chart: draw.indicator(row.chart) },
    ),
  };
}

/** A running head is one line. */
function clip(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`;
}

const REPLACEMENT = '\uFFFD';
/** Marks without a shape of their own (joiners, variation selectors): where no font has them they may go. */
const SHAPELESS = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}]$/u;

function showable(text: string, has: (code: number) => boolean): string {
  let result = '';
  for (const letter of text) {
    if (has(letter.codePointAt(0) ?? 0)) result += letter;
    else if (!SHAPELESS.test(letter)) result += REPLACEMENT;
  }
  return result;
}

/** Puts a zero-width space into words wider than their line (in ems), so that no word runs over its neighbour. */
function breakable(text: string, ems: number): string {
  return text.replace(/[^\s\u200B/–-]{2,}/gu, (word) =>
    word.length * WIDEST <= ems || textWidth(word) <= ems ? word : broken(word, ems),
  );
}

/** No letter of our fonts is wider, in ems; saves measuring short words. */
const WIDEST = 1.1;

function broken(word: string, ems: number): string {
  let result = '';
  let width = 0;
  for (const letter of word) {
    const own = textWidth(letter);
    if (width > 0 && width + own > ems) {
      result += '\u200B';
      width = 0;
    }
    result += letter;
    width += own;
  }
  return result;
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(map);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, map(each)]));
  };
  return map(value) as T;
}
