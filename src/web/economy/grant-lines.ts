import type { BudgetLine } from '#domain/economy/budget-act.ts';
import type { BudgetActView } from '#domain/economy/budget-view.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import { readPrintedAmount } from '#domain/economy/printed-amount.ts';
import { compareDecimals, roundDecimal } from '#domain/kernel/decimal.ts';

type Line = BudgetActView['lines'][number];

/**
 * What is granted of a request, line by line, from kronor as typed: spread over the months as what was asked for. Null
 * where some amount cannot be read, `all` where it is granted as it was asked.
 */
export function grantedLines(lines: readonly Line[], typed: readonly string[]): readonly BudgetLine[] | 'all' | null {
  const amounts = typed.map((text) => readPrintedAmount(text, ','));
  const granted = lines.map((line, index): BudgetLine | null => {
    const amount = amounts[index] ?? null;
    if (amount === null) return null;
    const { organisation, area, kind, profile, months, total } = line;
    if (compareDecimals(amount, total) === 0) return { organisation, area, kind, profile, months };
    const spread =
      spreadMonths(roundDecimal(amount, 2), months) ?? spreadMonths(roundDecimal(amount, 2), EVEN_KEY) ?? months;
    return { organisation, area, kind, profile: 'own', months: [...spread] };
  });
  if (granted.some((line) => line === null)) return null;
  const isAll = lines.every(({ total }, index) => compareDecimals(amounts[index] ?? '0', total) === 0);
  return isAll ? 'all' : granted.filter((line) => line !== null);
}
