import type { Decimal } from '#domain/kernel/decimal.ts';
import { addDecimals, compareDecimals, roundDecimal, subtractDecimals } from '#domain/kernel/decimal.ts';

/**
 * Rounds the rows of a table so that they still add up to the rounded total (largest remainder; docs/domain/economy.md,
 * EK-8). Each row moves by less than one step of the last decimal. Where the rows' own rounding already adds up, they
 * are plainly rounded. Where the total is itself a row of a rounded table, it is given, and the rows add up to that one.
 */
export function roundToTotal(
  rows: readonly Decimal[],
  decimals: number,
  total: Decimal = roundDecimal(addDecimals(...rows), decimals),
): readonly Decimal[] {
  if (rows.length === 0) return [];
  const step = decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
  const rounded = rows.map((row) => roundDecimal(row, decimals));
  const result = [...rounded];
  let missing = subtractDecimals(total, addDecimals(...rounded));
  const upward = compareDecimals(missing, '0') > 0;
  // Those that rounding moved furthest the other way are moved back first.
  const order = rows
    .map((row, index) => ({ index, moved: subtractDecimals(rounded[index] ?? '0', row) }))
    .toSorted(
      (a, b) => (upward ? compareDecimals(a.moved, b.moved) : compareDecimals(b.moved, a.moved)) || a.index - b.index,
    );
  for (const { index } of order) {
    if (compareDecimals(missing, '0') === 0) break;
    const value = result[index] ?? '0';
    result[index] = upward ? addDecimals(value, step) : subtractDecimals(value, step);
    missing = upward ? subtractDecimals(missing, step) : addDecimals(missing, step);
  }
  return result;
}
