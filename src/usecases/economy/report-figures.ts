import { isPending } from '#domain/economy/budget-act.ts';
import { budgetSheet } from '#domain/economy/budget-sheet.ts';
import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import { countingForecasts, rolledLines } from '#domain/economy/forecast-rollup.ts';
import type { RolledLine } from '#domain/economy/forecast-rollup.ts';
import type {
  EconomyFigures,
  FigureAmount,
  RequestFigures,
  SheetFigures,
  VolumeFigures,
} from '#domain/economy/report-tables/economy-figures.ts';
import type { Measure } from '#domain/economy/report-tables/economy-table.ts';
import type { TableBasis } from '#domain/economy/report-tables/placed-table.ts';
import type { Sheet, SheetKind } from '#domain/economy/sheets/sheet.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { sumOfSplits } from '#domain/volumes/volume-year.ts';
import type { Db } from '#store/db.ts';
import { listBudgetActs, sumBudget } from '#store/economy/budget.ts';
import type { StoredBudgetAct } from '#store/economy/budget.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import { listCountingLoads, sumOutcome } from '#store/economy/month-outcome.ts';
import type { MonthSum } from '#store/economy/month-outcome.ts';
import { findSheets } from '#store/economy/sheets.ts';
import { listVolumeMonths, listVolumes } from '#store/volumes/volumes.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_BUDGET_ACTS_SHOWN, MAX_VOLUMES } from '#limits';

import { placesAbove, placesBelow } from './economy-place.ts';
import { ownMoney } from './own-money.ts';

/** The edition whose economy is asked for. */
export type FiguresOf = { readonly organisation: string; readonly year: number; readonly kind: EditionKind };

/** The last month that each kind of edition tells about. */
const LAST_MONTH: Readonly<Record<EditionKind, number>> = { VP: 12, T1: 4, T2: 8, VB: 12 };

/**
 * Everything that the economic tables of an edition are made of, and which loads the outcome came from: a fixed number of
 * queries. Staff costs are among the sums; who may place tables is asked where they are placed (EK-77).
 */
export async function loadEconomyFigures(
  db: Db,
  register: Register,
  { organisation, year, kind }: FiguresOf,
): Promise<{ readonly figures: EconomyFigures; readonly basis: TableBasis }> {
  const below = placesBelow(register, organisation, year);
  const above = placesAbove(register, organisation, year);
  const chart = await loadChart(db, year);
  const loads = await loadsOf(db, year, [...below, ...above], LAST_MONTH[kind]);
  const through =
    loads.length === 0 ? null : Math.min(LAST_MONTH[kind], Math.max(...loads.map(({ toMonth }) => toMonth)));
  const before = through === null ? [] : await loadsOf(db, year - 1, [...below, ...above], through);
  const outcome = await sumOutcome(db, { year, organisations: below, withStaff: true });
  const last = await sumOutcome(db, { year: year - 1, organisations: below, withStaff: true });
  const sums = await sumBudget(db, { year, organisations: below, withStaff: true });
  const budget = budgetSheet(sums);
  const forecast = await forecastOf(db, { organisations: below, year, kind, sums });
  const acts = await listBudgetActs(db, { year, organisations: below }, MAX_BUDGET_ACTS_SHOWN);
  const sheets = new Map<SheetKind, SheetFigures<Sheet>[]>();
  for (const sheet of ['resultUnits', 'investments', 'rentGrants', 'balance'] as const) {
    sheets.set(sheet, await findSheets(db, { organisation, year, kind: sheet }));
  }
  const found = <K extends SheetKind>(wanted: K, of: number): SheetFigures<Extract<Sheet, { kind: K }>> | null => {
    const standing = sheets.get(wanted)?.find((each) => each.year === of);
    return standing === undefined || !isSheet(standing.sheet, wanted) ? null : { ...standing, sheet: standing.sheet };
  };
  return {
    figures: {
      year,
      kind,
      through,
      areas: [...chart.areas],
      kinds: [...chart.kinds],
      amounts: [
        ...budget.flatMap(({ area, kind: code, total, pending }): FigureAmount[] => [
          { measure: 'budget', area, kind: code, amount: total },
          { measure: 'adjustment', area, kind: code, amount: pending },
        ]),
        ...forecast.now,
        ...(through === null ? [] : amountsOf(outcome, 'outcome', through)),
        ...(before.length === 0 || through === null ? [] : amountsOf(last, 'lastOutcome', through)),
      ],
      forecastBefore: forecast.before,
      adjustments: requestsOf(acts, chart, 'adjustment', isPending),
      turnover: requestsOf(acts, chart, 'turnover', (state) => isPending(state) || state === 'granted'),
      volumes: await volumesOf(db, below, year),
      resultUnits: found('resultUnits', year),
      investments: found('investments', year),
      lastInvestments: found('investments', year - 1),
      rentGrants: found('rentGrants', year),
      balance: found('balance', year),
    },
    basis: {
      through,
      loads: [
        ...loads.map(({ id, fileName, sha256 }) => ({ id, year, fileName, sha256 })),
        ...before.map(({ id, fileName, sha256 }) => ({ id, year: year - 1, fileName, sha256 })),
      ],
    },
  };
}

