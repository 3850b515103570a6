import { expect, it } from 'vitest';

import type { ForecastSheet } from '#domain/economy/forecast-view.ts';

import { beginning, byMethod, fromThousands, inThousands, methodTotal, readForecast } from './forecast-draft.ts';

const row = (kind: string, more: Partial<ForecastSheet['rows'][number]> = {}): ForecastSheet['rows'][number] => ({
  area: 'a',
  kind,
  budget: '1000000.00',
  pending: '0.00',
  outcome: '300000.00',
  lastYearSame: null,
  lastYear: null,
  budgetLeft: '700000.00',
  before: null,
  now: null,
  method: null,
  proposals: [{ method: 'linear', amount: '900500.25', past: null }],
  ...more,
});

it('thousands are typed as people write them, and kronor are kept to the öre', () => {
  expect(['1234500.00', '-1000.00', '0.00', '1234567.80'].map(inThousands)).toEqual(['1234,5', '-1', '0', '1234,5678']);
  expect(['1 234,5', '−1', '', 'tolv'].map(fromThousands)).toEqual(['1234500.00', '-1000.00', null, null]);
});

it('a form begins with what was lodged, else with the forecast before, else empty', () => {
  const rows = [
    row('k', { now: '5000.00', before: '6000.00', method: 'linear' }),
    row('l', { before: '6000.00' }),
    row('m'),
  ];
  expect(Object.values(beginning(rows))).toEqual([
    { text: '5', method: 'linear' },
    { text: '6', method: null },
    { text: '', method: null },
  ]);
});

it('volume times cost of the whole takes the rows that follow a volume by it, and the others by the norm share', () => {
  const byVolume = [
    { method: 'linear' as const, amount: '900500.25', past: null },
    { method: 'volume' as const, amount: '800000.00', past: null },
  ];
  const rows = [row('k', { proposals: byVolume }), row('l')];
  expect(methodTotal(rows, 'volume')).toBe('1700500.25');
  expect(byMethod(rows, {}, 'volume')).toEqual({
    'a/k': { text: '800', method: 'volume' },
    'a/l': { text: '901', method: 'linear' },
  });
});

it('a method fills the rows it knows of and leaves the others', () => {
  const rows = [row('k'), row('l', { proposals: [] })];
  const typed = byMethod(rows, beginning(rows), 'linear');
  expect(typed['a/k']).toEqual({ text: '901', method: 'linear' });
  expect(methodTotal(rows, 'linear')).toBeNull();
  expect(methodTotal([row('k')], 'linear')).toBe('900500.25');
  const { wrong, forecast, deviation } = readForecast(rows, typed);
  expect(wrong.map(({ kind }) => kind)).toEqual(['l']);
  expect([forecast, deviation]).toEqual(['901000.00', '1099000.00']);
});
