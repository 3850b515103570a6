import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals } from '../kernel/decimal.ts';
import type { OutcomeLine } from './outcome-table.ts';
import { outcomeTable } from './outcome-table.ts';

const chart = {
  areas: [
    { code: 'barn', name: 'Barn och ungdom', parent: null },
    { code: 'forskola', name: 'varav förskola', parent: 'barn' },
    { code: 'vuxna', name: 'Vuxna', parent: null },
  ],
  kinds: [
    { code: 'avgifter', name: 'Avgifter', side: 'income' as const, isStaff: false },
    { code: 'personal', name: 'Personal', side: 'cost' as const, isStaff: true },
    { code: 'lokaler', name: 'Lokaler', side: 'cost' as const, isStaff: false },
  ],
};
const row = (area: string, kind: string, january: string) => ({
  area,
  kind,
  months: [january, ...Array.from({ length: 11 }, () => null)],
  total: january,
});
const rows = [
  row('vuxna', 'personal', '1400.00'),
  row('forskola', 'personal', '2400.00'),
  row('barn', 'personal', '1400.00'),
  row('barn', 'avgifter', '-400.00'),
];
const shown = (lines: readonly OutcomeLine[]) => lines.map(({ key, total }) => [key, total]);

describe('the table of an outcome', () => {
  it('adds up kinds to areas with their varav, and areas to the net', () => {
    const lines = outcomeTable(rows, chart, { detail: 'areasAndKinds', thousands: false });
    expect(shown(lines)).toEqual([
      ['barn', '3400.00'],
      ['barn/avgifter', '-400.00'],
      ['barn/personal', '3800.00'],
      ['forskola', '2400.00'],
      ['forskola/personal', '2400.00'],
      ['vuxna', '1400.00'],
      ['vuxna/personal', '1400.00'],
      ['net', '4800.00'],
    ]);
    expect(lines[0]?.months.slice(0, 2)).toEqual(['3400.00', null]);
    expect(lines.at(-1)?.months.slice(0, 2)).toEqual(['4800.00', null]);
  });

  it('can be of kinds alone, incomes before costs', () => {
    expect(shown(outcomeTable(rows, chart, { detail: 'kinds', thousands: true }))).toEqual([
      ['income', '0'],
      ['income/avgifter', '0'],
      ['cost', '5'],
      ['cost/personal', '5'],
      ['net', '5'],
    ]);
  });

  it('shows areas that the chart no longer has, by their code', () => {
    const lines = outcomeTable([row('gammal', 'personal', '1.00')], chart, { detail: 'areas', thousands: false });
    expect(shown(lines)).toEqual([
      ['gammal', '1.00'],
      ['net', '1.00'],
    ]);
  });

  it('in thousands adds up downwards, whatever the amounts', () => {
    const arbitraryRow = fc
      .record({
        area: fc.constantFrom('barn', 'forskola', 'vuxna', 'gammal'),
        kind: fc.constantFrom('avgifter', 'personal', 'lokaler'),
        cents: fc.integer({ min: -90_000_000, max: 90_000_000 }),
      })
      .map(({ area, kind, cents }) => row(area, kind, (cents / 100).toFixed(2)));
    fc.assert(
      fc.property(fc.array(arbitraryRow, { minLength: 1, maxLength: 25 }), (given) => {
        const lines = outcomeTable(given, chart, { detail: 'areasAndKinds', thousands: true });
        const sum = (some: readonly OutcomeLine[]) => addDecimals('0', ...some.map(({ total }) => total));
        const net = lines.at(-1)?.total;
        expect(sum(lines.filter(({ what }) => what === 'area'))).toBe(net);
        for (const above of lines.filter(({ what }) => what === 'area' || what === 'part')) {
          expect(sum(lines.filter(({ key }) => key.startsWith(`${above.key}/`)))).toBe(above.total);
        }
      }),
    );
  });
});
