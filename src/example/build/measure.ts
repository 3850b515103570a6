/** When something was measured: a tertial, a half-year or a whole year. */
export type Period = `${'T1' | 'T2' | 'H1'} ${number}` | `${number}`;

/** A part of a whole; the printed share is computed. */
export type Share = { readonly part: number; readonly whole: number };

/** One measured value of an indicator in a period, or the reason why there is none. */
export type Measure =
  | { readonly kind: 'value'; readonly total: number }
  | { readonly kind: 'count'; readonly men: number; readonly women: number }
  | { readonly kind: 'share'; readonly men: Share; readonly women: Share }
  | { readonly kind: 'missing'; readonly reason: string };

export const value = (total: number): Measure => ({ kind: 'value', total });

/** A number of persons, men and women apart. */
export const count = (men: number, women: number): Measure => ({ kind: 'count', men, women });

/** A share of persons: men with it of all men, then the same for women. */
export const share = (men: number, allMen: number, women: number, allWomen: number): Measure => ({
  kind: 'share',
  men: { part: men, whole: allMen },
  women: { part: women, whole: allWomen },
});

export const missing = (reason: string): Measure => ({ kind: 'missing', reason });

export type MeasuredCells = {
  readonly outcome: string | null;
  readonly men: string | null;
  readonly women: string | null;
};

/** Prints a number as Swedish reports do: decimal comma, blank between thousands, the unit after a blank. */
export function printNumber(amount: number, decimals: number, unit: string): string {
  const [whole = '', fraction] = Math.abs(amount).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ');
  const sign = amount < 0 ? '-' : '';
  const digits = fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped},${fraction}`;
  return unit === '' ? digits : `${digits} ${unit}`;
}

/** The cells that a measured value is printed in. */
export function measuredCells(measure: Measure | undefined, decimals: number, unit: string): MeasuredCells {
  const print = (amount: number): string => printNumber(amount, decimals, unit);
  const rate = ({ part, whole }: Share): string | null => (whole === 0 ? null : print((part / whole) * 100));
  if (measure === undefined || measure.kind === 'missing') return { outcome: null, men: null, women: null };
  if (measure.kind === 'value') return { outcome: print(measure.total), men: null, women: null };
  if (measure.kind === 'count') {
    return { outcome: print(measure.men + measure.women), men: print(measure.men), women: print(measure.women) };
  }
  const { men, women } = measure;
  const total = { part: men.part + women.part, whole: men.whole + women.whole };
  return { outcome: rate(total), men: rate(men), women: rate(women) };
}
