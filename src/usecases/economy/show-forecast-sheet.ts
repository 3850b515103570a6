import { budgetSheet } from '#domain/economy/budget-sheet.ts';
import type { BudgetRow, BudgetSum } from '#domain/economy/budget-sheet.ts';
import type { StoredForecast } from '#domain/economy/forecast.ts';
import {
  ForecastMethod,
  meanError,
  pastError,
  proposeByVolumes,
  proposeForecast,
} from '#domain/economy/forecast-methods.ts';
import type { ClosedYear, Known } from '#domain/economy/forecast-methods.ts';
import { countingForecasts } from '#domain/economy/forecast-rollup.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { addDecimals, subtractDecimals } from '#domain/kernel/decimal.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { predecessorsOf } from '#domain/organisation/organisation-tree.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { sumBudget } from '#store/economy/budget.ts';
import { listForecastRequests, listForecasts, loadEconomySettings } from '#store/economy/forecasts.ts';
import { findThroughMonths, listYearOutcomes } from '#store/economy/outcome-years.ts';
import type { StaffPlace } from '#store/economy/staff-costs.ts';
import type { YearOutcome } from '#store/economy/outcome-years.ts';
import { listVolumeMonths, listVolumes } from '#store/volumes/volumes.ts';

import { MAX_VOLUMES_BELOW, YEARS_TO_TRY_METHODS_ON } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { activeMonths, outcomesOf, placesOf, samePlace, sumMonths } from './forecast-series.ts';
import type { Place } from './forecast-series.ts';
import { volumeMonths } from './forecast-volumes.ts';
import type { Volumes } from './forecast-volumes.ts';
import { loadBudget } from './load-budget.ts';
import { listHiddenStaff, loadStaffSight } from './staff-sight.ts';

export type SheetAsked = { readonly year: number; readonly organisation: string; readonly month?: number | undefined };

/** What an organisation makes its forecast from, with a proposal by every method and how far each was off before. */
export function showForecastSheet(app: App, who: SignedIn, asked: SheetAsked): Promise<Result<ForecastSheet, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ForecastSheet, Failure>> => {
    const found = await readableSubtree(db, who, asked);
    return found.ok ? ok(await readForecastSheet(db, found.value, asked)) : found;
  });
}

/** The same in an act that is under way. */
export async function readForecastSheet(db: Db, subtree: Subtree, asked: SheetAsked): Promise<ForecastSheet> {
  const { year, organisation } = asked;
  const { organisations, successions } = subtree.register;
  // Those whose work it carries on: their earlier years are its own.
  const line = [organisation, ...predecessorsOf(successions, organisation)];
  const years = Array.from({ length: YEARS_TO_TRY_METHODS_ON + 2 }, (_, back) => year - back);
  const keepers = line.flatMap((id) => [id, ...lineAbove(organisations, id, `${year}-12-31`).map((above) => above.id)]);
  const through = await findThroughMonths(db, years, keepers);
  const sight = await loadStaffSight(db, subtree, years);
  const ofLine = ({ organisation: id }: StaffPlace): boolean => line.includes(id);
  const hidden = (await listHiddenStaff(db, sight, years)).filter(ofLine);
  const merged = (sight.mergedStaff ?? []).filter(ofLine);
  const outcomes = await listYearOutcomes(db, { years, organisations: line, ...sight });
  const budget = await loadBudget(db, subtree.register, { year, organisations: [organisation], ...sight });
  const budgetBefore = await sumBudget(db, { year: year - 1, organisations: line, ...sight });
  const forecasts = await listForecasts(db, { year, organisations: [organisation], ...sight });
  const requests = await listForecastRequests(db, { year, organisations: [organisation] });
  const { settings } = await loadEconomySettings(db);
  const volumes = await listVolumes(db, [...new Set(keepers)], MAX_VOLUMES_BELOW);
  const ids = volumes.map(({ id }) => id);
  const counted = await listVolumeMonths(db, ids, years);
  const throughMonth = through.get(year) ?? null;
  const month = asked.month ?? throughMonth ?? 1;
  const [counting] = countingForecasts([organisation], forecasts, month);
  const now = counting?.basis === 'month' ? counting.forecast : null;
  const before = counting?.before ?? (counting?.basis === 'earlier' ? counting.forecast : null);
  const known: Facts = {
    year,
    month: Math.min(month, throughMonth ?? 0),
    active: activeMonths(
      organisations.find(({ id }) => id === organisation),
      year,
    ),
    own: outcomes.filter((one) => one.organisation === organisation),
    outcomes,
    through,
    hidden,
    merged,
    budgetBefore,
    volumes: { volumes, counted, own: line, above: keepers.filter((id) => !line.includes(id)) },
  };
  const rows = budgetSheet(budget);
  const places = placesOf(rows, outcomesOf(known.own, year, null), now?.lines ?? [], before?.lines ?? []);
  const request = requests.find((one) => one.month === month);
  return {
    year,
    month,
    throughMonth,
    organisation: { id: organisation, name: subtree.name },
    rows: places.map((place) => rowOf(place, rows.find(samePlace(place)), known, { now, before })),
    methods: ForecastMethod.options.map((method) => ({
      method,
      past: method === 'volume' ? pastByVolumes(known) : pastOf(method, known, null),
    })),
    carriedIn: addDecimals('0.00', ...rows.map(({ carried }) => carried)),
    now,
    before,
    asked: request === undefined ? null : { due: request.due, message: request.message, by: request.by },
    settings,
    staffHidden: !subtree.withStaff,
    allowed: [
      ...(subtree.may('economy.forecast', organisation) ? (['forecast'] as const) : []),
      ...(subtree.may('economy.seeLoads', organisation) ? (['seeRows'] as const) : []),
    ],
  };
}

