import { saveGoalMoney } from '#usecases/economy/save-goal-money.ts';
import { showAreasMoney } from '#usecases/economy/show-areas-money.ts';
import { showGoalMoney } from '#usecases/economy/show-goal-money.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const goalMoney = {
  areas: api.goalMoney.areas.handler(({ context, input }) =>
    answer(context, (who) => showAreasMoney(context.app, who, input)),
  ),
  show: api.goalMoney.show.handler(({ context, input }) =>
    answer(context, (who) => showGoalMoney(context.app, who, input.goal)),
  ),
  save: api.goalMoney.save.handler(({ context, input }) =>
    answer(context, (who) => saveGoalMoney(context.app, who, input)),
  ),
};
