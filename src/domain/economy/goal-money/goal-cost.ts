import { z } from 'zod';

import { addDecimals, compareDecimals, Decimal, multiplyDecimals, subtractDecimals } from '../../kernel/decimal.ts';
import { covers } from './tie-overlap.ts';
import type { GoalTie, Piece, Within } from './tie-overlap.ts';

/** Outcome knows projects; budget and forecast do not. */
export type MoneyPiece = Piece & {
  readonly measure: 'outcome' | 'budget' | 'forecast';
  /** Kronor, cost positive. */
  readonly amount: Decimal;
};

/** Kronor, cost positive. Null where nobody can tell: a project has no budget, an amount set apart no outcome. */
export const Cost = z.object({
  outcome: Decimal.nullable(),
  budget: Decimal.nullable(),
  forecast: Decimal.nullable(),
  /** Set apart by agreement or estimate, outside the three. */
  setApart: Decimal.nullable(),
});
export type Cost = z.infer<typeof Cost>;

const ALL: Decimal = '100';

/** What of a measure the tie has nothing to say of. */
const knows = ({ tie }: GoalTie, measure: MoneyPiece['measure']): boolean =>
  tie.what === 'share' && (measure === 'outcome' || tie.project === '');

/**
 * What each tie has of the money, in the order given. No piece is given out more than once whatever the ties say (EK-91):
 * where an organisation has moved in beneath a tie so that they come to more than all, the earlier ones have theirs first
 * and the later what is left. Exact, so that what is tied and what is not come to all of it.
 */
export function costOfTies(
  ties: readonly GoalTie[],
  pieces: readonly MoneyPiece[],
  within: Within,
): Map<GoalTie, Cost> {
  const sums = new Map(
    ties.map((one): [GoalTie, Cost] => [
      one,
      {
        outcome: knows(one, 'outcome') ? '0.00' : null,
        budget: knows(one, 'budget') ? '0.00' : null,
        forecast: knows(one, 'forecast') ? '0.00' : null,
        setApart: one.tie.what === 'amount' ? one.tie.amount : null,
      },
    ]),
  );
  for (const piece of pieces) {
    let left = ALL;
    for (const one of ties) {
      const cost = sums.get(one);
      if (cost === undefined || one.tie.what !== 'share') continue;
      if (!knows(one, piece.measure) || !covers(one.tie, piece, within)) continue;
      const share = compareDecimals(one.tie.share, left) > 0 ? left : one.tie.share;
      left = subtractDecimals(left, share);
      const part = multiplyDecimals(multiplyDecimals(piece.amount, share), '0.01');
      cost[piece.measure] = addDecimals(cost[piece.measure] ?? '0.00', part);
    }
  }
  return sums;
}

/** Adds costs; what some do not know is the sum of those that do, and nothing where none does. */
export function sumCosts(costs: readonly Cost[]): Cost {
  const sum = (of: (cost: Cost) => Decimal | null): Decimal | null => {
    const known = costs.map(of).filter((amount) => amount !== null);
    return known.length === 0 ? null : addDecimals(...known);
  };
  return {
    outcome: sum(({ outcome }) => outcome),
    budget: sum(({ budget }) => budget),
    forecast: sum(({ forecast }) => forecast),
    setApart: sum(({ setApart }) => setApart),
  };
}

/** All of the money of a place, tied or not. */
export function costOfAll(pieces: readonly MoneyPiece[]): Cost {
  const sum = (measure: MoneyPiece['measure']): Decimal =>
    addDecimals('0.00', ...pieces.filter((piece) => piece.measure === measure).map(({ amount }) => amount));
  return { outcome: sum('outcome'), budget: sum('budget'), forecast: sum('forecast'), setApart: null };
}

/** What is left of the whole when some of it is given out. */
export function costLeft(whole: Cost, given: Cost): Cost {
  const left = (all: Decimal | null, part: Decimal | null): Decimal | null =>
    all === null ? null : subtractDecimals(all, part ?? '0');
  return {
    outcome: left(whole.outcome, given.outcome),
    budget: left(whole.budget, given.budget),
    forecast: left(whole.forecast, given.forecast),
    setApart: null,
  };
}
