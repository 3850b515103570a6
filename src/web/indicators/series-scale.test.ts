import { describe, expect, it } from 'vitest';

import type { IndicatorPoint, StoredMeasure } from '#domain/indicators/indicator-view.ts';

import { drawSeries, size } from './series-scale.ts';

const measure = (value: string | null): StoredMeasure => ({ value, unit: '%', reason: null, printed: value });
const none = measure(null);

const point = (periodEnd: string | null, outcome: string | null, target: string | null = null): IndicatorPoint => ({
  organisation: { id: 'o', name: 'Enheten' },
  carriedBy: { id: 'o', name: 'Enheten' },
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

  const report = (tertial: number, year: number): IndicatorPoint => ({
    ...point(`${year}-${String(tertial * 4).padStart(2, '0')}-28`, String(tertial)),
    period: `T${tertial} ${year}`,
  });

  it('names every period where all have room', () => {
    const drawing = draw([report(1, 2025), report(2, 2025), report(1, 2026)]);
    expect(drawing?.dates.map(({ label }) => label)).toEqual(['Tertial 1 2025', 'Tertial 2 2025', 'Tertial 1 2026']);
  });

  it('names every year once, at its last value, where periods stand too close', () => {
    const years = [2023, 2024, 2025];
    const drawing = draw(years.flatMap((year) => [1, 2, 3].map((tertial) => report(tertial, year))));
    expect(drawing?.dates.map(({ label }) => label)).toEqual(['2023', '2024', '2025']);
  });

  it('leaves out years that have no room', () => {
    const drawing = draw(Array.from({ length: 30 }, (_, at) => report(3, 1996 + at)));
    const xs = drawing?.dates.map(({ x }) => x) ?? [];
    expect(drawing?.dates.at(-1)?.label).toBe('2025');
    expect(Math.min(...xs.slice(1).map((x, at) => x - (xs[at] ?? 0)))).toBeGreaterThanOrEqual(40);
  });
});
