import { expect, it } from 'vitest';

import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import { usualStyle } from '#domain/economy/report-tables/usual-style.ts';
import type { ReportTable } from '#domain/report/report.ts';
import { NO_FIGURES } from '#test/support/economy-figures.ts';

import { columnWidths, emsIn } from './column-widths.ts';
import { textWidth } from './fonts.ts';

const table = (columns: readonly string[], ...rows: readonly string[][]): ReportTable => ({
  kind: 'table',
  id: 't',
  topic: 'other',
  caption: 'Uppföljning',
  name: 'Uppföljning',
  unit: 'tkr',
  columns: columns.map((text, index) => ({ text, kind: index === 0 ? 'text' : 'number' })),
  rows: rows.map((cells) => ({ kind: 'cells', weight: 'plain', cells })),
});

/** Figures of DejaVu Sans, which LibreOffice sets where it has no Calibri, are that much wider than ours. */
const WIDEST_FONT = 1.28;

it('a number beside a long name has room for a wider font: the name breaks at a space before the number breaks', () => {
  const budget = table(
    ['', 'Budget 2025', 'Begärda budgetjusteringar', 'Prognos 2025', 'Avvikelse'],
    ['Anslag för verksamheten (netto)', '1 185 000', '3 360', '1 188 500', '−140'],
    ['Prognos/avvikelse efter resultatdispositioner', '', '', '', '−140'],
  );
  const { widths, size } = columnWidths(budget, 451);
  expect(size).toBe(9.5);
  for (const column of [1, 3]) {
    expect(emsIn(widths[column] ?? 0, size)).toBeGreaterThan(textWidth('1 188 500') * WIDEST_FONT);
  }
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(451, 3);
});

it('the heads of a report’s table of result units do not break inside a word in a wider font either', () => {
  const rows = [
    {
      name: 'Förskolorna i Norrstrand',
      grossBudget: '148712000',
      carriedIn: '-1756000',
      result: '-1200000',
      commitmentsMet: true,
      decision: '',
    },
  ];
  const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];
  const printed = computeTable(
    { ...NO_FIGURES, kind: 'T2', resultUnits: { year: 2025, number: 1, sheet: { kind: 'resultUnits', caps, rows } } },
    { table: 'resultUnits', ...usualStyle('resultUnits') },
  );
  const units = table(printed.columns, ...printed.rows.map(({ cells }) => cells.map(({ text }) => text)));
  const { widths, size } = columnWidths(units, 462);
  expect(size).toBeGreaterThanOrEqual(9);
  const tight = printed.columns.flatMap((head, column) =>
    head.split(' ').filter((word) => textWidth(word) * WIDEST_FONT > emsIn(widths[column] ?? 0, size)),
  );
  expect(tight).toEqual([]);
});

it('letters get smaller before words break, and what cannot fit takes from the widest columns', () => {
  const months = Array.from({ length: 13 }, (_, at) => `M ${at + 1}`);
  const hours = table(['Volym', ...months], ['Utförda hemtjänsttimmar', ...months.map(() => '23 600')]);
  const lying = columnWidths(hours, 702);
  expect(emsIn(lying.widths[5] ?? 0, lying.size)).toBeGreaterThan(textWidth('23 600') * WIDEST_FONT);
  const cramped = columnWidths(hours, 300);
  expect(cramped.size).toBe(7.5);
  expect(cramped.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(300.001);
});
