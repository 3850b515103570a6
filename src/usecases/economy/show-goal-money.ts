import { can } from '#domain/access/can.ts';
import { sumCosts } from '#domain/economy/goal-money/goal-cost.ts';
import type { AreaMoney, GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import type { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import type { GoalTie } from '#domain/economy/goal-money/tie-overlap.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import type { StoredChart } from '#store/economy/chart.ts';
import {
  listGoalActivities,
  listGoalMoney,
  listGoalMoneyVersions,
  listGoalParents,
  listGoalsOfYear,
} from '#store/economy/goal-money.ts';
import type { GoalOfYear } from '#store/economy/goal-money.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { MAX_MAPPING_VERSIONS_SHOWN } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { isUuid } from '../page-mark.ts';
import { placesBelow } from './economy-place.ts';
import { areaMoney, loadAreaVolumes, loadMoneyGround } from './money-ground.ts';
import { goalName } from './show-areas-money.ts';

const missing = notFound('Målet finns inte, eller så får du inte se det.');

export type FoundGoal = { readonly goal: GoalOfYear; readonly register: Register };

/** A goal that stands in an edition that the person may see, and whose organisation's economy they may see. */
export async function readableGoal(db: Db, who: SignedIn, id: string): Promise<Result<FoundGoal, Failure>> {
  if (!isUuid(id)) return missing;
  const register = await loadRegister(db);
  const [goal] = await listGoalsOfYear(db, { goal: id }, readableDrafts(who, register));
  if (goal === undefined) return missing;
  const thing = thingAt(register.organisations, goal.organisation, who.actor.today);
  return can(who.actor, 'economy.read', thing) ? ok({ goal, register }) : missing;
}

/** What a goal costs: its own money and that of the goals below it, beside its sisters of the same areas and the volumes. */
export function showGoalMoney(app: App, who: SignedIn, id: string): Promise<Result<GoalMoney, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<GoalMoney, Failure>> => {
    const found = await readableGoal(db, who, id);
    return found.ok ? ok(await viewGoal(db, who, found.value)) : found;
  });
}

async function viewGoal(db: Db, who: SignedIn, { goal, register }: FoundGoal): Promise<GoalMoney> {
  const { year, id } = goal;
  const drafts = readableDrafts(who, register);
  const nameOf = (organisation: string): string => nameOn(register.organisations, organisation, editionDay('VB', year));
  const goals = new Map((await listGoalsOfYear(db, { year }, drafts)).map((one) => [one.id, one]));
  const named = (one: string) => {
    const standing = goals.get(one);
    return standing === undefined ? null : goalName(standing, nameOf);
  };
  const below = allBelow(id, await listGoalParents(db, year, drafts));
  const concerned = (await listGoalMoney(db, year)).filter((one) => one.goal === id || below.has(one.goal));
  const places = [...new Set(concerned.flatMap(({ ties }) => ties.map(({ organisation }) => organisation)))];
  const organisations = [...new Set(places.flatMap((place) => placesBelow(register, place, year)))];
  const ground = await loadMoneyGround(db, who, register, { year, organisations });
  const own = ground.ties.filter((tie) => tie.goal === id);
  const seen = ({ tie }: GoalTie): boolean => ground.organisations.has(tie.organisation);
  const costOf = (ties: readonly GoalTie[]) =>
    sumCosts(ties.filter(seen).flatMap((tie) => ground.costs.get(tie) ?? []));
  const theirs = Map.groupBy(
    ground.ties.filter((tie) => below.has(tie.goal)),
    (tie) => tie.goal,
  );
  const activities = await listGoalActivities(db, id, drafts);
  const volumes = await loadAreaVolumes(db, year, [...ground.organisations], nameOf);
  const areas = [...new Set(own.filter(seen).map(({ tie }) => tie.area))];
  const number = concerned.find((one) => one.goal === id)?.number ?? 0;
  const seesRows = (place: string): boolean =>
    can(who.actor, 'economy.seeLoads', thingAt(register.organisations, place, who.actor.today));
  const words = wordsOf(ground.chart, nameOf, activities);
  return {
    year,
    goal: goalName(goal, nameOf),
    number,
    ties: own.map((one) => ({
      ...words(one.tie),
      cost: seen(one) ? (ground.costs.get(one) ?? null) : null,
      seesRows: seesRows(one.tie.organisation),
    })),
    own: costOf(own),
    below: [...theirs].flatMap(([child, ties]) => {
      const name = named(child);
      return name === null ? [] : [{ goal: name, cost: costOf(ties) }];
    }),
    total: costOf([...own, ...[...theirs.values()].flat()]),
    hiddenTies: [...own, ...[...theirs.values()].flat()].filter((tie) => !seen(tie)).length,
    areas: areas.map((area): AreaMoney =>
      areaMoney(ground, area, {
        named,
        volumes: volumes.filter((volume) => area === null || ground.within.area(volume.area, area)),
        rowsOf: places.length === 1 && seesRows(places[0] ?? '') ? (places[0] ?? null) : null,
      }),
    ),
    basis: ground.basis,
    activities,
    versions: (await listGoalMoneyVersions(db, id, MAX_MAPPING_VERSIONS_SHOWN)).map(({ ties, ...version }) => ({
      ...version,
      ties: ties.map((tie) => said(words(tie))),
    })),
    allowed: mayTie(who, register, goal.organisation) ? ['change'] : [],
  };
}

/** Whoever keeps the budget of an organisation says what its money is for. */
export const mayTie = (who: SignedIn, { organisations }: Register, organisation: string): boolean =>
  can(who.actor, 'economy.budget', thingAt(organisations, organisation, who.actor.today));

/** Every goal below one, at any depth, each once: a goal may stand below several. */
export function allBelow(
  goal: string,
  parents: readonly { readonly goal: string; readonly parent: string }[],
): Set<string> {
  const children = Map.groupBy(parents, ({ parent }) => parent);
  const found = new Set<string>();
  const waiting = [goal];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child.goal === goal || found.has(child.goal)) continue;
      found.add(child.goal);
      waiting.push(child.goal);
    }
  }
  return found;
}

type TieWords = Omit<GoalMoney['ties'][number], 'cost' | 'seesRows'>;

/** A tie with the names of what it is of. */
export const wordsOf =
  (
    { areas, kinds }: StoredChart,
    nameOf: (organisation: string) => string,
    activities: readonly { readonly id: string; readonly title: string }[],
  ) =>
  (tie: MoneyTie): TieWords => ({
    tie,
    organisationName: nameOf(tie.organisation),
    areaName: tie.area === null ? null : (areas.find(({ code }) => code === tie.area)?.name ?? tie.area),
    kindName: tie.kind === null ? null : (kinds.find(({ code }) => code === tie.kind)?.name ?? tie.kind),
    activityTitle: tie.activity === null ? null : (activities.find(({ id }) => id === tie.activity)?.title ?? null),
  });

/** A tie in one line, for the history and for reports. */
export function said({ tie, organisationName, areaName, kindName, activityTitle }: TieWords): string {
  const amount =
    tie.what === 'share' ? `${formatDecimal(tie.share)} %` : `${formatDecimal(tie.amount)} kr (${tie.basis})`;
  const project = tie.what === 'share' && tie.project !== '' ? `projekt ${tie.project}` : null;
  const parts = [organisationName, areaName ?? 'alla områden', kindName, project, activityTitle];
  return `${amount} av ${parts.filter((part) => part !== null && part !== '').join(', ')}`;
}
