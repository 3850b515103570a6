import { expect, it } from 'vitest';

import { spreadsheetAmount, spreadsheetCell, tabSeparated } from './copy-table.ts';

it('amounts are copied as numbers, names never as formulas', () => {
  expect(
    tabSeparated([
      ['Område\tA', spreadsheetAmount('-1647.50'), spreadsheetAmount(null)],
      ['=1+1', '-x'],
    ]),
  ).toBe("Område A\t-1647,50\t\r\n'=1+1\t'-x");
});

it('printed cells become what a spreadsheet takes for numbers, and words stay words', () => {
  const printed = ['1\u00a0647', '−0,4', '  i.u. ', 'Tertial 1 2025', '33,3\n', ''];
  expect(printed.map(spreadsheetCell)).toEqual(['1647', '-0,4', 'i.u.', 'Tertial 1 2025', '33,3', '']);
});
