import { expect, it } from 'vitest';

import { wordColumns } from './word-columns.ts';

it('a column of sentences is one of words, one of amounts with a gap or two is not', () => {
  const rows = [
    ['Barnen leker', '40 % av Förskola', '190,3', '1 250', 'i.u.'],
    ['Alla mår bra', 'avsatt', '−1,2', '', '3,5 %'],
    ['Summa', '', '186,8', '', '12'],
  ];
  expect([...wordColumns(rows)]).toEqual([0, 1]);
  expect([...wordColumns([])]).toEqual([]);
});
