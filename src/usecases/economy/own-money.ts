import { budgetSheet } from '#domain/economy/budget-sheet.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { OwnMoney } from '#domain/economy/forecast-rollup.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';

import { placesOf, samePlace } from './forecast-series.ts';

/** What each organisation itself has, by area and kind; outcome through a month. */
export function ownMoney(sums: readonly BudgetSum[], outcomes: readonly YearOutcome[], month: number): OwnMoney[] {
  const organisations = new Set([...sums, ...outcomes].map(({ organisation }) => organisation));
  return [...organisations].flatMap((organisation) => {
    const rows = budgetSheet(sums.filter((sum) => sum.organisation === organisation));
    const booked = outcomes.filter((one) => one.organisation === organisation);
    return placesOf(rows, booked).map((place) => {
      const row = rows.find(samePlace(place));
      return {
        organisation,
        ...place,
        budget: row?.total ?? '0.00',
        pending: row?.pending ?? '0.00',
        carried: row?.carried ?? '0.00',
        outcome: addDecimals('0.00', ...(booked.find(samePlace(place))?.months ?? []).slice(0, month)),
      };
    });
  });
}
