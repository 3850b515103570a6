import type { Decimal } from '../kernel/decimal.ts';
import type { Direction } from './direction.ts';
import type { Target } from './target.ts';
import type { Unit } from './unit.ts';

import { compareDecimals, decimalToNumber, subtractDecimals } from '../kernel/decimal.ts';
import { unitsComparable } from './unit.ts';

export type Amount = { readonly value: Decimal; readonly unit: Unit | null };

export type Judgement =
  /** `difference` is outcome minus target (the nearest limit of a range): plus lies above it. */
  | {
      readonly result: 'reached' | 'missed';
      readonly difference: Decimal;
      readonly unit: Unit | null;
      readonly target: Decimal;
    }
  | {
      readonly result: 'cannotTell';
      readonly reason: 'noOutcome' | 'noTarget' | 'unitsDiffer' | 'directionUnknown' | 'noEarlierValue';
    };

const cannotTell = (reason: Extract<Judgement, { result: 'cannotTell' }>['reason']): Judgement => ({
  result: 'cannotTell',
  reason,
});

/**
 * Whether an outcome (or a forecast) reaches its target, and by how much. `before` is the value of the year before, for
 * targets that ask for a change. Says that it cannot tell rather than guess a direction or convert a unit.
 */
export function judgeOutcome(
  outcome: Amount | null,
  target: Target,
  direction: Direction,
  before: Amount | null = null,
): Judgement {
  if (outcome === null) return cannotTell('noOutcome');
  if (target.kind === 'change') return againstBefore(outcome, target, before);
  const isAmount =
    target.kind === 'number' || target.kind === 'range' || target.kind === 'atMost' || target.kind === 'atLeast';
  if (!isAmount) return cannotTell('noTarget');
  if (!unitsComparable(outcome.unit, target.unit)) return cannotTell('unitsDiffer');
  return target.kind === 'number' ? againstNumber(outcome, target.value, direction) : againstLimits(outcome, target);
}

function verdict(reached: boolean, outcome: Amount, target: Decimal): Judgement {
  return {
    result: reached ? 'reached' : 'missed',
    difference: subtractDecimals(outcome.value, target),
    unit: outcome.unit,
    target,
  };
}

function againstNumber(outcome: Amount, target: Decimal, direction: Direction): Judgement {
  const sign = compareDecimals(outcome.value, target);
  // Equal is reached whichever way is good.
  if (sign === 0) return verdict(true, outcome, target);
  if (direction === 'higher') return verdict(sign > 0, outcome, target);
  if (direction === 'lower') return verdict(sign < 0, outcome, target);
  if (direction === 'exact') return verdict(false, outcome, target);
  return cannotTell('directionUnknown');
}

function againstLimits(outcome: Amount, target: Extract<Target, { kind: 'range' | 'atMost' | 'atLeast' }>): Judgement {
  if (target.kind === 'range') {
    if (compareDecimals(outcome.value, target.low) < 0) return verdict(false, outcome, target.low);
    if (compareDecimals(outcome.value, target.high) > 0) return verdict(false, outcome, target.high);
    const nearerLow = decimalToNumber(outcome.value) * 2 < decimalToNumber(target.low) + decimalToNumber(target.high);
    return verdict(true, outcome, nearerLow ? target.low : target.high);
  }
  const sign = compareDecimals(outcome.value, target.value);
  const within = target.kind === 'atMost' ? sign < 0 : sign > 0;
  return verdict(within || (sign === 0 && !target.strict), outcome, target.value);
}

function againstBefore(outcome: Amount, target: Extract<Target, { kind: 'change' }>, before: Amount | null): Judgement {
  if (before === null) return cannotTell('noEarlierValue');
  if (!unitsComparable(outcome.unit, before.unit)) return cannotTell('unitsDiffer');
  // "minska med 2 %" may mean per cent or points of a share: only the way is judged, not how far.
  const sign = compareDecimals(outcome.value, before.value);
  const reached = target.direction === 'increase' ? sign > 0 : target.direction === 'decrease' ? sign < 0 : sign === 0;
  return verdict(reached, outcome, before.value);
}
