import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { addDecimals, compareDecimals } from '../kernel/decimal.ts';
import type { Succession } from '../organisation/organisation.ts';
import type { BudgetSum } from './budget-sheet.ts';
import { moveBudgets } from './move-budgets.ts';

const sum = (organisation: string, amount = '1.00', more: Partial<BudgetSum> = {}): BudgetSum => ({
  organisation,
  source: 'decided',
  state: 'granted',
  area: 'forskola',
  kind: 'lokaler',
  months: Array.from({ length: 12 }, () => amount),
  ...more,
});
const into = (predecessor: string, successor: string, date: string, carries = true): Succession => ({
  predecessor,
  successor,
  date,
  event: 'merger',
  carries,
});
const has = (sums: readonly BudgetSum[], organisation: string): string =>
  addDecimals('0.00', ...sums.filter((one) => one.organisation === organisation).flatMap(({ months }) => months));

it('budgets move with the work from the day of a merger, and the months before stay (EK-104)', () => {
  const moved = moveBudgets(
    [sum('a'), sum('b', '2.00')],
    [into('a', 'c', '2026-07-01'), into('b', 'c', '2026-07-15')],
    2026,
  );
  expect([has(moved, 'a'), has(moved, 'b'), has(moved, 'c')]).toEqual(['6.00', '14.00', '16.00']);
});

it('a budget that was decided for the new one stands, and nothing is moved onto it', () => {
  const moved = moveBudgets([sum('a'), sum('c', '5.00')], [into('a', 'c', '2026-07-01')], 2026);
  expect([has(moved, 'a'), has(moved, 'c')]).toEqual(['12.00', '60.00']);
  const asked = sum('c', '5.00', { source: 'adjustment', state: 'requested' });
  expect(has(moveBudgets([sum('a'), asked], [into('a', 'c', '2026-07-01')], 2026), 'c')).toBe('66.00');
});

it('of a split the one that carries on has it; what happened before the year is moved whole', () => {
  const parts = [into('a', 'b', '2025-03-01'), into('a', 'c', '2025-03-01', false)];
  const moved = moveBudgets([sum('a')], parts, 2026);
  expect([has(moved, 'a'), has(moved, 'b'), has(moved, 'c')]).toEqual(['0.00', '12.00', '0.00']);
});

it('no money comes or goes by moving, whatever becomes of organisations (property)', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const date = fc
    .tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`);
  const anySuccession = fc
    .record({ from: name, to: name, date, carries: fc.boolean() })
    .map(({ from, to, date: day, carries }) => into(from, to, day, carries));
  const anySum = fc
    .record({
      organisation: name,
      ore: fc.integer({ min: -999_999, max: 999_999 }),
      source: fc.constantFrom('decided', 'adjustment', 'carried', 'loaded') as fc.Arbitrary<BudgetSum['source']>,
    })
    .map(({ organisation, ore, source }) => sum(organisation, (ore / 100).toFixed(2), { source }));
  fc.assert(
    fc.property(fc.array(anySum, { maxLength: 8 }), fc.array(anySuccession, { maxLength: 6 }), (sums, successions) => {
      const moved = moveBudgets(sums, successions, 2026);
      for (let month = 0; month < 12; month += 1) {
        const at = (of: readonly BudgetSum[]): string =>
          addDecimals('0.00', ...of.map(({ months }) => months[month] ?? '0'));
        expect(compareDecimals(at(moved), at(sums))).toBe(0);
      }
    }),
  );
});
