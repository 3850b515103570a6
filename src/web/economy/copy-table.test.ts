import { expect, it } from 'vitest';

import { spreadsheetAmount, tabSeparated } from './copy-table.ts';

it('amounts are copied as numbers, names never as formulas', () => {
  expect(
    tabSeparated([
      ['Område\tA', spreadsheetAmount('-1647.50'), spreadsheetAmount(null)],
      ['=1+1', '-x'],
    ]),
  ).toBe("Område A\t-1647,50\t\r\n'=1+1\t'-x");
});
