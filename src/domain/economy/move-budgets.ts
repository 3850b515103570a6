import type { Decimal } from '../kernel/decimal.ts';
import { carrierOn } from '../organisation/reorganise.ts';
import type { Succession } from '../organisation/organisation.ts';
import type { BudgetSum } from './budget-sheet.ts';

const MONTHS = 12;
const ZERO: Decimal = '0.00';

/** Who has an organisation's money in each month of a year, January first: whoever carries on its work on the first. */
export const holdersIn = (successions: readonly Succession[], organisation: string, year: number): string[] =>
  Array.from({ length: MONTHS }, (_, index) =>
    carrierOn(successions, organisation, `${year}-${String(index + 1).padStart(2, '0')}-01`),
  );

const isDecided = ({ source, state }: BudgetSum): boolean =>
  state === 'granted' && (source === 'decided' || source === 'loaded');

/**
 * Budgets of a year where the organisation's work is: the months from the day that another carries it on stand with that
 * one, those before stay (EK-104). Where the successor has a decided budget of its own, that was made for it and nothing is
 * moved. What all of them have together is the same, month by month.
 */
export function moveBudgets(sums: readonly BudgetSum[], successions: readonly Succession[], year: number): BudgetSum[] {
  const decided = new Set(sums.filter(isDecided).map(({ organisation }) => organisation));
  return sums.flatMap((sum) => {
    const holders = holdersIn(successions, sum.organisation, year).map((holder) =>
      holder !== sum.organisation && decided.has(holder) ? sum.organisation : holder,
    );
    return [...new Set(holders)].map((organisation) => ({
      ...sum,
      organisation,
      months: sum.months.map((amount, month) => (holders[month] === organisation ? amount : ZERO)),
    }));
  });
}
