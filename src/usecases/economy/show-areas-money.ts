import { can } from '#domain/access/can.ts';
import { sumCosts } from '#domain/economy/goal-money/goal-cost.ts';
import type { AreasMoney, GoalName } from '#domain/economy/goal-money/goal-money-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listGoalsOfYear } from '#store/economy/goal-money.ts';
import type { GoalOfYear } from '#store/economy/goal-money.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableDrafts } from '../editions/edition-access.ts';
import { readableSubtree } from './economy-subtree.ts';
import { areaMoney, loadAreaVolumes, loadMoneyGround } from './money-ground.ts';

export const goalName = (
  { id, title, level, number, organisation }: GoalOfYear,
  nameOf: (organisation: string) => string,
): GoalName => ({ id, title, level, number, organisation: { id: organisation, name: nameOf(organisation) } });

/** The areas of an organisation: their money, the goals that have it, what no goal has, and the volumes. */
export function showAreasMoney(
  app: App,
  who: SignedIn,
  asked: { readonly year: number; readonly organisation: string },
): Promise<Result<AreasMoney, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<AreasMoney, Failure>> => {
    const { year, organisation } = asked;
    const found = await readableSubtree(db, who, asked);
    if (!found.ok) return found;
    const { register, thing, below, name, nameOf } = found.value;
    const ground = await loadMoneyGround(db, who, register, { year, organisations: below });
    const visible = await listGoalsOfYear(db, { year }, readableDrafts(who, register));
    const goals = new Map(visible.map((goal) => [goal.id, goalName(goal, nameOf)]));
    const volumes = await loadAreaVolumes(db, year, below, nameOf);
    const { pieces, chart, ties, costs, organisations } = ground;
    const used = new Set([
      ...pieces.map(({ area }) => area),
      ...ties.flatMap(({ tie }) => (tie.area !== null && organisations.has(tie.organisation) ? [tie.area] : [])),
    ]);
    const tops = chart.areas.filter(
      ({ code, parent }) => parent === null && [...used].some((one) => ground.within.area(one, code)),
    );
    return ok({
      year,
      organisation: { id: organisation, name },
      areas: tops.map(({ code }) =>
        areaMoney(ground, code, {
          named: (goal) => goals.get(goal) ?? null,
          volumes: volumes.filter(({ area }) => ground.within.area(area, code)),
          rowsOf: can(who.actor, 'economy.seeLoads', thing) ? organisation : null,
        }),
      ),
      goals: visible
        .filter((goal) => below.includes(goal.organisation))
        .map((goal) => {
          const own = ties.filter((tie) => tie.goal === goal.id);
          const cost = own.length === 0 ? null : sumCosts(own.flatMap((tie) => costs.get(tie) ?? []));
          return { ...goalName(goal, nameOf), cost };
        }),
      basis: ground.basis,
    });
  });
}
