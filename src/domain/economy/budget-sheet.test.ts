import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '../kernel/decimal.ts';
import { BudgetActKind, BudgetState, isPending } from './budget-act.ts';
import { budgetSheet, grossAndNet } from './budget-sheet.ts';
import type { BudgetSum } from './budget-sheet.ts';
import { yearOf } from './decide-budget.ts';

const twelve = (amount: string): string[] => Array.from({ length: 12 }, () => amount);
const sum = (source: BudgetSum['source'], state: BudgetState, amount: string, kind = 'personal'): BudgetSum => ({
  organisation: 'o',
  source,
  state,
  area: 'forskola',
  kind,
  months: twelve(amount),
});

it('the budget is what was decided with what was granted; asked for and carried in stand beside (EK-21, EK-25)', () => {
  const [row] = budgetSheet([
    sum('decided', 'granted', '100.00'),
    sum('adjustment', 'granted', '10.00'),
    sum('turnover', 'granted', '1.00'),
    sum('adjustment', 'supported', '5.00'),
    sum('adjustment', 'refused', '7.00'),
    sum('carried', 'granted', '3.00'),
    sum('decided', 'annulled', '900.00'),
  ]);
  expect(row).toEqual({
    area: 'forskola',
    kind: 'personal',
    months: twelve('111.00'),
    decided: '1200.00',
    granted: '120.00',
    turnover: '12.00',
    total: '1332.00',
    pending: '60.00',
    carried: '36.00',
  });
});

it('nothing is lost between the columns, and the months are the budget', () => {
  const anySum: fc.Arbitrary<BudgetSum> = fc.record({
    organisation: fc.constantFrom('a', 'b'),
    source: fc.constantFrom(...BudgetActKind.options, 'loaded' as const),
    state: fc.constantFrom(...BudgetState.options),
    area: fc.constantFrom('x', 'y'),
    kind: fc.constantFrom('k', 'l'),
    months: fc.array(
      fc.integer({ min: -99_999, max: 99_999 }).map((öre) => (öre / 100).toFixed(2)),
      { minLength: 12, maxLength: 12 },
    ),
  });
  fc.assert(
    fc.property(fc.array(anySum), (sums) => {
      const rows = budgetSheet(sums);
      for (const row of rows) expect(compareDecimals(yearOf(row.months), row.total)).toBe(0);
      const counted = sums.filter(({ state }) => state === 'granted' || isPending(state));
      const all = addDecimals('0', ...rows.flatMap(({ total, pending, carried }) => [total, pending, carried]));
      expect(compareDecimals(all, addDecimals('0', ...counted.map((one) => yearOf(one.months))))).toBe(0);
    }),
  );
});

it('gross is costs and incomes apart, net their sum', () => {
  const rows = [
    { kind: 'personal', total: '1000.00' },
    { kind: 'avgifter', total: '-150.00' },
  ];
  expect(grossAndNet(rows, (kind) => (kind === 'avgifter' ? 'income' : 'cost'))).toEqual({
    cost: '1000.00',
    income: '-150.00',
    net: '850.00',
  });
});
