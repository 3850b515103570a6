import { describe, expect, it } from 'vitest';

import { pasteCells } from './paste-cells.ts';

describe('what is pasted from a spreadsheet', () => {
  it('is rows and columns, without the empty line at the end', () => {
    expect(pasteCells('1 %\t2 %\r\n3 %\t\r\n')).toEqual([
      { row: 0, column: 0, value: '1 %' },
      { row: 0, column: 1, value: '2 %' },
      { row: 1, column: 0, value: '3 %' },
      { row: 1, column: 1, value: '' },
    ]);
  });

  it('keeps a cell with a line break or a quote in it together', () => {
    expect(pasteCells('"högst\n5 ""%"""\t7')).toEqual([
      { row: 0, column: 0, value: 'högst 5 "%"' },
      { row: 0, column: 1, value: '7' },
    ]);
  });
});
