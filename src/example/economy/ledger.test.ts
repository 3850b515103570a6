import { describe, expect, it } from 'vitest';

import { mappingFaults } from '#domain/economy/account-mapping.ts';
import { chartFaults } from '#domain/economy/economy-chart.ts';
import { figureReader } from '#domain/economy/read-figure-rows.ts';
import { compileMapping, USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { Mapped } from '#domain/economy/account-mapping.ts';
import {
  addDecimals,
  formatDecimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';

import { editions } from '../editions.ts';
import { organisations } from '../organisation.ts';
import { exampleLedger } from './ledger.ts';

type Booked = Mapped & { readonly year: number; readonly date: string; readonly amount: Decimal };

/** Every row of the files as the ordinary reader and mapping take them. */
const booked: readonly Booked[] = exampleLedger.loads.flatMap(({ year, text }) => {
  const [headings = '', ...lines] = text.trimEnd().split('\r\n');
  const made = figureReader(exampleLedger.layout, headings.split(';'), year);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const rules = exampleLedger.mappings.find((mapping) => mapping.year === year)?.rules ?? [];
  const place = compileMapping({ rules: [...rules], sieDimensions: USUAL_DIMENSIONS });
  return lines.flatMap((line, index) => {
    const { rows, faults } = made.reader.read(line.split(';'), index + 2);
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return rows.map(({ string, date, amount }) => ({ ...place(string), year, date, amount }));
  });
});
const sum = (rows: readonly Booked[]): Decimal => addDecimals('0.00', ...rows.map(({ amount }) => amount));
const inMillions = (amount: Decimal): string =>
  formatDecimal(roundDecimal(multiplyDecimals(amount, '0.000001'), 1)).replaceAll(/\s/gu, ' ');

/** Board → the outcome table of its annual report: name → mnkr as printed. */
const printed = editions
  .filter(({ kind, organisation }) => kind === 'VB' && /namnd/u.test(organisation))
  .flatMap(({ organisation, year, document }) =>
    document.tables
      .filter(({ title }) => title === 'Uppföljning av driftbudget')
      .map((table) => ({
        organisation,
        year,
        rows: table.rows.map(([name = '', , outcome = '']) => [name, outcome.replaceAll(/\s/gu, ' ')] as const),
      })),
  );

describe('the example’s ledger', () => {
  it('has charts and mappings without faults, and every string has its place', () => {
    const known = {
      organisation: new Set<string>(organisations.map(({ id }) => id)),
      area: new Set(exampleLedger.charts[0]?.areas.map(({ code }) => code)),
      kind: new Set(exampleLedger.charts[0]?.kinds.map(({ code }) => code)),
    };
    for (const chart of exampleLedger.charts) expect(chartFaults(chart, { areas: [], kinds: [] })).toEqual([]);
    for (const { rules } of exampleLedger.mappings) {
      expect(mappingFaults({ rules: [...rules], sieDimensions: USUAL_DIMENSIONS }, known)).toEqual([]);
    }
    expect(booked.length).toBeGreaterThan(4_000);
    expect(booked.filter((row) => row.organisation === null || row.area === null || row.kind === null)).toEqual([]);
  });

  it('gives every area of both boards the outcome that the annual reports print, and their totals', () => {
    expect(printed.map(({ organisation, year }) => `${organisation} ${year}`).toSorted()).toEqual([
      'norrstrands-stadsdelsnamnd 2024',
      'norrstrands-stadsdelsnamnd 2025',
      'socialnamnden 2024',
      'socialnamnden 2025',
    ]);
    for (const { organisation, year, rows } of printed) {
      const own = organisation.startsWith('social') ? /^(?:social|familje|boende)/u : /^(?!social|familje|boende)/u;
      const ofBoard = booked.filter((row) => row.year === year && own.test(row.organisation ?? ''));
      const areas = exampleLedger.charts.find((chart) => chart.year === year)?.areas ?? [];
      for (const [name, outcome] of rows) {
        const area = areas.find((one) => one.name === name);
        const inArea = ofBoard.filter(
          (row) => row.area === area?.code || areas.find(({ code }) => code === row.area)?.parent === area?.code,
        );
        const rowsOf = name === 'Totalt' ? ofBoard : inArea;
        expect([year, name, inMillions(sum(rowsOf))]).toEqual([year, name, outcome]);
      }
    }
  });

  it('pays each household what the unit’s annual report says, and keeps the result unit’s result', () => {
    const paid = sum(booked.filter(({ year, kind }) => year === 2024 && kind === 'forsorjningsstod'));
    const households = [388, 391, 385, 382, 379, 377, 384, 374, 371, 368, 366, 369];
    const mean = Number(paid) / households.reduce((total, count) => total + count, 0);
    expect(mean).toBe(9980);
    const costs = ['personal', 'lokaler', 'material'];
    const gross = (year: number): Decimal =>
      sum(
        booked.filter(
          (row) => row.year === year && row.organisation === 'tallbackens-forskolor' && costs.includes(row.kind ?? ''),
        ),
      );
    const left = (budget: Decimal, year: number): string =>
      formatDecimal(roundDecimal(multiplyDecimals(subtractDecimals(budget, gross(year)), '0.001'), 0));
    expect([left('74200000', 2024), left('76900000', 2025)]).toEqual(['200', '−300']);
  });

  it('moves to the merged unit on the day of the merger', () => {
    const months = (organisation: string): string[] => [
      ...new Set(
        booked
          .filter((row) => row.year === 2025 && row.organisation === organisation)
          .map(({ date }) => date.slice(5, 7)),
      ),
    ];
    expect(months('ekonomiskt-bistand').toSorted()).toEqual(['01', '02', '03', '04', '05', '06']);
    expect(months('vuxenstod').toSorted()).toEqual(['07', '08', '09', '10', '11', '12']);
  });
});
