import { describe, expect, it } from 'vitest';

import type { DocumentIndicator } from '#domain/steering/steering-document.ts';

import { chartOf } from './indicator-figure.tsx';

const cells = {
  outcome: '0,85 %',
  men: '1,07',
  women: '0,78 %',
  previous: '0,91 %',
  forecast: null,
  target: '1,5 %',
  councilTarget: null,
  period: 'Tertial 1',
};
const indicator = (change: Partial<DocumentIndicator['cells']>): DocumentIndicator => ({
  id: 'i1',
  position: 1,
  source: null,
  goal: null,
  owner: null,
  name: 'Andel med stöd',
  cells: { ...cells, ...change },
  confidence: 1,
  doubts: [],
});

describe('the picture of a split by sex', () => {
  it('shows what is printed in one unit, a missing unit included', () => {
    const chart = chartOf(indicator({}), 'sv');
    expect(chart?.table.rows.map(([, value]) => value)).toEqual(['0,85 %', '1,07', '0,78 %', '0,91 %', '1,5 %']);
    expect(chart?.alt).toContain('Andel med stöd');
  });

  it('leaves out what stands in another unit, and is no picture without both sexes', () => {
    expect(chartOf(indicator({ men: '1,07 %', target: '300 st' }), 'sv')?.table.rows).toHaveLength(4);
    expect(chartOf(indicator({ women: null }), 'sv')).toBeNull();
    expect(chartOf(indicator({ women: 'i.u.' }), 'sv')).toBeNull();
  });
});