const isSheet = <K extends SheetKind>(sheet: Sheet, kind: K): sheet is Extract<Sheet, { kind: K }> =>
  sheet.kind === kind;

/** Loads that count and begin no later than the month. */
const loadsOf = async (db: Db, year: number, organisations: readonly string[], through: number) =>
  (await listCountingLoads(db, year, organisations)).filter(({ fromMonth }) => fromMonth <= through);

const amountsOf = (sums: readonly MonthSum[], measure: Measure, through: number): FigureAmount[] =>
  sums.filter(({ month }) => month <= through).map(({ area, kind, amount }) => ({ measure, area, kind, amount }));

/** Acts of a kind that stand in such a state, the oldest first, with what they change. */
function requestsOf(
  acts: readonly StoredBudgetAct[],
  { areas, kinds }: StoredChart,
  kind: StoredBudgetAct['kind'],
  stands: (state: StoredBudgetAct['state']) => boolean,
): RequestFigures[] {
  const incomes = new Set(kinds.filter(({ side }) => side === 'income').map(({ code }) => code));
  return acts
    .filter((act) => act.kind === kind && stands(act.state))
    .toReversed()
    .map(({ title, lines }) => {
      const counting = Math.max(...lines.map(({ step }) => step));
      const own = lines.filter(({ step }) => step === counting);
      const sumOf = (isIncome: boolean): string =>
        addDecimals('0', ...own.filter((line) => incomes.has(line.kind) === isIncome).flatMap(({ months }) => months));
      const codes = [...new Set(own.map(({ area }) => area))];
      const names = codes.map((code) => areas.find((area) => area.code === code)?.name ?? code);
      return { title, area: names.join(', '), cost: sumOf(false), income: sumOf(true) };
    });
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Volumes in use with their months, each group on a row of its own and all of them together below. */
async function volumesOf(db: Db, organisations: readonly string[], year: number): Promise<VolumeFigures[]> {
  const volumes = (await listVolumes(db, organisations, MAX_VOLUMES)).filter(({ ended }) => !ended);
  const cells = await listVolumeMonths(
    db,
    volumes.map(({ id }) => id),
    [year],
  );
  return volumes.flatMap(({ id, definition: { name, decimals, splits } }): VolumeFigures[] => {
    const own = cells.filter(({ volume }) => volume === id);
    if (own.length === 0) return [];
    const rows = splits.map((split) => ({
      label: splits.length === 1 ? '' : split.name,
      months: MONTHS.map(
        (month) => own.find((cell) => cell.split === split.code && cell.month === month)?.entry ?? null,
      ),
    }));
    const together = MONTHS.map((month) => sumOfSplits(rows.map(({ months }) => months[month - 1] ?? null)));
    return [{ name, decimals, rows: rows.length === 1 ? rows : [...rows, { label: 'totalt', months: together }] }];
  });
}

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
