import { describe, expect, it } from 'vitest';

import { besideEachOther, coveredCells, coveringKinds } from './staff-cover.ts';
import type { CostSeries } from './staff-cover.ts';

const series = (kind: string, amounts: readonly string[], more: Partial<CostSeries> = {}): CostSeries => ({
  kind,
  isStaff: kind === 'personal',
  isCost: true,
  amounts,
  ...more,
});

describe('what covers staff costs in one sum with them', () => {
  it('is a kind of cost with its share in every month and forecast where there are staff costs (EK-107)', () => {
    const staff = series('personal', ['100.00', '0.00', '100.00']);
    expect(
      coveringKinds(
        [
          staff,
          series('lokaler', ['10.00', '0.00', '10.00']),
          series('kop', ['300.00', '300.00', '9.99']),
          series('avgifter', ['100.00', '100.00', '100.00'], { isCost: false }),
        ],
        '0.1',
      ),
    ).toEqual(['lokaler']);
  });

  it('is looked for in columns of its own for each of its sources, and in none of those of others', () => {
    const outcome = [series('personal', ['100.00', '100.00']), series('lokaler', ['10.00', '10.00'])];
    const forecast = [series('personal', ['900.00'])];
    const laid = besideEachOther([outcome, forecast]);
    expect(laid.map(({ amounts }) => amounts)).toEqual([
      ['100.00', '100.00'],
      ['10.00', '10.00'],
      ['0', '0', '900.00'],
    ]);
    expect(coveringKinds(laid, '0.1')).toEqual([]);
    expect(coveringKinds(besideEachOther([outcome]), '0.1')).toEqual(['lokaler']);
  });

  it('is no month that was taken back', () => {
    expect(coveringKinds([series('personal', ['-100.00']), series('kop', ['-50.00'])], '0.1')).toEqual([]);
  });

  it('is one and the same kind for every cell, the one that those with few persons have', () => {
    const kinds = new Map([
      ['a', ['lokaler']],
      ['b', ['kop', 'lokaler']],
      ['c', ['kop']],
      ['d', []],
      ['e', ['lokaler']],
    ]);
    expect([...coveredCells(kinds, new Set(['a', 'b', 'e', 'd']))]).toEqual(['a', 'b', 'e']);
    expect([...coveredCells(kinds, new Set(['c', 'd']))]).toEqual(['b', 'c']);
    expect([...coveredCells(kinds, new Set(['d']))]).toEqual([]);
  });
});
