import { z } from 'zod';

import { AreasMoney, GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import { MAX_MONEY_TIES } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

/** Money beside goals: what a goal costs, and which goals have an area's money. */
export const goalMoney = {
  areas: route
    .route({
      method: 'GET',
      path: '/economy/{year}/goals',
      summary: 'An organisation’s areas and the goals they pay for',
    })
    .input(z.object({ year: z.coerce.number().int().min(1990).max(2100), organisation: Id }))
    .output(AreasMoney),
  show: route
    .route({ method: 'GET', path: '/economy/goals/{goal}', summary: 'What a goal costs, and what that rests on' })
    .input(z.object({ goal: Id }))
    .output(GoalMoney),
  save: write
    .route({ method: 'PUT', path: '/economy/goals/{goal}', summary: 'Say anew what money a goal has' })
    .input(
      z.object({
        goal: Id,
        requestId: RequestId,
        number: z.number().int().min(0),
        ties: z.array(MoneyTie).max(MAX_MONEY_TIES),
        reason: z.string().trim().max(1000).default(''),
      }),
    )
    .output(GoalMoney),
};
