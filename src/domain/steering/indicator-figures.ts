import type { Decimal } from '#domain/kernel/decimal.ts';

import { amountIn, readMeasureRow } from './measure.ts';
import type { DocumentIndicator } from './steering-document.ts';

/** A value as it was printed and as it is drawn. */
export type ChartValue = { readonly value: Decimal; readonly printed: string };

/** One row of an indicator, in one unit; null where there is no number. */
export type IndicatorFigures = {
  readonly title: string;
  readonly outcome: ChartValue | null;
  readonly men: ChartValue | null;
  readonly women: ChartValue | null;
  readonly previous: ChartValue | null;
  readonly forecast: ChartValue | null;
  readonly target: ChartValue | null;
};

/** What of a row can be drawn on one scale: the numbers in the unit of its outcome. */
export function indicatorFigures({ name, cells }: Pick<DocumentIndicator, 'name' | 'cells'>): IndicatorFigures {
  const row = readMeasureRow(cells);
  const unit = amountIn(row, 'outcome')?.unit ?? null;
  const value = (column: Parameters<typeof amountIn>[1]): ChartValue | null => {
    const amount = amountIn(row, column);
    const printed = cells[column];
    return amount === null || printed === null || amount.unit !== unit ? null : { value: amount.value, printed };
  };
  return {
    title: name,
    outcome: value('outcome'),
    men: value('men'),
    women: value('women'),
    previous: value('previous'),
    forecast: value('forecast'),
    target: value('target'),
  };
}
