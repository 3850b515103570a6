import { expect, it } from 'vitest';

import type { BudgetSum } from '../budget-sheet.ts';
import { fillFromLedger, partsFromLedger, unitFigures } from './unit-figures.ts';
import type { ResultUnitSheet } from './sheet.ts';

const sum = (kind: string, amount: string, more: Partial<BudgetSum> = {}): BudgetSum => ({
  organisation: 'o',
  source: 'decided',
  state: 'granted',
  area: 'forskola',
  kind,
  months: Array.from({ length: 12 }, () => amount),
  ...more,
});
const row = (name: string, result: string): ResultUnitSheet['rows'][number] => ({
  name,
  grossBudget: '1200',
  carriedIn: '5',
  result,
  commitmentsMet: true,
  decision: '',
});
const figures = unitFigures(
  { organisation: 'o', name: 'Granens förskola' },
  {
    budget: [sum('lokaler', '100.00'), sum('avgifter', '-10.00'), sum('lokaler', '7.00', { source: 'carried' })],
    outcome: [{ months: ['80.00', '110.00', '999.00'] }],
    sideOf: (kind) => (kind === 'avgifter' ? 'income' : 'cost'),
    through: 2,
  },
);

it('a unit’s gross budget is the year’s costs, and its result what is left of the months that are booked (EK-66)', () => {
  expect(figures).toMatchObject({ grossBudget: '1200.00', result: '-10.00' });
});

it('rows take them by the unit that they are tied to; what was entered stands until somebody takes them, and is told (EK-66)', () => {
  const sheet: ResultUnitSheet = {
    kind: 'resultUnits',
    caps: [{ yearPercent: '5', accumulatedPercent: '10' }],
    rows: [{ ...row('granens förskola', '40'), organisation: 'o' }, row('Granens förskola', '3')],
  };
  expect(partsFromLedger(sheet, [figures])).toMatchObject([{ name: 'granens förskola', parts: true }]);
  const filled = fillFromLedger(sheet, [figures]);
  expect(filled.rows.map(({ result, carriedIn }) => [result, carriedIn])).toEqual([
    ['-10.00', '5'],
    ['3', '5'],
  ]);
  expect(partsFromLedger(filled, [figures])).toMatchObject([{ parts: false }]);
});
