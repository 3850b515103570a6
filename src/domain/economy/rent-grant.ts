import type { Decimal } from '#domain/kernel/decimal.ts';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';

/** A bracket of the rent grant: `percent` of the part of the rent (kr per m² and year) above `from`, up to the next bracket. */
export type RentBracket = { readonly from: Decimal; readonly percent: Decimal };

/**
 * Medel för lokaländamål (docs/domain/economy.md, EK-7): the grant in kr a year for premises with a rent in kr per m²
 * and year. The brackets are a setting per year, in rising order; below the first nothing is granted.
 */
export function rentGrant(
  rentPerSquareMetre: Decimal,
  squareMetres: Decimal,
  brackets: readonly RentBracket[],
): Decimal {
  const perSquareMetre = brackets.map((bracket, index) => {
    const next = brackets[index + 1]?.from;
    const top = next !== undefined && compareDecimals(rentPerSquareMetre, next) > 0 ? next : rentPerSquareMetre;
    if (compareDecimals(top, bracket.from) <= 0) return '0';
    return multiplyDecimals(subtractDecimals(top, bracket.from), bracket.percent);
  });
  return divideDecimals(multiplyDecimals(addDecimals(...perSquareMetre), squareMetres), '100', 2) ?? '0';
}
