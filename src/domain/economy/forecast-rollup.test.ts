import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareDecimals, subtractDecimals } from '../kernel/decimal.ts';
import { countingForecasts, rolledLines, sumRolled } from './forecast-rollup.ts';
import type { OwnMoney } from './forecast-rollup.ts';
import type { StoredForecast } from './forecast.ts';

const forecast = (
  organisation: string,
  month: number,
  amount: string,
  more: Partial<StoredForecast> = {},
): StoredForecast => ({
  id: `${organisation}-${month}`,
  organisation,
  year: 2025,
  month,
  number: 1,
  comment: '',
  transfer: '0.00',
  notes: [],
  risks: [],
  by: '',
  at: '',
  lines: [{ area: 'a', kind: 'k', amount, method: null, budget: '100.00' }],
  ...more,
});
const money = (organisation: string, budget: string, more: Partial<OwnMoney> = {}): OwnMoney => ({
  organisation,
  area: 'a',
  kind: 'k',
  budget,
  pending: '0.00',
  carried: '0.00',
  outcome: '0.00',
  ...more,
});

describe('the forecast that counts (EK-31)', () => {
  it('is that of the month, else the last one before it, else the budget', () => {
    const forecasts = [
      forecast('one', 4, '110.00'),
      forecast('one', 4, '120.00', { number: 2 }),
      forecast('two', 2, '90.00'),
      forecast('two', 6, '80.00'),
    ];
    const counting = countingForecasts(['one', 'two', 'three'], forecasts, 4);
    expect(counting.map(({ basis, forecast: one }) => [basis, one?.lines[0]?.amount])).toEqual([
      ['month', '120.00'],
      ['earlier', '90.00'],
      ['budget', undefined],
    ]);
    const lines = rolledLines(
      ['one', 'two', 'three'].map((one) => money(one, '100.00', { pending: '5.00' })),
      counting,
    );
    expect(lines.map((line) => line.forecast)).toEqual(['120.00', '90.00', '105.00']);
    expect(sumRolled(lines, [])).toMatchObject({
      budget: '300.00',
      pending: '15.00',
      forecast: '315.00',
      deviation: '0.00',
    });
  });

  it('is told by what it changed since the one before, plus for the better', () => {
    const counting = countingForecasts(['one'], [forecast('one', 3, '120.00'), forecast('one', 4, '110.00')], 4);
    expect(sumRolled(rolledLines([money('one', '100.00')], counting), [])).toMatchObject({
      deviation: '-10.00',
      change: '10.00',
    });
  });
});

it('after result transfers, what was carried in is added and what is carried out taken away (EK-32)', () => {
  const lines = rolledLines(
    [money('one', '100.00', { carried: '7.00' })],
    countingForecasts(['one'], [forecast('one', 4, '95.00')], 4),
  );
  expect(sumRolled(lines, ['3.00'])).toMatchObject({
    deviation: '5.00',
    carriedIn: '7.00',
    carriedOut: '3.00',
    deviationAfter: '9.00',
  });
});

it('a roll-up is the sum of its parts, however they are grouped', () => {
  const amount = fc.integer({ min: -99_999, max: 99_999 }).map((öre) => (öre / 100).toFixed(2));
  const anyMoney = fc.record({
    organisation: fc.constantFrom('x', 'y', 'z'),
    area: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom('k', 'l'),
    budget: amount,
    pending: amount,
    carried: amount,
    outcome: amount,
  });
  const anyForecast = fc
    .tuple(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 6 }), amount)
    .map(([of, month, one]) => forecast(of, month, one));
  const once = (rows: readonly OwnMoney[]): OwnMoney[] => [
    ...new Map(rows.map((row) => [`${row.organisation} ${row.area} ${row.kind}`, row])).values(),
  ];
  fc.assert(
    fc.property(fc.array(anyMoney), fc.array(anyForecast), (rows, forecasts) => {
      const lines = rolledLines(once(rows), countingForecasts(['x', 'y', 'z'], forecasts, 5));
      const whole = sumRolled(lines, []);
      for (const by of ['organisation', 'area', 'kind'] as const) {
        const parts = [...Map.groupBy(lines, (line) => line[by]).values()].map((group) => sumRolled(group, []));
        for (const what of ['budget', 'forecast', 'deviation', 'change', 'deviationAfter'] as const)
          expect(compareDecimals(addDecimals('0', ...parts.map((part) => part[what])), whole[what])).toBe(0);
      }
      expect(
        compareDecimals(whole.deviation, subtractDecimals(addDecimals(whole.budget, whole.pending), whole.forecast)),
      ).toBe(0);
    }),
  );
});
