import { expect, it } from 'vitest';

import { accuracyChart } from './accuracy-chart.ts';
import { PAPER } from './chart-colours.ts';

it('forecasts are marks within or outside the band, with words and the same numbers as a table', () => {
  const points = [
    { name: 'T1 2025', error: '-2.5' },
    { name: 'T2 2025', error: '0.4' },
  ];
  const chart = accuracyChart('Strandnämnden', points, '1', PAPER, 'sv');
  expect(chart?.alt).toContain('T1 2025 −2,5 %, T2 2025 +0,4 %');
  expect(chart?.table.rows).toEqual([
    ['T1 2025', '−2,5 %'],
    ['T2 2025', '+0,4 %'],
  ]);
  expect(chart?.svg.match(/<circle/gu)).toHaveLength(2);
  expect(chart?.svg).toContain(`fill="${PAPER.paper}" stroke="${PAPER.second}"`);
  expect(accuracyChart('Strandnämnden', [], '1', PAPER, 'sv')).toBeNull();
});
