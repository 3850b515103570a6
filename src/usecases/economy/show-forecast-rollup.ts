import { shownDay } from '#domain/access/past-day.ts';
import { countingForecasts, rolledLines, sumRolled } from '#domain/economy/forecast-rollup.ts';
import type { OwnForecast, RolledLine } from '#domain/economy/forecast-rollup.ts';
import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import { listForecastRequests, listForecasts, loadEconomySettings } from '#store/economy/forecasts.ts';
import type { ForecastRequest } from '#store/economy/forecasts.ts';
import { findThroughMonths, listYearOutcomes } from '#store/economy/outcome-years.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { mayMap } from './economy-chart.ts';
import { readableSubtree } from './economy-subtree.ts';
import type { Subtree } from './economy-subtree.ts';
import { loadBudget } from './load-budget.ts';
import { ownMoney } from './own-money.ts';
import type { SheetAsked } from './show-forecast-sheet.ts';
import { loadStaffSight } from './staff-sight.ts';

/** The forecast of an organisation and all below it, live, in a fixed number of queries. */
export function showForecastRollup(
  app: App,
  who: SignedIn,
  asked: SheetAsked,
): Promise<Result<ForecastRollup, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ForecastRollup, Failure>> => {
    const { year, organisation } = asked;
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const subtree = found.value;
    const { below, withStaff, nameOf, may } = subtree;
    const above = lineAbove(subtree.register.organisations, organisation, `${year}-12-31`).map(({ id }) => id);
    const through = (await findThroughMonths(db, [year], [...below, ...above])).get(year) ?? null;
    const month = asked.month ?? through ?? 1;
    const sight = { organisations: below, ...(await loadStaffSight(db, subtree, [year])) };
    const sums = await loadBudget(db, subtree.register, { year, ...sight });
    const outcomes = await listYearOutcomes(db, { years: [year], ...sight });
    const forecasts = await listForecasts(db, { year, ...sight });
    const requests = await listForecastRequests(db, { year, organisations: below });
    const { settings } = await loadEconomySettings(db);
    const counting = countingForecasts(below, forecasts, month);
    const lines = rolledLines(ownMoney(sums, outcomes, month), counting);
    const named = (id: string) => ({ id, name: nameOf(id) });
    const counted = counting.flatMap(({ forecast }) => (forecast === null ? [] : [forecast]));
    return ok({
      year,
      month,
      throughMonth: through,
      organisation: named(organisation),
      total: sumRolled(
        lines,
        counted.map(({ transfer }) => transfer),
      ),
      organisations: treeRows(subtree, { year, month, today: shownDay(who.actor), lines, counting, requests }),
      areas: [...Map.groupBy(lines, (line) => line.area)].map(([area, own]) => ({ ...sumRolled(own, []), area })),
      kinds: [...Map.groupBy(lines, (line) => line.kind)].map(([kind, own]) => ({ ...sumRolled(own, []), kind })),
      notes: counted.flatMap(({ organisation: id, notes }) =>
        notes.map((note) => ({ ...note, organisation: named(id) })),
      ),
      risks: counted.flatMap(({ organisation: id, risks }) =>
        risks.map((risk) => ({ ...risk, organisation: named(id) })),
      ),
      settings,
      staffHidden: !withStaff,
      allowed: [
        ...(may('economy.budget', organisation) ? (['ask'] as const) : []),
        ...(may('economy.forecast', organisation) ? (['forecast'] as const) : []),
        ...(mayMap(who) ? (['set'] as const) : []),
        ...(may('economy.seeLoads', organisation) ? (['seeRows'] as const) : []),
      ],
    });
  });
}

type Rolled = {
  readonly year: number;
  readonly month: number;
  readonly today: string;
  readonly lines: readonly RolledLine[];
  readonly counting: readonly OwnForecast[];
  readonly requests: readonly ForecastRequest[];
};

/** Those with money in them or below them, in the order of the tree. */
function treeRows(subtree: Subtree, rolled: Rolled): ForecastRollup['organisations'] {
  const { below, nameOf, may } = subtree;
  const { year, month, today, lines, counting, requests } = rolled;
  const [root = ''] = below;
  const above = new Map(
    below.map((id) => {
      const line = lineAbove(subtree.register.organisations, id, `${year}-12-31`).map((one) => one.id);
      return [id, id === root ? [] : line.slice(0, line.indexOf(root) + 1)] as const;
    }),
  );
  const within = (id: string, other: string): boolean => id === other || (above.get(other)?.includes(id) ?? false);
  const childrenOf = (id: string): string[] =>
    below
      .filter((one) => above.get(one)?.[0] === id)
      .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'sv'));
  const inOrder = (id: string): string[] => [id, ...childrenOf(id).flatMap(inOrder)];
  return inOrder(root).flatMap((id) => {
    const own = lines.filter((line) => within(id, line.organisation));
    if (own.length === 0) return [];
    const standing = counting.find((one) => one.organisation === id);
    const request = requests.find((one) => one.organisation === id && one.month === month);
    const transfers = counting.flatMap(({ organisation, forecast }) =>
      forecast !== null && within(id, organisation) ? [forecast.transfer] : [],
    );
    return [
      {
        ...sumRolled(own, transfers),
        organisation: id,
        name: nameOf(id),
        depth: above.get(id)?.length ?? 0,
        hasOwn: lines.some((line) => line.organisation === id),
        ownChange: sumRolled(
          lines.filter((line) => line.organisation === id),
          [],
        ).change,
        basis: standing?.basis ?? 'budget',
        lodgedMonth: standing?.forecast?.month ?? null,
        lodgedAt: standing?.forecast?.at ?? null,
        lodgedBy: standing?.forecast?.by ?? null,
        due: request?.due ?? null,
        isLate: request !== undefined && standing?.basis !== 'month' && request.due < today,
        mayForecast: may('economy.forecast', id),
      },
    ];
  });
}