type Facts = {
  readonly year: number;
  /** The last month with outcome that the forecast may look at; 0 where none is in. */
  readonly month: number;
  readonly active: Known['active'];
  readonly own: readonly YearOutcome[];
  /** With those of the organisations that it carries on. */
  readonly outcomes: readonly YearOutcome[];
  readonly through: ReadonlyMap<number, number>;
  /** Staff costs of these years that the person does not see. */
  readonly hidden: readonly StaffPlace[];
  /** Those that the person sees in one sum with other costs. */
  readonly merged: readonly StaffPlace[];
  readonly budgetBefore: readonly BudgetSum[];
  readonly volumes: Volumes;
};

const isClosed = ({ through }: Facts, year: number): boolean => through.get(year) === 12;

/**
 * A closed year of a place; null where it is not closed, where some of it is seen and some is not, or where its costs are
 * told by kind in one of the years and in one sum in the other.
 */
function closedYear(facts: Facts, year: number, place: Place | null): readonly string[] | null {
  if (!isClosed(facts, year)) return null;
  const seenNow = (area: string): boolean =>
    !facts.hidden.some((cell) => cell.year === facts.year && cell.area === area);
  const parts = facts.hidden.some(
    (cell) => cell.year === year && seenNow(cell.area) && (place === null || place.area === cell.area),
  );
  if (place !== null && !isToldAlike(facts, year, place.area)) return null;
  return parts ? null : sumMonths(outcomesOf(facts.outcomes, year, place));
}

/** Whether an area's costs are told by kind both this year and in another, or in one sum in both. */
function isToldAlike({ merged, outcomes, year: thisYear }: Facts, year: number, area: string): boolean {
  const mergedIn = (of: number) => merged.filter((cell) => cell.year === of && cell.area === area);
  const then = mergedIn(year);
  if (then.length === 0) return mergedIn(thisYear).length === 0;
  // Of those whose work is carried on some may have been told by kind.
  const own = outcomes.filter((one) => one.year === year && one.area === area);
  return (
    mergedIn(thisYear).length > 0 && own.every((one) => then.some((cell) => cell.organisation === one.organisation))
  );
}

function pastOf(method: ForecastMethod, facts: Facts, place: Place | null) {
  if (facts.month === 0) return null;
  const closed = Array.from({ length: YEARS_TO_TRY_METHODS_ON }, (_, back) => facts.year - 1 - back).flatMap(
    (year): ClosedYear[] => {
      const outcome = closedYear(facts, year, place);
      if (outcome === null) return [];
      const budgets = facts.budgetBefore.filter((sum) => place === null || samePlace(place)(sum));
      const budget = year === facts.year - 1 && budgets.length > 0 ? sumMonths(standing(budgets)) : null;
      const lastYear = closedYear(facts, year - 1, place);
      const volume = place === null ? null : volumeMonths(facts.volumes, year, place);
      return [{ outcome, lastYear, budget, volume, active: { from: 1, to: 12 } }];
    },
  );
  return pastError(method, facts.month, closed);
}

/** The same of volume times cost for the organisation as a whole, whose places follow each their volume (EK-28). */
function pastByVolumes(facts: Facts) {
  if (facts.month === 0) return null;
  const years = Array.from({ length: YEARS_TO_TRY_METHODS_ON }, (_, back) => facts.year - 1 - back);
  const tried = years.flatMap((year) => {
    const outcome = closedYear(facts, year, null);
    if (outcome === null) return [];
    const places = placesOf(outcomesOf(facts.outcomes, year, null)).map((place): Known => ({
      month: facts.month,
      active: { from: 1, to: 12 },
      outcome: sumMonths(outcomesOf(facts.outcomes, year, place)),
      lastYear: null,
      budget: null,
      volume: volumeMonths(facts.volumes, year, place),
    }));
    return [{ outcome, proposed: proposeByVolumes(places) }];
  });
  return meanError(tried);
}

const standing = (sums: readonly BudgetSum[]): BudgetSum[] =>
  sums.filter(({ source, state }) => source !== 'carried' && state === 'granted');

type Counting = { readonly now: StoredForecast | null; readonly before: StoredForecast | null };

function rowOf(
  place: Place,
  budget: BudgetRow | undefined,
  facts: Facts,
  { now, before }: Counting,
): ForecastSheet['rows'][number] {
  const outcome = sumMonths(outcomesOf(facts.own, facts.year, place));
  const lastYear = closedYear(facts, facts.year - 1, place);
  const soFar = addDecimals('0.00', ...outcome.slice(0, facts.month));
  const known: Known = {
    month: facts.month,
    active: facts.active,
    outcome,
    lastYear,
    budget: budget?.months ?? null,
    volume: volumeMonths(facts.volumes, facts.year, place),
  };
  const total = budget?.total ?? '0.00';
  const own = now?.lines.find(samePlace(place));
  return {
    ...place,
    budget: total,
    pending: budget?.pending ?? '0.00',
    outcome: soFar,
    lastYearSame: lastYear === null ? null : addDecimals('0.00', ...lastYear.slice(0, facts.month)),
    lastYear: lastYear === null ? null : addDecimals('0.00', ...lastYear),
    budgetLeft: subtractDecimals(total, soFar),
    before: before === null ? null : (before.lines.find(samePlace(place))?.amount ?? '0.00'),
    now: now === null ? null : (own?.amount ?? '0.00'),
    method: own?.method ?? null,
    proposals: ForecastMethod.options.map((method) => ({
      method,
      // Before anything is booked the budget is all there is to go by.
      amount: proposeForecast(method, known),
      past: pastOf(method, facts, place),
    })),
  };
}
