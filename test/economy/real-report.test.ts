import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { reviewFile } from '#cli/review.ts';
import { readFile } from '#documents/read/read-file.ts';
import { importDocument } from '#domain/importing/import-document.ts';
import { computeTable } from '#domain/economy/report-tables/compute-table.ts';
import type { EconomyFigures, FigureAmount } from '#domain/economy/report-tables/economy-figures.ts';
import type { EconomyTable } from '#domain/economy/report-tables/economy-table.ts';
import { addDecimals, compareDecimals, multiplyDecimals, negateDecimal, parseDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { DocumentTable } from '#domain/steering/steering-document.ts';
import { NO_FIGURES } from '#test/support/economy-figures.ts';

const documents = join(import.meta.dirname, '../../../shared/documents');
/** The tertial report of a board that has the tables; whichever it is. */
const report = existsSync(documents) ? readdirSync(documents).find((name) => /^t1.*\.txt$/u.test(name)) : undefined;

const NOTHING: EconomyFigures = {
  ...NO_FIGURES,
  year: 2020,
  areas: [],
  kinds: [
    { code: 'in', name: 'Intäkter', side: 'income', isStaff: false },
    { code: 'ut', name: 'Kostnader', side: 'cost', isStaff: false },
  ],
};
const kronor = (cell: string | undefined, scale: string): Decimal =>
  multiplyDecimals(parseDecimal(cell ?? '') ?? '0', scale);
const MNKR = '1000000';
const TKR = '1000';
const isTotal = (row: readonly string[]): boolean => /^(?:totalt|summa)/iu.test(row[0] ?? '');
const numbers = (row: readonly string[]): Decimal[] => row.slice(1).flatMap((cell) => parseDecimal(cell) ?? []);
const printedRow = ({ rows }: EconomyTable, at: number): string[] =>
  (rows.at(at)?.cells ?? []).map(({ text }) => parseDecimal(text) ?? text);
const same = (one: string | undefined, other: string | undefined): boolean =>
  compareDecimals(parseDecimal(one ?? '') ?? '0', parseDecimal(other ?? '') ?? '0') === 0;

describe.skipIf(report === undefined)('the economy chapter of a real tertial report', () => {
  const tables = async (): Promise<readonly DocumentTable[]> => {
    const read = await readFile(readFileSync(join(documents, report ?? '')), report ?? '');
    if (!read.ok) throw new Error('The report cannot be read');
    return importDocument(read.value).document.tables;
  };
  const withColumn = async (pattern: RegExp): Promise<DocumentTable> => {
    const found = (await tables()).find(({ columns }) => columns.some((column) => pattern.test(column)));
    if (found === undefined) throw new Error(`No table has a column like ${String(pattern)}`);
    return found;
  };

  it('gives the same totals by area, and for the whole, when its rows are entered', async () => {
    const read = await withColumn(/resultat\s*överföringar/iu);
    const entered = read.rows.filter((row) => !isTotal(row));
    const code = (index: number): string => `a${index}`;
    let top = 0;
    const areas = entered.map(([name = ''], index) => {
      const isPart = /^varav/iu.test(name);
      if (!isPart) top = index;
      return { code: code(index), name, parent: isPart ? code(top) : null };
    });
    // A row that lost an empty cell on the way has one number less: its last is the deviation, the one before the forecast.
    const amounts = entered.flatMap((row, index): FigureAmount[] => {
      const own = numbers(row);
      const hasParts = areas.some(({ parent }) => parent === code(index));
      if (hasParts) return [];
      const at = { area: code(index), kind: 'ut' };
      return [
        { ...at, measure: 'budget', amount: kronor(own[0], MNKR) },
        { ...at, measure: 'adjustment', amount: '0' },
        { ...at, measure: 'forecast', amount: kronor(own.at(-2), MNKR) },
      ];
    });
    const style = { unit: 'mnkr', rounding: 'adding', signs: 'ledger' } as const;
    const table = computeTable({ ...NOTHING, areas, amounts }, { table: 'areas', ...style });
    expect(table.missing).toEqual([]);
    // The parts of one area are printed as 172,9 and 173,9: what they add up to is what the document has.
    const wrong = entered.filter((row, index) => {
      const [, budget, , forecast, deviation] = printedRow(table, index);
      const own = numbers(row);
      return !same(budget, own[0]) || !same(forecast, own.at(-2)) || !same(deviation, own.at(-1));
    });
    expect(wrong).toEqual([]);
    const total = numbers(read.rows.find(isTotal) ?? []);
    expect(printedRow(table, -1).slice(1)).toEqual([total[0], '0.0', total[2], '0.0']);
    const whole = computeTable({ ...NOTHING, areas, amounts }, { table: 'driftTotal', ...style });
    expect(same(printedRow(whole, 0)[1], total[0]) && same(printedRow(whole, 0)[3], total[2])).toBe(true);
  });

  it('gives the same table of result units, row by row and in its sum', async () => {
    const read = await withColumn(/resultatöverföring\s*till/iu);
    const rows = read.rows
      .filter((row) => !isTotal(row))
      .map((row) => {
        const [gross, , carriedIn = '0', result = '0'] = numbers(row);
        return {
          name: row[0] ?? '',
          grossBudget: kronor(gross, TKR),
          carriedIn: negateDecimal(kronor(carriedIn, TKR)),
          result: negateDecimal(kronor(result, TKR)),
          commitmentsMet: true,
          decision: '',
        };
      });
    const caps = [{ yearPercent: '5', accumulatedPercent: '10' }];
    const figures: EconomyFigures = {
      ...NOTHING,
      resultUnits: { year: 2020, number: 1, sheet: { kind: 'resultUnits', caps, rows } },
    };
    const table = computeTable(figures, { table: 'resultUnits', unit: 'tkr', rounding: 'rows', signs: 'ledger' });
    const printed = table.rows.map(({ cells }) => cells.slice(1).map(({ text }) => parseDecimal(text)));
    expect(printed).toEqual(read.rows.map((row) => numbers(row)));
  });

  it('gives the same investments and changes of turnover, and the same means of volumes to a rounding', async () => {
    const read = await withColumn(/^mnkr, netto$/iu);
    const zero = { outcome: '0', sale: '0', project: '' };
    const rows = read.rows
      .filter((row) => !isTotal(row))
      .map((row) => {
        const own = numbers(row);
        const [budget = '0', forecast = '0'] = own;
        const adjustment = own.length === 4 ? (own[2] ?? '0') : addDecimals(forecast, negateDecimal(budget));
        return {
          ...zero,
          kind: row[0] ?? '',
          object: row[0] ?? '',
          budget: kronor(budget, MNKR),
          forecast: kronor(forecast, MNKR),
          adjustment: kronor(adjustment, MNKR),
        };
      });
    const style = { unit: 'mnkr', rounding: 'adding', signs: 'ledger' } as const;
    const investments = { year: 2020, number: 1, sheet: { kind: 'investments' as const, rows } };
    const table = computeTable({ ...NOTHING, investments }, { table: 'investments', ...style });
    expect(printedRow(table, -1).slice(1)).toEqual(numbers(read.rows.find(isTotal) ?? []));
    expect(table.rows).toHaveLength(read.rows.length);

    const turned = await withColumn(/omslutning/iu);
    const turnover = turned.rows
      .filter((row) => !isTotal(row))
      .map((row) => {
        const [cost, income] = numbers(row);
        return { title: row[0] ?? '', area: null, cost: kronor(cost, MNKR), income: kronor(income, MNKR) };
      });
    const changes = computeTable({ ...NOTHING, turnover }, { table: 'turnover', ...style });
    expect(printedRow(changes, -1).slice(1)).toEqual(numbers(turned.rows.find(isTotal) ?? []));

    const means = (await tables()).filter(({ columns }) => /^(?:medel|snitt)$/iu.test(columns.at(-1) ?? ''));
    expect(means.length).toBeGreaterThan(0);
    for (const { rows: read_, columns } of means) {
      const volumes = read_.map((row) => ({
        name: row[0] ?? '',
        unit: 'st',
        cost: null,
        decimals: row.some((cell) => /,\d/u.test(cell)) ? 1 : 0,
        rows: [
          {
            label: '',
            months: row.slice(1, 13).map((cell) => (cell === '' ? null : { value: parseDecimal(cell), reason: '' })),
          },
        ],
      }));
      const computed = computeTable({ ...NOTHING, volumes }, { table: 'volumes', ...style });
      for (const [index, row] of read_.entries()) {
        // The document cuts a half where we round it up (452,5 is printed 452): one step of the last decimal.
        const step = row.some((cell) => /,\d/u.test(cell)) ? 0.1 : 1;
        const own = Number(printedRow(computed, index)[columns.length - 1]);
        expect(Math.abs(own - Number(parseDecimal(row[columns.length - 1] ?? '')))).toBeLessThanOrEqual(step + 1e-9);
      }
    }
  });

  it('disagrees with its text where careful readers say that it does', async () => {
    const reviewed = await reviewFile(report ?? '', readFileSync(join(documents, report ?? '')), () => 0);
    const found = reviewed.ok ? reviewed.value.findings.filter(({ rule }) => rule === 'text-against-table') : [];
    const told = found.map(({ message }) => message);
    // Four amounts of the running text that the tables do not have: two of capital costs, one of an area, one of an investment.
    for (const amount of ['0,2', '1,6', '0,9', '1,1']) {
      expect(told.some((message) => message.startsWith(`Texten anger ${amount} mnkr`))).toBe(true);
    }
  });
});
