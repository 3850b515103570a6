import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyAmounts, NO_FIGURES, texts } from '#test/support/economy-figures.ts';

import { computeTable } from './compute-table.ts';
import { usualStyle } from './usual-style.ts';

describe('the charts of a report', () => {
  const months = {
    budget: Array.from({ length: 12 }, () => '1000000'),
    outcome: ['1040000', '960000', '1040000', '960000', ...Array.from({ length: 8 }, () => null)],
    lastOutcome: Array.from({ length: 12 }, () => '900000.50'),
  };

  it('of months add up to what has been, and go on with the budget', () => {
    const table = computeTable({ ...NO_FIGURES, months }, { table: 'months', ...usualStyle('months') });
    expect(table.picture).toBe('months');
    expect(table.rows).toHaveLength(13);
    expect(texts(table)[4]).toEqual(['Maj', '', '1,0', '0,9']);
    expect(texts(table).at(-1)).toEqual(['Summa januari–april', '4,0', '4,0', '3,6']);
    expect(table.rows[1]?.cells[1]).toMatchObject({ from: { measure: 'outcome', month: 2 } });
    expect(table.missing).toEqual([]);
    const empty = computeTable(NO_FIGURES, { table: 'months', ...usualStyle('months') });
    expect(empty.missing).toEqual(['Budgeten är inte inlagd.', 'Utfallet är inte inläst.']);
  });

  it('of deviations print what the table by area prints', () => {
    fc.assert(
      fc.property(anyAmounts, (some) => {
        const figures = { ...NO_FIGURES, amounts: some };
        const style = usualStyle('areas');
        const areas = computeTable(figures, { table: 'areas', ...style });
        const bars = computeTable(figures, { table: 'deviations', ...style });
        expect(texts(bars)).toEqual(
          texts({ ...areas, rows: areas.rows.filter((row) => !(row.cells[0]?.text ?? '').startsWith('varav')) }).map(
            (row) => [row[0], row.at(-1)],
          ),
        );
      }),
    );
    expect(
      computeTable({ ...NO_FIGURES, kind: 'VP' }, { table: 'deviations', ...usualStyle('areas') }).missing,
    ).toHaveLength(1);
  });

  it('of a volume tell what one costs, and say so where none is tied to it', () => {
    const known = Array.from({ length: 12 }, (_, month) =>
      month < 2 ? { value: String(200 + month), reason: '' } : null,
    );
    const cost = { name: 'Medelbistånd', perVolume: ['9800', '9750'], mean: '9775' };
    const volume = { name: 'Hushåll', unit: 'hushåll', decimals: 0, cost, rows: [{ label: '', months: known }] };
    const spec = { table: 'volumeCost', ...usualStyle('volumeCost') } as const;
    const table = computeTable({ ...NO_FIGURES, volumes: [{ ...volume, name: 'Andra', cost: null }, volume] }, spec);
    expect(table).toMatchObject({ title: 'Hushåll 2025: antal och medelbistånd', missing: [] });
    expect(texts(table)[1]).toEqual(['Februari', '201', '9\u00a0750']);
    const none = computeTable({ ...NO_FIGURES, volumes: [{ ...volume, cost: null }] }, { ...spec, volume: 'Hushåll' });
    expect(none.missing).toEqual(['Volymen ”Hushåll” har ingen kostnad knuten till sig.']);
  });
});
