import { can } from '#domain/access/can.ts';
import { countingForecasts, rolledLines } from '#domain/economy/forecast-rollup.ts';
import { costLeft, costOfAll, costOfTies, sumCosts } from '#domain/economy/goal-money/goal-cost.ts';
import type { Cost, MoneyPiece } from '#domain/economy/goal-money/goal-cost.ts';
import { MERGED_COSTS } from '#domain/economy/staff-cover.ts';
import type { AreaMoney, AreaVolume, GoalName, MoneyBasis } from '#domain/economy/goal-money/goal-money-view.ts';
import { covers } from '#domain/economy/goal-money/tie-overlap.ts';
import type { GoalTie, Within } from '#domain/economy/goal-money/tie-overlap.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { volumeYear } from '#domain/volumes/volume-year.ts';
import type { Db } from '#store/db.ts';
import { loadChart } from '#store/economy/chart.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import { listForecasts } from '#store/economy/forecasts.ts';
import { listGoalMoney, sumOutcomePieces } from '#store/economy/goal-money.ts';
import type { StoredGoalMoney } from '#store/economy/goal-money.ts';
import { findThroughMonths } from '#store/economy/outcome-years.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { listVolumeMonths, listVolumes } from '#store/volumes/volumes.ts';

import { MAX_VOLUMES_BELOW } from '#limits';

import type { SignedIn } from '../app.ts';
import { placesAbove, placesBelow } from './economy-place.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';
import { isSeenAlone, isSeenInSum, loadStaffSight } from './staff-sight.ts';

/** The money of some organisations in a year, with everything that is tied to goals. */
export type MoneyGround = {
  readonly year: number;
  readonly chart: StoredChart;
  /** Those whose money is here: asked for, and the person may see it. */
  readonly organisations: ReadonlySet<string>;
  readonly within: Within;
  readonly pieces: readonly MoneyPiece[];
  /** All ties of the year, in the order that money is given out. */
  readonly ties: readonly GoalTie[];
  readonly standing: readonly StoredGoalMoney[];
  /** By tie; those of organisations that were not asked for have nothing. */
  readonly costs: ReadonlyMap<GoalTie, Cost>;
  readonly basis: MoneyBasis;
};

/** What lies within what at the end of the year. */
export function withinOf(register: Register, year: number, { areas }: Pick<StoredChart, 'areas'>): Within {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  const below = new Map<string, ReadonlySet<string>>();
  const under = (outer: string): ReadonlySet<string> => {
    const found = below.get(outer) ?? new Set(placesBelow(register, outer, year));
    below.set(outer, found);
    return found;
  };
  return {
    organisation: (inner, outer) => under(outer).has(inner),
    area: (inner, outer) => inner === outer || parents.get(inner) === outer,
  };
}

/** All ties of the year and all money of some organisations, outcome and forecast as they stood at a month. */
export async function loadAllMoney(
  db: Db,
  register: Register,
  asked: { readonly year: number; readonly organisations: readonly string[]; readonly month: number },
) {
  const { year, organisations, month } = asked;
  const chart = await loadChart(db, year);
  const standing = await listGoalMoney(db, year);
  const outcome = await sumOutcomePieces(db, { year, organisations, through: month });
  const sums = await loadBudget(db, register, { year, organisations, withStaff: true });
  const forecasts = await listForecasts(db, { year, organisations, withStaff: true });
  const counting = countingForecasts(organisations, forecasts, month);
  const hasForecast = counting.some(({ forecast }) => forecast !== null);
  const lines = rolledLines(ownMoney(sums, [], month), counting);
  return {
    chart,
    standing,
    ties: standing.flatMap(({ goal, ties: own }) => own.map((tie): GoalTie => ({ goal, tie }))),
    within: withinOf(register, year, chart),
    counting,
    pieces: [
      ...outcome.map((piece): MoneyPiece => ({ ...piece, measure: 'outcome' })),
      ...lines.map((line): MoneyPiece => ({ ...line, project: '', measure: 'budget', amount: line.budget })),
      ...(hasForecast
        ? lines.map((line): MoneyPiece => ({ ...line, project: '', measure: 'forecast', amount: line.forecast }))
        : []),
    ],
  };
}

