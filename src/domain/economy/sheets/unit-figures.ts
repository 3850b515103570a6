import { z } from 'zod';

import { addDecimals, Decimal, subtractDecimals } from '../../kernel/decimal.ts';
import type { BudgetSum } from '../budget-sheet.ts';
import type { ResultUnitSheet } from './sheet.ts';

/** What the budget and the ledger say of a unit that a row may be about; kronor, a surplus positive. */
export const UnitFigures = z.object({
  organisation: z.string(),
  name: z.string(),
  /** The year's budget of its costs. */
  grossBudget: Decimal,
  /** What is left of the budget of the months that are booked. */
  result: Decimal,
});
export type UnitFigures = z.infer<typeof UnitFigures>;

const months = (rows: readonly { readonly months: readonly Decimal[] }[], through: number): Decimal =>
  addDecimals('0.00', ...rows.flatMap((row) => row.months.slice(0, through)));

/** A unit's gross budget and result so far, with those below it: budget as it stands and what is booked through a month. */
export function unitFigures(
  unit: { readonly organisation: string; readonly name: string },
  money: {
    readonly budget: readonly BudgetSum[];
    readonly outcome: readonly { readonly months: readonly Decimal[] }[];
    readonly sideOf: (kind: string) => 'income' | 'cost';
    readonly through: number;
  },
): UnitFigures {
  const standing = money.budget.filter(({ source, state }) => source !== 'carried' && state === 'granted');
  const costs = standing.filter(({ kind }) => money.sideOf(kind) === 'cost');
  return {
    ...unit,
    grossBudget: months(costs, 12),
    result: subtractDecimals(months(standing, money.through), months(money.outcome, money.through)),
  };
}

/** The sheet with the budget and result of each row whose unit has them; what stands in the other rows is left. */
export const fillFromLedger = (sheet: ResultUnitSheet, figures: readonly UnitFigures[]): ResultUnitSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => {
    const found = figures.find(({ organisation }) => organisation === row.organisation);
    return found === undefined ? row : { ...row, grossBudget: found.grossBudget, result: found.result };
  }),
});

/** Rows that say another thing than budget and ledger do: what was entered stands, and is told beside them. */
export const partsFromLedger = (
  { rows }: ResultUnitSheet,
  figures: readonly UnitFigures[],
): { readonly name: string; readonly figures: UnitFigures; readonly parts: boolean }[] =>
  rows.flatMap((row) => {
    const found = figures.find(({ organisation }) => organisation === row.organisation);
    if (found === undefined) return [];
    const equal = (one: Decimal, other: Decimal): boolean => /^-?0(\.0*)?$/u.test(subtractDecimals(one, other));
    const parts = !equal(row.grossBudget, found.grossBudget) || !equal(row.result, found.result);
    return [{ name: row.name, figures: found, parts }];
  });
