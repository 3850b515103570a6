import type { BudgetProfile } from '#domain/economy/budget-act.ts';
import type { BudgetView } from '#domain/economy/budget-view.ts';
import { yearOf } from '#domain/economy/decide-budget.ts';
import { readPrintedAmount } from '#domain/economy/printed-amount.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import { compareDecimals, roundDecimal } from '#domain/kernel/decimal.ts';

import type { SheetChange } from './sheet-grid.tsx';

/** A row of the budget as it is being edited. */
export type BudgetDraftRow = {
  readonly area: string;
  readonly kind: string;
  readonly profile: BudgetProfile;
  readonly months: readonly string[];
};

/** The column of the year's amount; the months follow it. */
const YEAR_COLUMN = 0;

export const emptyMonths = (): string[] => Array.from({ length: 12 }, () => '0.00');

/** What is typed, as kronor with two decimals; nothing is zero, null where it is no amount. */
export function readTyped(text: string): string | null {
  if (text.trim() === '') return '0.00';
  const read = readPrintedAmount(text, ',');
  return read === null ? null : roundDecimal(read, 2);
}

type Changed = {
  readonly rows: readonly BudgetDraftRow[];
  /** Texts that are no amounts. */
  readonly refused: readonly string[];
  /** Rows whose year could not be spread as asked, so that it was spread evenly. */
  readonly evened: readonly BudgetDraftRow[];
};

/** Types into the budget: a month as it is, a year spread over its months. */
export function typeBudget(
  rows: readonly BudgetDraftRow[],
  changes: readonly SheetChange[],
  profile: BudgetProfile,
  lastYear: BudgetView['lastYear'],
): Changed {
  const refused: string[] = [];
  const evened: BudgetDraftRow[] = [];
  let next = rows;
  for (const { row: index, column, text } of changes) {
    const row = next[index];
    const amount = readTyped(text);
    if (row === undefined) continue;
    if (amount === null) {
      refused.push(text);
      continue;
    }
    const changed: BudgetDraftRow =
      column === YEAR_COLUMN
        ? spreadRow(row, amount, profile, lastYear)
        : { ...row, profile: 'own', months: row.months.with(column - 1, amount) };
    if (column === YEAR_COLUMN && profile !== 'even' && changed.profile === 'even') evened.push(changed);
    next = next.with(index, changed);
  }
  return { rows: next, refused, evened };
}

function spreadRow(
  row: BudgetDraftRow,
  amount: string,
  profile: BudgetProfile,
  lastYear: BudgetView['lastYear'],
): BudgetDraftRow {
  const key =
    profile === 'own'
      ? row.months
      : profile === 'lastYear'
        ? lastYear.find(({ area, kind }) => area === row.area && kind === row.kind)?.months
        : undefined;
  const spread = key === undefined ? null : spreadMonths(amount, key);
  if (spread !== null) return { ...row, profile, months: spread };
  return { ...row, profile: 'even', months: spreadMonths(amount, EVEN_KEY) ?? row.months };
}

/** The rows that differ from what stands. */
export function changedRows(rows: readonly BudgetDraftRow[], own: BudgetView['own']): BudgetDraftRow[] {
  return rows.filter((row) => {
    const before = own.find(({ area, kind }) => area === row.area && kind === row.kind)?.months ?? emptyMonths();
    return row.months.some((amount, month) => compareDecimals(amount, before[month] ?? '0') !== 0);
  });
}

export const yearOfRow = ({ months }: { readonly months: readonly string[] }): string => yearOf(months);
