import { expect, it } from 'vitest';

import { NO_FIGURES } from '#test/support/economy-figures.ts';

import { computeTable } from './compute-table.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { usualStyle } from './usual-style.ts';

it('volumes take the mean over the months that have data (i.u. left out)', () => {
  const months = [
    ...['1', '2', '1.8', null].map((value) => ({ value, reason: '' })),
    ...Array.from({ length: 8 }, () => null),
  ];
  const figures: EconomyFigures = {
    ...NO_FIGURES,
    volumes: [
      { name: 'Tomma lägenheter', unit: 'lägenheter', decimals: 1, cost: null, rows: [{ label: 'Björken', months }] },
    ],
  };
  const { rows } = computeTable(figures, { table: 'volumes', ...usualStyle('volumes') });
  expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
    'Tomma lägenheter, Björken',
    '1,0',
    '2,0',
    '1,8',
    'i.u.',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '1,6',
  ]);
});
