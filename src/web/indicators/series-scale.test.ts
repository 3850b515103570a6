import { describe, expect, it } from 'vitest';

import type { IndicatorPoint, StoredMeasure } from '#domain/indicators/indicator-view.ts';

import { drawSeries, size } from './series-scale.ts';

const measure = (value: string | null): StoredMeasure => ({ value, unit: '%', reason: null, printed: value });
const none = measure(null);

const point = (periodEnd: string | null, outcome: string | null, target: string | null = null): IndicatorPoint => ({
  organisation: { id: 'o', name: 'Enheten' },
  edition: { id: `e${periodEnd}`, kind: 'VB', year: 2025, title: 'Verksamhetsberättelse 2025' },
  row: 'i1',
  goal: null,
  period: null,
  periodStart: null,
  periodEnd,
  cells: {
    outcome,
    men: null,
    women: null,
    previous: null,
    forecast: null,
    target,
    councilTarget: null,
    period: null,
  },
  outcome: measure(outcome),
  men: none,
  women: none,
  forecast: none,
  target: { ...measure(target), kind: null },
  councilTarget: { ...none, kind: null },
  quotedFrom: null,
  judgement: 'unknown',
  source: { line: null, page: null, by: 'Karin Sandelin', at: '2026-01-01T00:00:00Z' },
});

const draw = (points: readonly IndicatorPoint[]) => drawSeries(points, String);

describe('a series as a drawing', () => {
  it('is not drawn of fewer than two outcomes', () => {
    expect(draw([point('2024-12-31', '81')])).toBeNull();
    expect(draw([point('2024-12-31', '81'), point('2025-12-31', null)])).toBeNull();
  });

  it('goes from left to right in time and keeps within its frame', () => {
    const drawing = draw([point('2024-12-31', '81', '85'), point('2025-12-31', '82', '85')]);
    expect(drawing?.outcomes.map(({ x }) => x)).toEqual([size.left, size.width - size.right]);
    for (const { y } of [...(drawing?.outcomes ?? []), ...(drawing?.targets ?? [])]) {
      expect(y).toBeGreaterThanOrEqual(size.top);
      expect(y).toBeLessThanOrEqual(size.height - size.bottom);
    }
  });

  it('does not make a mountain of a small change', () => {
    const drawing = draw([point('2024-12-31', '81'), point('2025-12-31', '82')]);
    const [first, last] = drawing?.outcomes ?? [];
    expect(Math.abs((first?.y ?? 0) - (last?.y ?? 0))).toBeLessThan(size.height / 4);
  });

  it('names every year once, at its last value', () => {
    const drawing = draw([point('2025-04-30', '1'), point('2025-08-31', '2'), point('2026-04-30', '3')]);
    expect(drawing?.dates.map(({ label }) => label)).toEqual(['2025', '2026']);
  });
});
