import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyAmounts, NO_FIGURES, printed, texts } from '#test/support/economy-figures.ts';

import { addDecimals, compareDecimals, parseDecimal, subtractDecimals } from '../../kernel/decimal.ts';
import { computeTable } from './compute-table.ts';
import type { EconomyFigures } from './economy-figures.ts';
import type { EconomyRow } from './economy-table.ts';
import { usualStyle } from './usual-style.ts';

const isTop = (row: EconomyRow): boolean => !/^(?:varav|Totalt|Summa)/u.test(row.cells[0]?.text ?? '');

describe('the tables of drift in a report', () => {
  it('add up as they are printed, down and across (EK-70)', () => {
    fc.assert(
      fc.property(
        anyAmounts,
        fc.constantFrom('mnkr', 'tkr'),
        fc.constantFrom('adding', 'rows'),
        (all, unit, rounding) => {
          const figures = { ...NO_FIGURES, amounts: all };
          for (const table of ['areas', 'kinds'] as const) {
            const { rows, columns } = computeTable(figures, { table, unit, rounding, signs: 'ledger' });
            const sums = table === 'areas' ? columns.map((_, index) => index).slice(1) : [1, 2, 5];
            for (const column of sums) {
              const above = rows.slice(0, -1).filter(isTop);
              expect(
                compareDecimals(
                  addDecimals('0', ...above.map((row) => printed(row, column))),
                  printed(rows.at(-1), column),
                ),
              ).toBe(0);
            }
          }
          const { rows } = computeTable(figures, { table: 'areas', unit, rounding, signs: 'ledger' });
          for (const row of rows.filter(({ cells }) => cells[4]?.text !== '')) {
            const own = subtractDecimals(addDecimals(printed(row, 1), printed(row, 2)), printed(row, 3));
            expect(compareDecimals(own, printed(row, 4))).toBe(0);
          }
        },
      ),
    );
  });

  it('print every amount within one step of what it is, and tell what it is made of (EK-70, EK-74)', () => {
    fc.assert(
      fc.property(anyAmounts, (all) => {
        for (const table of ['areas', 'driftTotal', 'kinds'] as const) {
          const { rows } = computeTable(
            { ...NO_FIGURES, amounts: all },
            { table, unit: 'tkr', rounding: 'adding', signs: 'ledger' },
          );
          const amounts = rows.flatMap(({ cells }) => cells.slice(1));
          const far = amounts.filter(
            ({ text, exact, from }) =>
              from?.of === 'figure' &&
              exact !== null &&
              Math.abs(Number(parseDecimal(text)) * 1000 - Number(exact)) >= 1000,
          );
          expect([far, amounts.filter(({ text, from }) => text !== '' && from === null)]).toEqual([[], []]);
        }
      }),
    );
  });

  it('are empty where nothing is known, and say what they lack (EK-75)', () => {
    for (const table of ['driftTotal', 'areas', 'kinds', 'resultUnits', 'investments', 'balance', 'volumes'] as const) {
      const { missing } = computeTable(NO_FIGURES, { table, ...usualStyle(table) });
      expect([table, missing.length > 0]).toEqual([table, true]);
    }
    expect(computeTable(NO_FIGURES, { table: 'areas', ...usualStyle('areas') }).missing).toEqual([
      'Budgeten är inte inlagd.',
      'Prognosen är inte gjord.',
    ]);
  });

  it('hold last year’s amounts of a kind that the year’s chart no longer has, named by its code', () => {
    const figures: EconomyFigures = {
      ...NO_FIGURES,
      amounts: [
        { measure: 'outcome', area: 'park', kind: 'lon', amount: '2000000' },
        { measure: 'lastOutcome', area: 'park', kind: 'lon', amount: '1000000' },
        { measure: 'lastOutcome', area: 'park', kind: 'borta', amount: '500000' },
      ],
    };
    const { rows } = computeTable(figures, { table: 'kinds', ...usualStyle('kinds'), unit: 'tkr' });
    expect(rows.map(({ cells }) => [cells[0]?.text, cells[2]?.text, cells[5]?.text])).toEqual([
      ['Personal', '2 000', '1 000'],
      ['borta', '0', '500'],
      ['Totalt (netto)', '2 000', '1 500'],
    ]);
  });

  it('print varav below its area without adding it, and incomes with the sign that is asked for (EK-71)', () => {
    const at = (measure: 'budget' | 'forecast', area: string, kind: string, amount: string) =>
      ({ measure, area, kind, amount }) as const;
    const figures: EconomyFigures = {
      ...NO_FIGURES,
      amounts: [
        at('budget', 'barn', 'lon', '2000000'),
        at('budget', 'lek', 'lon', '1000000'),
        at('budget', 'park', 'ovrigt', '5000000'),
        at('budget', 'park', 'avgift', '-500000'),
        at('forecast', 'barn', 'lon', '2000000'),
        at('forecast', 'lek', 'lon', '2000000'),
        at('forecast', 'park', 'ovrigt', '5000000'),
        at('forecast', 'park', 'avgift', '-700000'),
      ],
    };
    expect(texts(computeTable(figures, { table: 'areas', ...usualStyle('areas') }))).toEqual([
      ['Barn och unga', '3,0', '', '4,0', '−1,0'],
      ['varav lek', '1,0', '', '2,0', '−1,0'],
      ['Park', '4,5', '', '4,3', '0,2'],
      ['Totalt', '7,5', '', '8,3', '−0,8'],
    ]);
    const total = computeTable(figures, { table: 'driftTotal', ...usualStyle('driftTotal'), signs: 'positive' });
    expect(texts(total)).toEqual([
      ['Anslag för verksamheten (netto)', '7,5', '', '8,3', '−0,8'],
      ['Intäkter', '0,5', '', '0,7', '0,2'],
      ['Kostnader', '8,0', '', '9,0', '−1,0'],
      ['Prognos/avvikelse före resultatdispositioner', '', '', '', '−0,8'],
    ]);
    const plain = computeTable(figures, { table: 'areas', unit: 'mnkr', rounding: 'plain', signs: 'ledger' });
    expect(plain.title).toContain('avrundade var för sig');
  });
});
