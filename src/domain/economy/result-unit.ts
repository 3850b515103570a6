import type { Decimal } from '#domain/kernel/decimal.ts';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';

/** Caps of result units, in per cent of the gross budget. They vary between municipalities and years, so they are settings. */
export type ResultUnitCaps = { readonly yearPercent: Decimal; readonly accumulatedPercent: Decimal };

/** Amounts in one and the same unit (kr or tkr), surplus positive. */
export type ResultUnitYear = {
  /** G, the unit's gross budget of the year. */
  readonly grossBudget: Decimal;
  /** C, carried in from earlier years. */
  readonly carriedIn: Decimal;
  /** R, the result of the year. */
  readonly result: Decimal;
  /** A surplus may be carried over only where the unit has met its commitments. */
  readonly commitmentsMet: boolean;
};

export type ResultUnitClosing = {
  /** Carried over to the next year: a surplus, or a deficit that is to be covered. */
  readonly carriedOut: Decimal;
  /** The part of the surplus that goes back to the board. Never negative. */
  readonly forfeited: Decimal;
  /** The deficit that the unit must cover at latest the following year. Never negative. */
  readonly owed: Decimal;
  /** Why something was forfeited; empty where nothing was. */
  readonly reasons: readonly ('commitmentsNotMet' | 'yearCap' | 'accumulatedCap')[];
  /** True where last year's deficit was not covered this year: the board has to decide on dissolving the unit. */
  readonly dissolution: boolean;
};

const ZERO: Decimal = '0';
const least = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) <= 0 ? a : b);
const isAbove = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) > 0;
const percentOf = (percent: Decimal, amount: Decimal): Decimal =>
  divideDecimals(multiplyDecimals(percent, amount), '100', 2) ?? ZERO;

/**
 * Closes a result unit's year (docs/domain/economy.md, EK-1 to EK-6). What comes in is what goes out:
 * carriedIn + result = carriedOut + forfeited, always and to the last öre.
 */
export function closeResultUnit(year: ResultUnitYear, caps: ResultUnitCaps): ResultUnitClosing {
  const total = addDecimals(year.carriedIn, year.result);
  const reasons: ('commitmentsNotMet' | 'yearCap' | 'accumulatedCap')[] = [];

  let kept = year.result;
  if (isAbove(kept, ZERO)) {
    const needed = deficitOf(year.carriedIn);
    const allowed = year.commitmentsMet ? percentOf(caps.yearPercent, year.grossBudget) : ZERO;
    // EK-4: covering an old deficit is a duty and not a saving, so the caps count what lies above it.
    const surplus = subtractDecimals(kept, least(kept, needed));
    if (isAbove(surplus, allowed)) {
      kept = addDecimals(least(kept, needed), allowed);
      reasons.push(year.commitmentsMet ? 'yearCap' : 'commitmentsNotMet');
    }
  }

  let carriedOut = addDecimals(year.carriedIn, kept);
  const ceiling = percentOf(caps.accumulatedPercent, year.grossBudget);
  if (isAbove(carriedOut, ceiling)) {
    carriedOut = ceiling;
    reasons.push('accumulatedCap');
  }
  return {
    carriedOut,
    forfeited: subtractDecimals(total, carriedOut),
    owed: deficitOf(carriedOut),
    reasons,
    dissolution: isAbove(ZERO, year.carriedIn) && isAbove(ZERO, carriedOut),
  };
}

/** The deficit in an amount: 5 for −5, 0 for a surplus. */
function deficitOf(amount: Decimal): Decimal {
  return isAbove(ZERO, amount) ? negateDecimal(amount) : ZERO;
}
