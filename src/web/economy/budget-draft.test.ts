import { describe, expect, it } from 'vitest';

import { changedRows, emptyMonths, typeBudget, yearOfRow } from './budget-draft.ts';
import type { BudgetDraftRow } from './budget-draft.ts';

const row = (kind: string, months = emptyMonths()): BudgetDraftRow => ({ area: 'a', kind, profile: 'even', months });
const lastYear = [{ area: 'a', kind: 'lokaler', months: emptyMonths().with(0, '1.00').with(6, '3.00') }];
const year = (index: number, text: string) => [{ row: index, column: 0, text }];

describe('typing into the budget', () => {
  it('spreads a year’s amount evenly, as last year or as the row stands; a month is as it is typed', () => {
    const rows = [row('personal'), row('lokaler')];
    const even = typeBudget(rows, year(0, '1 200'), 'even', lastYear).rows;
    expect(even[0]?.months).toEqual(Array.from({ length: 12 }, () => '100.00'));
    const shaped = typeBudget(even, year(1, '40,00'), 'lastYear', lastYear).rows;
    expect(shaped[1]).toMatchObject({ profile: 'lastYear', months: emptyMonths().with(0, '10.00').with(6, '30.00') });
    const again = typeBudget(shaped, year(1, '80'), 'own', lastYear).rows;
    expect(again[1]?.months[6]).toBe('60.00');
    const month = typeBudget(again, [{ row: 0, column: 3, text: '150,5' }], 'even', lastYear).rows;
    expect(month[0]).toMatchObject({ profile: 'own', months: even[0]?.months.with(2, '150.50') });
    expect(yearOfRow(month[0] ?? row(''))).toBe('1250.50');
  });

  it('says which texts are no amounts and which rows were spread evenly instead', () => {
    const typed = typeBudget(
      [row('personal')],
      [...year(0, '12'), { row: 0, column: 2, text: 'tolv' }],
      'lastYear',
      [],
    );
    expect(typed.refused).toEqual(['tolv']);
    expect(typed.evened).toHaveLength(1);
    expect(yearOfRow(typed.rows[0] ?? row(''))).toBe('12.00');
  });

  it('knows what differs from what stands', () => {
    const own = [{ area: 'a', kind: 'personal', months: emptyMonths().with(0, '5.00') }];
    const rows = [row('personal', emptyMonths().with(0, '5.00')), row('lokaler')];
    expect(changedRows(rows, own)).toEqual([]);
    expect(changedRows([row('personal')], own)).toHaveLength(1);
  });
});
