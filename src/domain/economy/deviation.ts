import type { Decimal } from '../kernel/decimal.ts';
import {
  absoluteDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
} from '../kernel/decimal.ts';
import type { EconomySettings } from './economy-settings.ts';

/**
 * What is left of the budget: plus is a surplus, whatever is printed (EK-26). `budget` has with it what is asked for and
 * not answered; both are costs less incomes.
 */
export const deviationOf = (budget: Decimal, forecast: Decimal): Decimal => subtractDecimals(budget, forecast);

/** A deviation as the municipality prints it. */
export const printedDeviation = (deviation: Decimal, { surplus }: Pick<EconomySettings, 'surplus'>): Decimal =>
  surplus === 'plus' ? deviation : negateDecimal(deviation);

/** Whether an amount is more than so many per cent of a base, whatever their signs. Where the base is nothing: any is. */
export function isMoreThan(amount: Decimal, percent: Decimal, base: Decimal): boolean {
  const limit = multiplyDecimals(multiplyDecimals(absoluteDecimal(base), percent), '0.01');
  return compareDecimals(absoluteDecimal(amount), limit) > 0;
}

/** `part` in per cent of `whole`, with one decimal; null where the whole is nothing. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal | null =>
  divideDecimals(multiplyDecimals(part, '100'), whole, 1);
