import { compareDecimals } from '../kernel/decimal.ts';
import { readMeasure } from '../steering/measure.ts';
import type { Direction } from '../steering/direction.ts';
import { unitsComparable } from '../steering/unit.ts';

type Forecasts = { readonly before: string | null; readonly now: string | null };

/**
 * Whether a forecast is worse than the one of the edition before. Where it is not known which way is good, or where the
 * two cannot be compared, nothing is said: nobody is asked to explain what may be an improvement.
 */
export function forecastFalls({ before, now }: Forecasts, direction: Direction): boolean {
  const [earlier, later] = [readMeasure(before), readMeasure(now)];
  if (earlier.kind !== 'number' || later.kind !== 'number') return false;
  if (earlier.unit !== later.unit && !unitsComparable(earlier.unit, later.unit)) return false;
  const change = compareDecimals(later.value, earlier.value);
  return direction === 'higher' ? change < 0 : direction === 'lower' ? change > 0 : false;
}
