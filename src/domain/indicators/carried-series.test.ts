import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals } from '../kernel/decimal.ts';
import { carrierOn } from '../organisation/reorganise.ts';
import { carriedSeries } from './carried-series.ts';
import type { IndicatorPoint } from './indicator-view.ts';

const none = { value: null, unit: null, reason: null, printed: null };
const cells = {
  outcome: null,
  men: null,
  women: null,
  previous: null,
  forecast: null,
  target: null,
  councilTarget: null,
  period: null,
};
const point = (organisation: string, carrier: string, value: string | null, year = 2025): IndicatorPoint => ({
  organisation: { id: organisation, name: organisation },
  carriedBy: { id: carrier, name: carrier },
  edition: { id: `${organisation}-${year}`, kind: 'VB', year, title: 't' },
  row: 'i1',
  goal: null,
  period: String(year),
  periodStart: null,
  periodEnd: null,
  cells,
  outcome: { ...none, value, unit: 'st', printed: value === null ? 'ej mätt' : `${value} st` },
  men: none,
  women: none,
  forecast: none,
  target: { ...none, kind: null },
  councilTarget: { ...none, kind: null },
  quotedFrom: null,
  judgement: 'unknown',
  source: { line: null, page: null, by: 'A', at: '2025-12-31T00:00:00Z' },
});
const shown = (points: readonly IndicatorPoint[], overUnits: 'sum' | 'none') =>
  carriedSeries(points, overUnits).map(({ organisation, rows }) => [
    organisation.name,
    rows.map(({ outcome, parts }) => [outcome, parts.length]),
  ]);

describe('a series in today’s organisation', () => {
  it('adds the values of those who became one, where the definition says that they are summed', () => {
    const points = [point('a', 'ab', '3'), point('b', 'ab', '4.5'), point('ab', 'ab', '9', 2026)];
    expect(shown(points, 'sum')).toEqual([
      [
        'ab',
        [
          ['7,5 st', 2],
          ['9 st', 1],
        ],
      ],
    ]);
    expect(shown(points, 'none')).toEqual([
      [
        'ab',
        [
          [null, 2],
          ['9 st', 1],
        ],
      ],
    ]);
  });

  it('adds nothing where one of them has no number, and leaves quoted values out', () => {
    const quoted = { ...point('c', 'ab', '100'), quotedFrom: { id: 'a', name: 'a' } };
    expect(shown([point('a', 'ab', '3'), point('b', 'ab', null), quoted], 'sum')).toEqual([['ab', [[null, 2]]]]);
  });

  it('has the same total as the series as it was, whatever became of the organisations', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const succession = record({
      predecessor: constantFrom(...names),
      successor: constantFrom(...names),
      date: constantFrom('2024-01-01', '2025-01-01', '2026-01-01'),
    });
    assert(
      property(
        array(succession, { maxLength: 6 }),
        array(integer({ min: 0, max: 999 }), { minLength: 5, maxLength: 5 }),
        (events, values) => {
          const successions = events.map((event) => ({ ...event, event: 'merger' as const }));
          const points = names.map((name, at) =>
            point(name, carrierOn(successions, name, '2026-06-01'), String(values[at] ?? 0)),
          );
          const totals = carriedSeries(points, 'sum').flatMap(({ rows }) => rows.map(({ outcome }) => outcome ?? ''));
          const sum = addDecimals('0', ...totals.map((total) => total.replace(' st', '').replace(',', '.')));
          expect(sum).toBe(String(values.reduce((one, other) => one + other, 0)));
        },
      ),
    );
  });
});
