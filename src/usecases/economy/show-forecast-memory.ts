import type { BudgetSum } from '#domain/economy/budget-sheet.ts';
import { accuracyOf, complianceOf } from '#domain/economy/forecast-accuracy.ts';
import type { Compliance, ForecastMemory } from '#domain/economy/forecast-accuracy.ts';
import type { StoredForecast } from '#domain/economy/forecast.ts';
import { countingForecasts, rolledLines, sumRolled } from '#domain/economy/forecast-rollup.ts';
import type { OwnMoney, RolledLine } from '#domain/economy/forecast-rollup.ts';
import { addDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import { listForecasts, loadEconomySettings } from '#store/economy/forecasts.ts';
import { findThroughMonths, listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';

import { MAX_YEARS_REMEMBERED } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';
import { loadStaffSight } from './staff-sight.ts';

/** What became of the forecasts of an organisation and those below it; each closed year in a fixed number of queries. */
export function showForecastMemory(
  app: App,
  who: SignedIn,
  { organisation }: { readonly organisation: string },
): Promise<Result<ForecastMemory, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ForecastMemory, Failure>> => {
    const thisYear = Number(who.actor.today.slice(0, 4));
    const found = await readableSubtree(db, who, { year: thisYear, organisation });
    if (!found.ok) return found;
    const { settings } = await loadEconomySettings(db);
    const memory: ForecastMemory = {
      organisation: { id: organisation, name: found.value.name },
      years: [],
      whole: [],
      areas: [],
      units: [],
      compliance: [],
      settings,
      staffHidden: !found.value.withStaff,
    };
    const years = Array.from({ length: MAX_YEARS_REMEMBERED }, (_, back) => thisYear - back);
    const above = lineAbove(found.value.register.organisations, organisation, who.actor.today).map(({ id }) => id);
    const through = await findThroughMonths(db, years, [...found.value.below, ...above]);
    for (const year of years.filter((one) => through.get(one) === 12)) {
      // Those below it are those of that year: units come and go.
      const subtree = await readableSubtree(db, who, { year, organisation });
      if (subtree.ok) await addYear(db, memory, subtree.value, year);
    }
    return ok(memory);
  });
}

async function addYear(db: Db, memory: ForecastMemory, subtree: Subtree, year: number): Promise<void> {
  const { below, nameOf } = subtree;
  const asked = { year, organisations: below, ...(await loadStaffSight(db, subtree, [year, year + 1])) };
  const sums = await loadBudget(db, subtree.register, asked);
  const outcomes = await listYearOutcomes(db, { ...asked, years: [year] });
  const forecasts = await listForecasts(db, asked);
  const { areas } = await loadChart(db, year);
  const next = await loadBudget(db, subtree.register, { ...asked, year: year + 1 });
  memory.compliance.push({ year, ...yearCompliance(sums, next, outcomes) });
  if (forecasts.length === 0) return;
  memory.years.push(year);
  for (const month of [...new Set(forecasts.map((one) => one.month))].toSorted((one, other) => one - other)) {
    const { whole, byArea, byUnit } = cameTrue(
      { sums, outcomes, forecasts, below, month },
      memory.settings.accuracyPercent,
    );
    memory.whole.push({ year, month, ...whole });
    memory.areas.push(
      ...byArea.map(({ key, accuracy }) => ({
        year,
        month,
        area: key,
        name: areas.find(({ code }) => code === key)?.name ?? key,
        ...accuracy,
      })),
    );
    memory.units.push(
      ...byUnit.map(({ key, accuracy }) => ({
        year,
        month,
        organisation: { id: key, name: nameOf(key) },
        ...accuracy,
      })),
    );
  }
}

type Facts = {
  readonly sums: readonly BudgetSum[];
  readonly outcomes: readonly YearOutcome[];
  readonly forecasts: readonly StoredForecast[];
  readonly below: readonly string[];
  readonly month: number;
};

/** The forecasts that counted at a month beside the year's outcome: as a whole, by area, and by unit that had lodged. */
function cameTrue({ sums, outcomes, forecasts, below, month }: Facts, limit: Decimal) {
  const counting = countingForecasts(below, forecasts, month);
  const lines = rolledLines(ownMoney(sums, outcomes, 12), counting);
  const of = (own: readonly RolledLine[]) => {
    const { forecast, outcome } = sumRolled(own, []);
    return accuracyOf(forecast, outcome, limit);
  };
  const lodged = new Set(counting.filter(({ basis }) => basis === 'month').map(({ organisation }) => organisation));
  return {
    whole: of(lines),
    byArea: [...Map.groupBy(lines, ({ area }) => area)].map(([key, own]) => ({ key, accuracy: of(own) })),
    byUnit: [...Map.groupBy(lines, ({ organisation }) => organisation)]
      .filter(([key]) => lodged.has(key))
      .map(([key, own]) => ({ key, accuracy: of(own) })),
  };
}

/** How a year kept its budget; what it carried out is what the next year carried in. */
function yearCompliance(
  sums: readonly BudgetSum[],
  next: readonly BudgetSum[],
  outcomes: readonly YearOutcome[],
): Compliance {
  const total = (money: readonly OwnMoney[], amount: (one: OwnMoney) => Decimal): Decimal =>
    addDecimals('0.00', ...money.map(amount));
  const own = ownMoney(sums, outcomes, 12);
  return complianceOf({
    budget: total(own, (one) => one.budget),
    outcome: total(own, (one) => one.outcome),
    carriedIn: total(own, (one) => one.carried),
    carriedOut: total(ownMoney(next, [], 12), (one) => one.carried),
  });
}
