import { decimalToNumber } from '#domain/kernel/decimal.ts';
import { amountIn, readMeasureRow } from '#domain/steering/measure.ts';
import type { IndicatorCells } from '#domain/steering/steering-document.ts';
import { targetAmount, readTarget } from '#domain/steering/target.ts';

/** Places on a scale of 0 to 100. `from` is where the bar begins (the zero), `outcome` how long it is. */
export type Bar = {
  readonly from: number;
  readonly outcome: number | null;
  readonly target: number | null;
  readonly previous: number | null;
};

/**
 * The row's numbers on one scale that holds the zero and all of them; shares go to 100 at least. Null where there is
 * no outcome and no target to draw.
 */
export function barOf(cells: IndicatorCells): Bar | null {
  const row = readMeasureRow(cells);
  const number = (column: 'outcome' | 'previous'): number | null => {
    const amount = amountIn(row, column);
    return amount === null ? null : decimalToNumber(amount.value);
  };
  const wanted = targetAmount(readTarget(cells.target)) ?? targetAmount(readTarget(cells.councilTarget));
  const target = wanted === null ? null : decimalToNumber(wanted.value);
  const outcome = number('outcome');
  const previous = number('previous');
  const known = [outcome, target, previous].filter((value) => value !== null);
  if (outcome === null && target === null) return null;
  const isShare = amountIn(row, 'outcome')?.unit === '%' || wanted?.unit === '%';
  const high = Math.max(0, ...known, isShare && Math.max(...known) > 30 ? 100 : 0) || 1;
  const low = Math.min(0, ...known);
  const at = (value: number): number => ((value - low) / (high - low)) * 98 + 1;
  return {
    from: outcome === null ? at(0) : Math.min(at(0), at(outcome)),
    outcome: outcome === null ? null : Math.abs(at(outcome) - at(0)),
    target: target === null ? null : at(target),
    previous: previous === null ? null : at(previous),
  };
}
