import { Big } from 'big.js';
import { z } from 'zod';

/**
 * An exact decimal number as text: "-294.3", "1647", "0.90". Never a float, because sums and rounding of money and
 * shares must be exact. Printed decimals are kept ("0.90" has two), since they tell how exactly a thing was measured.
 */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/u);
export type Decimal = z.infer<typeof Decimal>;

const MINUS_SIGNS = /^[-\u2212\u2013]\s?/u;
const BLANKS = /[\s\u00a0\u2009\u202f]/gu;
const PLAIN = /^\d+(?:[.,]\d+)?$/u;
const GROUPED = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/u;
/** "1.234" may be a thousand or a decimal: nobody can tell, so it is not read. */
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/u;

/**
 * Reads a number as Swedish documents print it: "1 647", "37,5", "−294,3", "+12", "4.4". Null where the text is not
 * one number and nothing else.
 */
export function parseDecimal(text: string): Decimal | null {
  const trimmed = text.replace(BLANKS, ' ').trim();
  const negative = MINUS_SIGNS.test(trimmed);
  const digits = trimmed
    .replace(MINUS_SIGNS, '')
    .replace(/^\+\s?/u, '')
    .replace(/ ?, ?(?=\d)/u, ',');
  if (AMBIGUOUS.test(digits) || !(PLAIN.test(digits) || GROUPED.test(digits))) return null;
  const plain = digits
    .replace(/ /gu, '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/u, '');
  return negative && !/^[0.]+$/u.test(plain) ? `-${plain}` : plain;
}

const big = (value: Decimal): Big => new Big(value);

/** Decimals after the point: 2 for "0.90". */
export function decimalsOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

/** As many decimals as the given ones need, so that "0.9" plus "0.10" is "1.00". */
function withScale(value: Big, scale: number): Decimal {
  const text = value.toFixed(Math.max(scale, decimalsOf(value.toFixed())));
  return /^-[0.]+$/u.test(text) ? text.slice(1) : text;
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return big(a).cmp(big(b));
}

export function addDecimals(...values: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...values.map(decimalsOf));
  return withScale(
    values.reduce((sum, value) => sum.plus(big(value)), new Big(0)),
    scale,
  );
}

export function negateDecimal(value: Decimal): Decimal {
  return withScale(big(value).times(-1), decimalsOf(value));
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function absoluteDecimal(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : value;
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return withScale(big(a).times(big(b)), 0);
}

/** Rounded half away from zero to `decimals` places, as municipalities round. Null where `b` is zero. */
export function divideDecimals(a: Decimal, b: Decimal, decimals: number): Decimal | null {
  if (big(b).eq(0)) return null;
  return roundDecimal(big(a).div(big(b)).toFixed(), decimals);
}

export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const text = big(value).round(decimals, Big.roundHalfUp).toFixed(decimals);
  return /^-[0.]+$/u.test(text) ? text.slice(1) : text;
}

/** For charts and estimates only; sums and comparisons stay exact. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}

/**
 * As printed in Swedish: "−1 647,50" with non-breaking blanks between thousands and a true minus. Keeps every decimal
 * unless `decimals` says otherwise.
 */
export function formatDecimal(value: Decimal, decimals: number | null = null): string {
  const exact = decimals === null ? value : roundDecimal(value, decimals);
  const negative = exact.startsWith('-');
  const [whole = '0', fraction] = exact.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '\u00a0');
  return `${negative ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
