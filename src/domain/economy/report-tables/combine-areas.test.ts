import { expect, it } from 'vitest';

import { labels, NO_FIGURES, texts } from '#test/support/economy-figures.ts';

import { areasIn, combineAreas, rowName } from './combine-areas.ts';
import { areasTable } from './drift-tables.ts';
import type { EconomyFigures } from './economy-figures.ts';

const figures: EconomyFigures = {
  ...NO_FIGURES,
  kind: 'VB',
  areas: [
    { code: 'barn', name: 'Barn', parent: null },
    { code: 'skola', name: 'varav skola', parent: 'barn' },
    { code: 'kultur', name: 'Kultur', parent: null },
    { code: 'arbete', name: 'Arbete', parent: null },
  ],
  kinds: [{ code: 'lokaler', name: 'Lokaler', side: 'cost', isStaff: false }],
  amounts: ['barn', 'skola', 'kultur', 'arbete'].flatMap((area, index) =>
    (['budget', 'outcome'] as const).map((measure) => ({
      measure,
      area,
      kind: 'lokaler',
      amount: `${(index + 1) * 1_000_000}`,
    })),
  ),
};
const style = { unit: 'mnkr', rounding: 'adding', signs: 'ledger' } as const;

it('areas in one row are printed as one, without their parts, and add up to the same total (EK-108)', () => {
  const rows = { together: [['arbete', 'kultur']], withoutParts: new Set(['barn', 'arbete', 'kultur']) };
  const combined = combineAreas(figures, rows);
  expect(labels(areasTable(combined, style))).toEqual(['Barn', 'Kultur och Arbete', 'Totalt']);
  expect(texts(areasTable(combined, style)).map((cells) => cells[1])).toEqual(['3,0', '7,0', '10,0']);
  expect(texts(areasTable(figures, style)).at(-1)?.[1]).toBe('10,0');
  const code = combined.areas[1]?.code ?? '';
  expect([areasIn(figures.areas, code), rowName(figures.areas, code)]).toEqual([
    ['kultur', 'arbete'],
    'Kultur och Arbete',
  ]);
  expect(areasIn(figures.areas, 'barn')).toEqual(['barn', 'skola']);
});

it('nothing changes where every area has its row', () => {
  expect(combineAreas(figures, { together: [], withoutParts: new Set() })).toBe(figures);
});
