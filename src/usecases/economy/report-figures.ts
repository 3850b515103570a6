import { isPending } from '#domain/economy/budget-act.ts';
import type { EconomyFigures, RequestFigures, SheetFigures } from '#domain/economy/report-tables/economy-figures.ts';
import type { TableBasis } from '#domain/economy/report-tables/placed-table.ts';
import type { Sheet, SheetKind } from '#domain/economy/sheets/sheet.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { Db } from '#store/db.ts';
import { listBudgetActs } from '#store/economy/budget.ts';
import type { StoredBudgetAct } from '#store/economy/budget.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import type { CountingLoad } from '#store/economy/month-outcome.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_BUDGET_ACTS_BELOW } from '#limits';

import { reportGoals } from './report-goals.ts';
import { reportPlans } from './report-plans.ts';
import { countsFor, reportVolumes } from './report-volumes.ts';
import { standingSheets } from './standing-sheets.ts';
import { LAST_MONTH, loadYearMoney } from './year-money.ts';
import type { FiguresOf } from './year-money.ts';

/**
 * Everything that the economic tables of an edition are made of, and which loads the outcome came from: a fixed number of
 * queries. Staff costs are among the sums; who may place tables is asked where they are placed (EK-77).
 */
export async function loadEconomyFigures(
  db: Db,
  register: Register,
  of: FiguresOf,
): Promise<{ readonly figures: EconomyFigures; readonly basis: TableBasis }> {
  const { organisation, year, kind } = of;
  const money = await loadYearMoney(db, register, of);
  const { below, chart, areas, loads, before, through, outcome, last, budget, amounts, forecastBefore } = money;
  const acts = await listBudgetActs(db, { year, organisations: below }, MAX_BUDGET_ACTS_BELOW);
  const sheets = new Map<SheetKind, SheetFigures<Sheet>[]>();
  for (const sheet of ['resultUnits', 'investments', 'rentGrants', 'balance'] as const) {
    sheets.set(sheet, await standingSheets(db, register, { organisation, year, kind: sheet }));
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
      areas,
      kinds: [...chart.kinds],
      amounts,
      months: {
        budget: MONTHS.map((month) => (budget.length === 0 ? null : monthOf(budget, month))),
        outcome: monthsIn(outcome, loads, through ?? 0),
        lastOutcome: monthsIn(last, before, 12),
      },
      forecastBefore,
      adjustments: requestsOf(acts, chart, 'adjustment', isPending),
      turnover: requestsOf(acts, chart, 'turnover', (state) => isPending(state) || state === 'granted'),
      volumes: await reportVolumes(db, register, { year, below, outcome, loads, areas: chart.areas }),
      measurePlans: await reportPlans(db, register, { organisations: below, year, month: LAST_MONTH[kind] }),
      goalCosts: await reportGoals(db, register, { organisation, year, month: LAST_MONTH[kind] }),
      resultUnits: found('resultUnits', year),
      investments: found('investments', year),
      lastInvestments: found('investments', year - 1),
      rentGrants: found('rentGrants', year),
      balance: found('balance', year),
    },
    basis: {
      through,
      loads: [...loads.map((load) => basisOf(load, year)), ...before.map((load) => basisOf(load, year - 1))],
    },
  };
}

const isSheet = <K extends SheetKind>(sheet: Sheet, kind: K): sheet is Extract<Sheet, { kind: K }> =>
  sheet.kind === kind;

const basisOf = ({ id, fileName, sha256, fromMonth }: CountingLoad, year: number): TableBasis['loads'][number] => ({
  id,
  year,
  fileName,
  sha256,
  fromMonth,
});

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

type ByMonth = { readonly months: readonly Decimal[] };
const monthOf = (sums: readonly ByMonth[], month: number): Decimal =>
  addDecimals('0.00', ...sums.map(({ months }) => months[month - 1] ?? '0.00'));

/** The months that some load counts for, as far as the edition tells. */
const monthsIn = (sums: readonly ByMonth[], loads: readonly CountingLoad[], through: number): (Decimal | null)[] =>
  MONTHS.map((month) => (month <= through && countsFor(loads, month) ? monthOf(sums, month) : null));

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
