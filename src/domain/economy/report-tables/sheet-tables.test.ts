import { describe, expect, it } from 'vitest';

import { labels, NO_FIGURES, texts } from '#test/support/economy-figures.ts';

import { computeTable } from './compute-table.ts';
import type { EconomyFigures } from './economy-figures.ts';
import { usualStyle } from './usual-style.ts';

describe('the tables of sheets in a report', () => {
  it('print a result unit’s surplus as minus where it comes in and as plus where it goes on (EK-71)', () => {
    const row = {
      name: 'Linden',
      grossBudget: '48712000',
      carriedIn: '756000',
      result: '0',
      commitmentsMet: true,
      decision: '',
    };
    const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];
    const figures: EconomyFigures = {
      ...NO_FIGURES,
      resultUnits: { year: 2025, number: 3, sheet: { kind: 'resultUnits', caps, rows: [row] } },
    };
    const { rows } = computeTable(figures, { table: 'resultUnits', ...usualStyle('resultUnits') });
    expect(rows[0]?.cells.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Linden',
      '48 712',
      '2 436',
      '−756',
      '0',
      '756',
    ]);
    expect(rows[0]?.cells[3]?.from).toEqual({
      of: 'sheet',
      sheet: 'resultUnits',
      year: 2025,
      number: 3,
      row: 'Linden',
      column: 'carriedIn',
    });
    const other = computeTable(figures, { table: 'resultUnits', ...usualStyle('resultUnits'), signs: 'positive' });
    expect(other.rows[0]?.cells[3]?.text).toBe('756');
  });

  it('show a balance with its groups and notes, and that its sides differ', () => {
    const item = (side: 'assets' | 'liabilities', opening: string) =>
      ({
        side,
        group: side === 'assets' ? 'Omsättningstillgångar' : 'Eget kapital',
        name: 'Kassa',
        opening,
        interim: null,
        closing: null,
        note: 'Not 1',
      }) as const;
    const figures: EconomyFigures = {
      ...NO_FIGURES,
      balance: {
        year: 2025,
        number: 1,
        sheet: { kind: 'balance', rows: [item('assets', '5000'), item('liabilities', '4000')] },
      },
    };
    const table = computeTable(figures, { table: 'balance', ...usualStyle('balance') });
    expect(labels(table)).toEqual([
      'Tillgångar',
      'Omsättningstillgångar',
      'varav Kassa',
      'Summa tillgångar',
      'Eget kapital och skulder',
      'Eget kapital',
      'varav Kassa',
      'Summa eget kapital och skulder',
    ]);
    expect(texts(table)[2]).toEqual(['varav Kassa', '5', 'Not 1']);
    expect(table.missing).toEqual(['Balansräkningens sidor skiljer sig med 1 tkr den 1 januari 2025.']);
  });
});
