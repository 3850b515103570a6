import { APART } from '#domain/economy/area-rows.ts';
import { budgetSheet } from '#domain/economy/budget-sheet.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { EconomyArea } from '#domain/economy/economy-chart.ts';
import { countingForecasts, rolledLines } from '#domain/economy/forecast-rollup.ts';
import type { RolledLine } from '#domain/economy/forecast-rollup.ts';
import { combineAreas } from '#domain/economy/report-tables/combine-areas.ts';
import type { FigureAmount } from '#domain/economy/report-tables/economy-figures.ts';
import type { Measure } from '#domain/economy/report-tables/economy-table.ts';
import type { AmountFigures } from '#domain/economy/report-tables/live-amounts.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import { listCountingLoads } from '#store/economy/month-outcome.ts';
import type { CountingLoad } from '#store/economy/month-outcome.ts';
import { listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { placesAbove, placesBelow } from './economy-place.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';
import { loadStaffSecrecy } from './staff-sight.ts';

/** The edition whose economy is asked for. */
export type FiguresOf = { readonly organisation: string; readonly year: number; readonly kind: EditionKind };

/** The last month that each kind of edition tells about. */
export const LAST_MONTH: Readonly<Record<EditionKind, number>> = { VP: 12, T1: 4, T2: 8, VB: 12 };

/** The money of an edition's year, of the organisation and those below it. */
export type YearMoney = {
  readonly below: readonly string[];
  readonly chart: StoredChart;
  /** Loads that count for the months that the edition tells about, and for all of last year. */
  readonly loads: readonly CountingLoad[];
  readonly before: readonly CountingLoad[];
  /** The last month that the outcome covers; null where nothing is loaded. */
  readonly through: number | null;
  readonly outcome: readonly YearOutcome[];
  readonly last: readonly YearOutcome[];
  readonly budget: ReturnType<typeof budgetSheet>;
  /** As tables print them: some may stand in one row. */
  readonly areas: readonly EconomyArea[];
  readonly amounts: readonly FigureAmount[];
  /** The forecast that counted the month before; empty where there was none. */
  readonly forecastBefore: readonly FigureAmount[];
};

/**
 * Budget, forecast and outcome of an edition's year, and the outcome of the one before. Staff costs are among the sums; who
 * may see them is asked where they are shown (EK-77).
 */
export async function loadYearMoney(
  db: Db,
  register: Register,
  { organisation, year, kind }: FiguresOf,
): Promise<YearMoney> {
  const below = placesBelow(register, organisation, year);
  const places = [...below, ...placesAbove(register, organisation, year)];
  const loads = await loadsOf(db, year, places, LAST_MONTH[kind]);
  const before = await loadsOf(db, year - 1, places, 12);
  const through =
    loads.length === 0 ? null : Math.min(LAST_MONTH[kind], Math.max(...loads.map(({ toMonth }) => toMonth)));
  const booked = await listYearOutcomes(db, { years: [year, year - 1], organisations: below, withStaff: true });
  const outcome = booked.filter((each) => each.year === year);
  const last = booked.filter((each) => each.year === year - 1);
  const sums = await loadBudget(db, register, { year, organisations: below, withStaff: true });
  const budget = budgetSheet(sums);
  const forecast = await forecastOf(db, { organisations: below, year, kind, sums });
  const chart = await loadChart(db, year);
  const { rowsOf } = await loadStaffSecrecy(db, register, year);
  const figures = {
    areas: chart.areas,
    amounts: [
      ...budget.flatMap(({ area, kind: code, total, pending }): FigureAmount[] => [
        { measure: 'budget', area, kind: code, amount: total },
        { measure: 'adjustment', area, kind: code, amount: pending },
      ]),
      ...forecast.now,
      ...(through === null ? [] : amountsOf(outcome, 'outcome', through)),
      ...(through === null || before.every(({ fromMonth }) => fromMonth > through)
        ? []
        : amountsOf(last, 'lastOutcome', through)),
    ],
    forecastBefore: forecast.before,
  };
  return {
    below,
    chart,
    loads,
    before,
    through,
    outcome,
    last,
    budget,
    ...combineAreas(figures, rowsOf.get(organisation) ?? APART),
  };
}

/** What amounts and sentences in running text are made of: much less than the tables. */
export async function loadAmountFigures(db: Db, register: Register, of: FiguresOf): Promise<AmountFigures> {
  const { chart, areas, amounts, forecastBefore } = await loadYearMoney(db, register, of);
  return { year: of.year, kind: of.kind, areas, kinds: [...chart.kinds], amounts, forecastBefore };
}

/** Loads that count and begin no later than the month. */
const loadsOf = async (db: Db, year: number, organisations: readonly string[], through: number) =>
  (await listCountingLoads(db, year, organisations)).filter(({ fromMonth }) => fromMonth <= through);

const amountsOf = (booked: readonly YearOutcome[], measure: Measure, through: number): FigureAmount[] =>
  booked.map(({ area, kind, months }) => ({
    measure,
    area,
    kind,
    amount: addDecimals('0.00', ...months.slice(0, through)),
  }));

/**
 * The forecast that counts at the edition's month, and the one of the month before where anybody had lodged one then; an
 * organisation without a forecast stands with its budget, as in the roll-up (EK-31). Nothing where nobody has lodged any.
 */
async function forecastOf(
  db: Db,
  asked: {
    readonly organisations: readonly string[];
    readonly year: number;
    readonly kind: EditionKind;
    readonly sums: readonly BudgetSum[];
  },
): Promise<{ readonly now: FigureAmount[]; readonly before: FigureAmount[] }> {
  const { organisations, year, kind, sums } = asked;
  const forecasts = kind === 'VP' ? [] : await listForecasts(db, { year, organisations, withStaff: true });
  const counting = countingForecasts(organisations, forecasts, LAST_MONTH[kind]);
  const lines = rolledLines(ownMoney(sums, [], LAST_MONTH[kind]), counting);
  const amounts = (amountOf: (line: RolledLine) => string): FigureAmount[] =>
    lines.map((line) => ({ measure: 'forecast', area: line.area, kind: line.kind, amount: amountOf(line) }));
  return {
    now: counting.some((one) => one.forecast !== null) ? amounts((line) => line.forecast) : [],
    before: counting.some((one) => one.before !== null) ? amounts((line) => line.before) : [],
  };
}