/** All ties of the year and the money of the organisations that the person may see. A fixed number of queries. */
export async function loadMoneyGround(
  db: Db,
  who: SignedIn,
  register: Register,
  asked: { readonly year: number; readonly organisations: readonly string[] },
): Promise<MoneyGround> {
  const { year } = asked;
  const may = (action: 'economy.read' | 'economy.readStaff', id: string): boolean =>
    can(who.actor, action, thingAt(register.organisations, id, who.actor.today));
  const organisations = asked.organisations.filter((id) => may('economy.read', id));
  const above = organisations.flatMap((id) => placesAbove(register, id, year));
  const through = (await findThroughMonths(db, [year], [...new Set([...organisations, ...above])])).get(year) ?? null;
  const { pieces: all, ...known } = await loadAllMoney(db, register, { year, organisations, month: 12 });
  const { chart, standing, ties, within, counting } = known;
  const kinds = new Map(chart.kinds.map((kind) => [kind.code, kind]));
  const seesStaff = new Set(organisations.filter((id) => may('economy.readStaff', id)));
  const isAll = seesStaff.size === organisations.length;
  const sight = await loadStaffSight(db, { register, withStaff: isAll }, [year]);
  const pieces = all.flatMap((piece): MoneyPiece[] => {
    const { isStaff = false, side = 'cost' } = kinds.get(piece.kind) ?? {};
    if (seesStaff.has(piece.organisation)) return [piece];
    if (isSeenAlone(sight, { ...piece, year, isStaff, isCost: side === 'cost' })) {
      // Nobody counts the persons behind a project, so that staff costs are told without it.
      return [isStaff ? { ...piece, project: '' } : piece];
    }
    return isSeenInSum(sight, { ...piece, year }) ? [{ ...piece, kind: MERGED_COSTS, project: '' }] : [];
  });
  const having = new Set(pieces.map(({ organisation }) => organisation));
  return {
    year,
    chart,
    organisations: new Set(organisations),
    within,
    pieces,
    ties,
    standing,
    costs: costOfTies(ties, pieces, within),
    basis: {
      through,
      organisations: having.size,
      lodged: counting.filter(({ organisation, forecast }) => having.has(organisation) && forecast !== null).length,
      staffHidden: pieces.length < all.length || pieces.some(({ kind }) => kind === MERGED_COSTS),
    },
  };
}

type AreaWords = {
  readonly named: (goal: string) => GoalName | null;
  readonly volumes: readonly AreaVolume[];
} & Pick<AreaMoney, 'rowsOf'>;

/** An area's money among the organisations of the ground, with the goals that have a part of it; null: all areas. */
export function areaMoney(
  { pieces, ties, within, chart, organisations }: MoneyGround,
  area: string | null,
  { named, volumes, rowsOf }: AreaWords,
): AreaMoney {
  const inArea = (code: string): boolean => area === null || within.area(code, area);
  const own = pieces.filter((piece) => inArea(piece.area));
  const total = costOfAll(own);
  // Money is given out among all areas at once, so that what a tie without an area takes is taken here as well.
  const given = costOfTies(ties, own, within);
  const taking = ties.filter(({ tie }) =>
    tie.what === 'amount'
      ? organisations.has(tie.organisation) && (area === null || (tie.area !== null && inArea(tie.area)))
      : own.some((piece) => covers(tie, piece, within)),
  );
  const goals = [...Map.groupBy(taking, ({ goal }) => goal)].flatMap(([id, some]) => {
    const goal = named(id);
    return goal === null ? [] : [{ goal, cost: sumCosts(some.flatMap((one) => given.get(one) ?? [])) }];
  });
  return {
    area,
    name: chart.areas.find(({ code }) => code === area)?.name ?? '',
    rowsOf,
    total,
    goals,
    untied: costLeft(total, sumCosts([...given.values()])),
    volumes: [...volumes],
  };
}

/** Volumes of organisations by the area that their cost names: what is done for the money. */
export async function loadAreaVolumes(
  db: Db,
  year: number,
  organisations: readonly string[],
  nameOf: (organisation: string) => string,
): Promise<(AreaVolume & { readonly area: string })[]> {
  const found = (await listVolumes(db, organisations, MAX_VOLUMES_BELOW)).filter(({ ended }) => !ended);
  const tied = found.flatMap(({ id, definition }) =>
    definition.cost === null ? [] : [{ id, definition, area: definition.cost.area }],
  );
  const cells = Map.groupBy(
    await listVolumeMonths(
      db,
      tied.map(({ id }) => id),
      [year],
    ),
    ({ volume }) => volume,
  );
  return tied.map(({ id, definition, area }) => {
    const { rows, total } = volumeYear(definition, year, cells.get(id) ?? [], null);
    const { name, unit, decimals, organisation } = definition;
    const mean = (total ?? rows[0])?.mean ?? null;
    return { id, area, name, unit, decimals, organisationName: nameOf(organisation), mean };
  });
}
