import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';

import { MONTH_NAMES } from '#domain/kernel/calendar.ts';

import { PAPER } from './chart-colours.ts';
import { NARROW, tableChart } from './table-chart.ts';
import type { PicturedTable } from './table-chart.ts';

const deviations: PicturedTable = {
  picture: 'deviations',
  name: 'Avvikelse',
  unit: 'mnkr',
  columns: ['Verksamhetsområde', 'Avvikelse'],
  rows: [
    ['Barn', '−1,0'],
    ['Park', '0,5'],
    ['Totalt', '−0,5'],
  ],
};
const months: PicturedTable = {
  picture: 'months',
  name: 'Utfall mot budget',
  unit: 'mnkr',
  columns: ['Månad', 'Utfall 2025', 'Budget 2025', 'Utfall 2024'],
  rows: [
    ...MONTH_NAMES.map((name, month) => [name, month < 4 ? '10,2' : '', '10,0', '−9,5']),
    ['Summa', '40,8', '40,0', ''],
  ],
};
const volume: PicturedTable = {
  picture: 'volumeCost',
  name: 'Hushåll',
  unit: null,
  columns: ['Månad', 'Antal hushåll', 'Medelbistånd, kr'],
  rows: [
    ...MONTH_NAMES.map((name, month) => [name, month === 2 ? 'i.u.' : '210', month === 2 ? '' : '9 800']),
    ['Medel', '210', '9 800'],
  ],
};
const shapes = (svg: string, name: string): number => svg.split(`<${name} `).length - 1;

describe('the picture of a table', () => {
  it('draws a bar a row from its printed numbers, with them as words', () => {
    const chart = tableChart(deviations, PAPER, 'sv');
    expect(chart?.alt).toBe('Stapeldiagram över Avvikelse (mnkr): Barn −1,0, Park 0,5, Totalt −0,5.');
    expect(shapes(chart?.svg ?? '', 'rect')).toBe(3);
    // A deficit is filled, a surplus is open.
    expect(chart?.svg).toContain(`fill="${PAPER.second}" stroke="${PAPER.second}"`);
    expect(chart?.svg).toContain(`fill="${PAPER.paper}" stroke="${PAPER.main}"`);
  });

  it('draws months without their sum, and nothing where a month has nothing', () => {
    const chart = tableChart(months, PAPER, 'sv');
    expect(chart?.alt).toContain('Utfall 2025, Budget 2025, Utfall 2024');
    // Four months of outcome, twelve of last year, a sign each in the legend.
    expect(shapes(chart?.svg ?? '', 'rect')).toBe(4 + 12 + 2);
    expect(chart?.svg.split(`stroke="${PAPER.target}"`)).toHaveLength(12 + 1 + 1);
  });

  it('draws a volume and its cost over the same months, with a gap where there is no data', () => {
    const svg = tableChart(volume, PAPER, 'sv')?.svg ?? '';
    expect([shapes(svg, 'rect'), shapes(svg, 'circle')]).toEqual([11, 11]);
    expect(/<path d="M[^"]*M[^"]*" fill="none"/u.test(svg)).toBe(true);
  });

  it('needs two rows with numbers, and draws whatever it is given', () => {
    expect(tableChart({ ...deviations, rows: deviations.rows.slice(0, 1) }, PAPER, 'sv')).toBeNull();
    expect(tableChart({ ...months, rows: [] }, PAPER, 'sv')).toBeNull();
    const odd = [
      ['"><script>', '0'],
      ['', '0'],
      ['a'.repeat(300), '999 999 999 999'],
      ['b', 'ord'],
    ];
    for (const picture of ['deviations', 'months', 'volumeCost'] as const) {
      for (const width of [NARROW, 620]) {
        const chart = tableChart({ ...deviations, picture, rows: odd }, PAPER, 'sv', width);
        expect(chart?.svg).not.toContain('<script');
        expect(new Resvg(chart?.svg ?? '').render().width).toBe(width);
      }
    }
  });
});
