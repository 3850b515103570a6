import type { Decimal } from '../../kernel/decimal.ts';
import type { NumberMention } from './numbers.ts';

import { absoluteDecimal, compareDecimals, decimalsOf, roundDecimal, subtractDecimals } from '../../kernel/decimal.ts';

/** True where the two are the same once the more exact one is rounded (or cut) to the other's decimals. */
export function equalWhenRounded(a: Decimal, b: Decimal): boolean {
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  if (compareDecimals(roundDecimal(a, decimals), roundDecimal(b, decimals)) === 0) return true;
  const finer = decimalsOf(a) > decimalsOf(b) ? a : b;
  const coarser = finer === a ? b : a;
  return cut(finer, decimals) === cut(coarser, decimals);
}

/** Cut off instead of rounded, as many tables do. */
function cut(value: Decimal, decimals: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const kept = fraction.slice(0, decimals);
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** Distance between two numbers. */
export function distance(a: Decimal, b: Decimal): Decimal {
  return absoluteDecimal(subtractDecimals(a, b));
}

/** An amount: something that may be held against a table. */
export function isAmount(mention: NumberMention): boolean {
  return mention.kind === 'count' || mention.kind === 'share' || mention.kind === 'points' || mention.kind === 'money';
}
