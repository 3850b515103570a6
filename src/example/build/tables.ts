import { printNumber } from './measure.ts';
import type { TablePart } from './organisation-year.ts';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

/** Tenths of mnkr as printed: whole tenths keep sums exact. */
const mnkr = (tenths: number): string => printNumber(tenths / 10, 1, '');

const isPart = (name: string): boolean => name.startsWith('varav');

/** Name, budget, requested adjustments and forecast in tenths of mnkr; "varav" rows are not added to the total. */
export type BudgetRow = readonly [name: string, budget: number, adjustment: number, forecast: number];

/** Operating budget by area of operations: plus is a surplus. */
export function operatingForecast(year: number, tertial: 1 | 2, rows: readonly BudgetRow[]): TablePart {
  const print = ([name, budget, adjustment, forecast]: BudgetRow): string[] => [
    name,
    ...[budget, adjustment, forecast, budget + adjustment - forecast].map((tenths) => mnkr(tenths)),
  ];
  const added = rows.filter(([name]) => !isPart(name));
  const sum = (at: 1 | 2 | 3): number => added.reduce((total, row) => total + row[at], 0);
  return {
    title: 'Uppföljning av driftbudget',
    unit: 'mnkr',
    columns: ['Mnkr', `Budget ${year} (netto)`, 'Begärda budgetjusteringar', `Prognos tertial ${tertial}`, 'Avvikelse'],
    rows: [...rows.map((row) => print(row)), print(['Totalt', sum(1), sum(2), sum(3)])],
  };
}

/** Name, budget and outcome of a closed year in tenths of mnkr. */
export type OutcomeRow = readonly [name: string, budget: number, outcome: number];

export function operatingOutcome(year: number, rows: readonly OutcomeRow[]): TablePart {
  const print = ([name, budget, outcome]: OutcomeRow): string[] => [
    name,
    mnkr(budget),
    mnkr(outcome),
    mnkr(budget - outcome),
  ];
  const added = rows.filter(([name]) => !isPart(name));
  const sum = (at: 1 | 2): number => added.reduce((total, row) => total + row[at], 0);
  return {
    title: 'Uppföljning av driftbudget',
    unit: 'mnkr',
    columns: ['Mnkr', `Budget ${year} (netto)`, `Utfall ${year}`, 'Avvikelse'],
    rows: [...rows.map((row) => print(row)), print(['Totalt', sum(1), sum(2)])],
  };
}

/** A plan's budget by area of operations in tenths of mnkr. */
export function plannedBudget(year: number, rows: readonly (readonly [name: string, budget: number])[]): TablePart {
  const total = rows.filter(([name]) => !isPart(name)).reduce((sum, [, budget]) => sum + budget, 0);
  return {
    title: `Budget ${year}`,
    unit: 'mnkr',
    columns: ['Mnkr', `Budget ${year} (netto)`],
    rows: [...rows, ['Totalt', total] as const].map(([name, budget]) => [name, mnkr(budget)]),
  };
}

/** Volumes by month; months that have not come are empty, `null` is a month without data ("i.u."). */
export function monthly(
  title: string,
  unit: string,
  rows: readonly (readonly [name: string, ...values: readonly (number | null)[]])[],
  decimals = 0,
): TablePart {
  const print = (amount: number | null | undefined): string =>
    amount === null ? 'i.u.' : amount === undefined ? '' : printNumber(amount, decimals, '');
  return {
    title,
    unit,
    columns: [title, ...monthNames, 'Medel'],
    rows: rows.map(([name, ...values]) => {
      const known = values.filter((amount) => amount !== null);
      const mean = known.reduce((sum, amount) => sum + amount, 0) / known.length;
      return [name, ...monthNames.map((_, at) => print(values[at])), printNumber(mean, decimals, '')];
    }),
  };
}

/** Name, gross budget, carried in and expected result in tkr; surpluses are positive. */
export type ResultUnitRow = readonly [name: string, gross: number, carriedIn: number, result: number];

/** Result units in the printed convention: surplus negative in the opening columns, positive when carried forward. */
export function resultUnits(year: number, rows: readonly ResultUnitRow[]): TablePart {
  const tkr = (amount: number): string => printNumber(amount, 0, '');
  const total: ResultUnitRow = [
    'Summa resultatenheter',
    rows.reduce((sum, row) => sum + row[1], 0),
    rows.reduce((sum, row) => sum + row[2], 0),
    rows.reduce((sum, row) => sum + row[3], 0),
  ];
  return {
    title: 'Resultatenheter',
    unit: 'tkr',
    columns: [
      'Resultatenhetens namn',
      `Bruttobudget ${year}`,
      'Varav 5 % av bruttobudgeten',
      `Resultatöverföring från ${year - 1}. Överskott (-) Underskott (+)`,
      `Beräknat resultat ${year}. Överskott (-) Underskott (+)`,
      `Beräknad resultatöverföring till ${year + 1} (max 10 %). Överskott (+) Underskott (-)`,
    ],
    rows: [...rows, total].map(([name, gross, carriedIn, result]) => [
      name,
      tkr(gross),
      tkr(Math.round(gross * 0.05)),
      tkr(carriedIn === 0 ? 0 : -carriedIn),
      tkr(result === 0 ? 0 : -result),
      tkr(carriedIn + result),
    ]),
  };
}

/** Name, budget, requested adjustments and forecast in tenths of mnkr. */
export function investments(tertial: 1 | 2, year: number, rows: readonly BudgetRow[]): TablePart {
  const { columns: _columns, ...table } = operatingForecast(year, tertial, rows);
  return {
    ...table,
    title: 'Investeringar',
    columns: ['Mnkr, netto', `Budget ${year}`, 'Budgetjusteringar', `Prognos tertial ${tertial}`, 'Avvikelse'],
  };
}
