import type { Language } from '#domain/kernel/language.ts';
import { parseDecimal } from '#domain/kernel/decimal.ts';
import type { TablePicture } from '#domain/steering/steering-document.ts';
import { words } from '#i18n/words.ts';

import type { Chart } from './chart.ts';
import type { ChartColours } from './chart-colours.ts';
import { deviationBars } from './deviation-bars.ts';
import { monthBars } from './month-bars.ts';
import { volumeMonths } from './volume-months.ts';

/** A table of money or volumes as it is printed, and what is drawn of it. */
export type PicturedTable = {
  readonly picture: TablePicture;
  readonly name: string;
  readonly unit: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A row of numbers; null where the cell prints none. */
export type PlotRow = {
  readonly label: string;
  readonly printed: readonly string[];
  readonly values: readonly (number | null)[];
};

/** What a drawing is made of: the names of its columns after the first, its rows, and what it says of itself. */
export type PlotGround = {
  readonly names: readonly string[];
  readonly rows: readonly PlotRow[];
  readonly alt: string;
  readonly colours: ChartColours;
  /** In the drawing's own units; letters are 12 high. */
  readonly width: number;
};

/** Across a page on paper or a wide screen, and on a phone. */
export const WIDE = 620;
export const NARROW = 350;

const DRAW = { deviations: deviationBars, months: monthBars, volumeCost: volumeMonths } as const;

/**
 * The picture that a table makes, from what its cells print, so that the two never part. Null where fewer than two of its
 * rows hold a number: one number needs no picture.
 */
export function tableChart(
  { picture, name, unit, columns, rows }: PicturedTable,
  colours: ChartColours,
  language: Language,
  width: number = WIDE,
): Chart | null {
  const read = rows.map(([label = '', ...printed]): PlotRow => ({ label, printed, values: printed.map(numberIn) }));
  // Months are held against each other and not against the sum below them; areas have a bar for the whole.
  const shown = picture === 'deviations' ? read : read.slice(0, 12);
  if (shown.filter(({ values }) => values.some((value) => value !== null)).length < 2) return null;
  const text = words(language).charts;
  const names = columns.slice(1);
  const title = unit === null ? name : `${name} (${unit})`;
  const values = shown.map(({ label, printed }) => `${label} ${printed.at(-1) ?? ''}`).join(', ');
  const alt = (picture === 'deviations' ? text.altBars : text.altMonths)
    .replace('{title}', () => title)
    .replace('{values}', () => values)
    .replace('{series}', () => names.join(', '));
  return {
    svg: DRAW[picture]({ names, rows: shown, alt, colours, width }),
    alt,
    table: { columns, rows },
  };
}

function numberIn(cell: string): number | null {
  const decimal = parseDecimal(cell);
  return decimal === null ? null : Number(decimal);
}
