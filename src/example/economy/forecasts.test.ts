import { expect, it } from 'vitest';

import { forecastFaults } from '#domain/economy/decide-forecast.ts';
import { USUAL_SETTINGS } from '#domain/economy/economy-settings.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';

import { exampleForecasts } from './forecasts.ts';
import { areas, kinds } from './ledger/chart.ts';

it('the example’s forecasts are what the boards’ reports print, and each could have been lodged', () => {
  const totals = Map.groupBy(
    exampleForecasts.filter(
      ({ organisation }) => !/social|familje|boende/u.test(organisation) || organisation === 'norrstrand-social-omsorg',
    ),
    ({ year, month }) => `${year}-${month}`,
  );
  const nets = [...totals].map(([when, own]) => [
    when,
    addDecimals('0.00', ...own.flatMap(({ lines }) => lines.map(({ amount }) => amount))),
  ]);
  // Norrstrand's reports: a deficit of 5,9 mnkr in T1 2025.
  expect(new Map(nets as [string, string][]).get('2025-4')).toBe('1190900000.00');
  for (const { lines, notes } of exampleForecasts) {
    expect(forecastFaults({ lines, notes, budgets: lines, areas, kinds, settings: USUAL_SETTINGS })).toEqual([]);
  }
  expect(new Set(exampleForecasts.map(({ year, month }) => `${year}-${month}`)).size).toBe(4);
});
