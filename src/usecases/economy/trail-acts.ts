import { budgetStateAfter, isPending } from '#domain/economy/budget-act.ts';
import { countingForecasts, rolledLines } from '#domain/economy/forecast-rollup.ts';
import { areasIn } from '#domain/economy/report-tables/combine-areas.ts';
import type { CellSource } from '#domain/economy/report-tables/economy-table.ts';
import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { addDecimals, compareDecimals } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { listBudgetActs } from '#store/economy/budget.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { MAX_BUDGET_ACTS_BELOW } from '#limits';

import { placesBelow } from './economy-place.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';

type Figure = Extract<CellSource, { of: 'figure' }>;
type Place = { readonly area: string; readonly kind: string };

/** What a trail of a budget or forecast is asked about; `computedAt`: what came later was not known then. */
export type ActsAsked = {
  readonly register: Register;
  readonly chart: StoredChart;
  readonly organisation: string;
  readonly year: number;
  /** The last month that the edition tells about. */
  readonly month: number;
  readonly computedAt: string;
};

/** Whether an area and a kind are within a cell; an area holds its varav. */
function within({ areas, kinds }: StoredChart, { area, side, kind }: Figure): (place: Place) => boolean {
  const codes = new Set(area === null ? [] : areasIn(areas, area));
  const sides = new Map(kinds.map((each) => [each.code, each.side]));
  return (place) =>
    (area === null || codes.has(place.area) || place.area === area) &&
    (kind === null || place.kind === kind) &&
    (side === null || (sides.get(place.kind) ?? 'cost') === side);
}

const isBy = (at: string, computedAt: string): boolean => Date.parse(at) <= Date.parse(computedAt);
const isNothing = (amount: Decimal): boolean => compareDecimals(amount, '0') === 0;

/** The decisions that a budget is made of, or the requests that an adjustment is, with what each gives the cell. */
export async function trailOfBudget(
  db: Db,
  from: Figure,
  { register, chart, organisation, year, computedAt }: ActsAsked,
): Promise<NonNullable<TableTrail['acts']>> {
  const organisations = placesBelow(register, organisation, year);
  const name = (id: string): string => nameOn(register.organisations, id, editionDay('VB', year));
  const isIn = within(chart, from);
  const sumOf = (months: readonly Decimal[]): Decimal =>
    from.month === undefined ? addDecimals('0.00', ...months) : (months[from.month - 1] ?? '0.00');
  const acts = (await listBudgetActs(db, { year, organisations }, MAX_BUDGET_ACTS_BELOW)).toReversed();
  const written = acts.flatMap((act): NonNullable<TableTrail['acts']> => {
    const steps = act.steps.filter(({ at }) => isBy(at, computedAt));
    const last = steps.at(-1);
    if (last === undefined || act.kind === 'carried') return [];
    const state = budgetStateAfter(last.step);
    if (from.measure === 'budget' ? state !== 'granted' : !isPending(state)) return [];
    const known = act.lines.filter(({ step }) => steps.some(({ number }) => number === step));
    const counting = Math.max(...known.map(({ step }) => step));
    const own = known.filter((line) => line.step === counting && isIn(line));
    const amount = addDecimals('0.00', ...own.map(({ months }) => sumOf(months)));
    if (isNothing(amount)) return [];
    const { kind, title } = act;
    const { day, reference, by } = last;
    return [
      { kind, title, organisation: { id: act.organisation, name: name(act.organisation) }, day, reference, by, amount },
    ];
  });
  if (from.measure !== 'budget') return written;
  // An organisation without a decided budget here has the ledger's (EK-21).
  const loaded = (await loadBudget(db, register, { year, organisations, withStaff: true })).filter(
    (sum) => sum.source === 'loaded' && isIn(sum),
  );
  const byOrganisation = [...Map.groupBy(loaded, (sum) => sum.organisation)].map(([id, sums]) => ({
    kind: 'loaded' as const,
    title: '',
    organisation: { id, name: name(id) },
    day: '',
    reference: '',
    by: '',
    amount: addDecimals('0.00', ...sums.map(({ months }) => sumOf(months))),
  }));
  return [...written, ...byOrganisation];
}

/** The forecasts that a cell is made of, one an organisation that has anything in it. */
export async function trailOfForecast(
  db: Db,
  from: Figure,
  { register, chart, organisation, year, month, computedAt }: ActsAsked,
): Promise<NonNullable<TableTrail['forecasts']>> {
  const organisations = placesBelow(register, organisation, year);
  const isIn = within(chart, from);
  const all = await listForecasts(db, { year, organisations, withStaff: true });
  const counting = countingForecasts(
    organisations,
    all.filter(({ at }) => isBy(at, computedAt)),
    month,
  );
  const sums = await loadBudget(db, register, { year, organisations, withStaff: true });
  const money = ownMoney(sums, [], month);
  return counting.flatMap((one) => {
    const lines = rolledLines(money, [one]).filter(isIn);
    const amount = addDecimals('0.00', ...lines.map((line) => line.forecast));
    if (isNothing(amount)) return [];
    const name = nameOn(register.organisations, one.organisation, editionDay('VB', year));
    const { forecast } = one;
    const lodged =
      forecast === null ? null : { month: forecast.month, number: forecast.number, by: forecast.by, at: forecast.at };
    return [{ organisation: { id: one.organisation, name }, lodged, amount }];
  });
}
