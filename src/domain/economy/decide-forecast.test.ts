import { describe, expect, it } from 'vitest';

import { areaDeviations, forecastFaults } from './decide-forecast.ts';
import { isMoreThan, printedDeviation } from './deviation.ts';
import { USUAL_SETTINGS } from './economy-settings.ts';
import type { ForecastLine } from './forecast.ts';

const line = (area: string, kind: string, amount: string): ForecastLine => ({ area, kind, amount, method: null });
const budgets = [
  { area: 'forskola', kind: 'personal', budget: '1000.00' },
  { area: 'forskola', kind: 'avgifter', budget: '-200.00' },
  { area: 'kultur', kind: 'personal', budget: '100.00' },
];
const asked = {
  notes: [],
  budgets,
  areas: [
    { code: 'forskola', name: 'Förskola' },
    { code: 'kultur', name: 'Kultur' },
  ],
  kinds: [{ code: 'personal' }, { code: 'avgifter' }],
  settings: USUAL_SETTINGS,
};
const note = { area: 'forskola', cause: 'Fler barn', action: '', effect: null, effectDay: null };

describe('a deviation', () => {
  it('is budget less forecast, plus for a surplus, for costs and for incomes (EK-26)', () => {
    const lines = [
      line('forskola', 'personal', '1000.00'),
      line('forskola', 'avgifter', '-190.00'),
      line('kultur', 'personal', '90.00'),
    ];
    expect(areaDeviations(lines, budgets, USUAL_SETTINGS)).toMatchObject([
      {
        area: 'forskola',
        budget: '800.00',
        forecast: '810.00',
        deviation: '-10.00',
        needsCause: true,
        needsAction: true,
      },
      { area: 'kultur', deviation: '10.00', needsCause: true, needsAction: false },
    ]);
  });

  it('is printed with the municipality’s sign, and stored with one', () => {
    expect(printedDeviation('-10.00', { surplus: 'plus' })).toBe('-10.00');
    expect(printedDeviation('-10.00', { surplus: 'minus' })).toBe('10.00');
  });

  it('is over a limit in per cent of its base only above it, and always where there is no base', () => {
    expect([isMoreThan('-8.00', '1', '800.00'), isMoreThan('-8.01', '1', '800.00'), isMoreThan('1', '1', '0')]).toEqual(
      [false, true, true],
    );
  });
});

describe('a forecast', () => {
  const deficit = [
    line('forskola', 'personal', '1050.00'),
    line('forskola', 'avgifter', '-200.00'),
    line('kultur', 'personal', '100.00'),
  ];

  it('asks for a cause and an action where an area goes over its budget, and a cause alone where it is under (EK-30)', () => {
    expect(forecastFaults({ ...asked, lines: deficit }).map(({ code, field }) => [code, field])).toEqual([
      ['forecast-cause', 'Orsak, Förskola'],
      ['forecast-action', 'Åtgärd, Förskola'],
    ]);
    expect(forecastFaults({ ...asked, lines: deficit, notes: [note] }).map(({ code }) => code)).toEqual([
      'forecast-action',
    ]);
    expect(forecastFaults({ ...asked, lines: deficit, notes: [{ ...note, action: 'Färre vikarier' }] })).toEqual([]);
    const surplus = [
      line('forskola', 'personal', '900.00'),
      line('forskola', 'avgifter', '-200.00'),
      line('kultur', 'personal', '100.00'),
    ];
    expect(forecastFaults({ ...asked, lines: surplus, notes: [note] })).toEqual([]);
  });

  it('stands on places that there are, each once', () => {
    expect(forecastFaults({ ...asked, lines: [] }).map(({ code }) => code)).toEqual(['forecast-place']);
    expect(forecastFaults({ ...asked, lines: [line('x', 'personal', '1.00')] }).map(({ code }) => code)).toEqual([
      'forecast-place',
    ]);
    const twice = [line('kultur', 'personal', '1.00'), line('kultur', 'personal', '1.00')];
    expect(forecastFaults({ ...asked, lines: twice }).map(({ code }) => code)).toEqual(['forecast-twice']);
  });
});
