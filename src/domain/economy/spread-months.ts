import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../kernel/decimal.ts';

/** As much every month. */
export const EVEN_KEY: readonly Decimal[] = Array.from({ length: 12 }, () => '1');

/** Nothing before the month, and as much every month from it on; for what is decided within the year. */
export const keyFromMonth = (month: number): Decimal[] =>
  Array.from({ length: 12 }, (_, index) => (index + 1 < month ? '0' : '1'));

/**
 * Spreads a year's amount over its months by a key, to the öre: the months add up to the amount (EK-20). Null where the
 * key adds up to nothing, as an outcome of last year that came and went.
 */
export function spreadMonths(amount: Decimal, key: readonly Decimal[]): Decimal[] | null {
  const total = addDecimals(...key);
  if (compareDecimals(total, '0') === 0) return null;
  let sum: Decimal = '0';
  let before: Decimal = '0.00';
  return key.map((share) => {
    sum = addDecimals(sum, share);
    // Rounding what is gone so far, and not each month, so that no öre is lost or found on the way.
    const through = divideDecimals(multiplyDecimals(amount, sum), total, 2) ?? '0.00';
    const month = subtractDecimals(through, before);
    before = through;
    return month;
  });
}
