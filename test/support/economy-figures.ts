import * as fc from 'fast-check';

import type { EconomyFigures } from '#domain/economy/report-tables/economy-figures.ts';
import type { EconomyRow, EconomyTable } from '#domain/economy/report-tables/economy-table.ts';
import { parseDecimal } from '#domain/kernel/decimal.ts';

/** A year's figures with areas and kinds and no amounts yet. */
export const NO_FIGURES: EconomyFigures = {
  year: 2025,
  kind: 'T1',
  through: 4,
  areas: [
    { code: 'barn', name: 'Barn och unga', parent: null },
    { code: 'lek', name: 'Lek', parent: 'barn' },
    { code: 'las', name: 'varav läsning', parent: 'barn' },
    { code: 'park', name: 'Park', parent: null },
  ],
  kinds: [
    { code: 'avgift', name: 'Avgifter', side: 'income', isStaff: false },
    { code: 'lon', name: 'Personal', side: 'cost', isStaff: true },
    { code: 'ovrigt', name: 'Övrigt', side: 'cost', isStaff: false },
  ],
  amounts: [],
  months: { budget: [], outcome: [], lastOutcome: [] },
  forecastBefore: [],
  adjustments: [],
  turnover: [],
  volumes: [],
  measurePlans: [],
  goalCosts: { goals: [], untied: { outcome: null, budget: null, forecast: null, setApart: null } },
  resultUnits: null,
  investments: null,
  lastInvestments: null,
  rentGrants: null,
  balance: null,
};

/** The number that is printed in a column of a row; 0 where there is none. */
export const printed = (row: EconomyRow | undefined, column: number): string =>
  parseDecimal(row?.cells[column]?.text ?? '') ?? '0';
/** What a table's rows are called. */
export const labels = ({ rows }: EconomyTable): string[] => rows.map(({ cells }) => cells[0]?.text ?? '');
/** A table's printed words, row by row. */
export const texts = ({ rows }: EconomyTable): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));

const money = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((öre) => {
  const digits = String(Math.abs(öre)).padStart(3, '0');
  return `${öre < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
/** Amounts of every measure under every area and kind, for tests by property. */
export const anyAmounts = fc.array(
  fc.record({
    measure: fc.constantFrom('budget', 'adjustment', 'forecast', 'outcome', 'lastOutcome'),
    area: fc.constantFrom('barn', 'lek', 'las', 'park'),
    kind: fc.constantFrom('avgift', 'lon', 'ovrigt'),
    amount: money,
  }),
  { maxLength: 40 },
) as fc.Arbitrary<EconomyFigures['amounts']>;
