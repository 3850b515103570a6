import { addBudgetAct, decideBudget, stepBudgetAct } from '#usecases/economy/change-budget.ts';
import { listBudgetActs } from '#usecases/economy/list-budget-acts.ts';
import { showBudget } from '#usecases/economy/show-budget.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const budget = {
  show: api.budget.show.handler(({ context, input }) => answer(context, (who) => showBudget(context.app, who, input))),
  decide: api.budget.decide.handler(({ context, input }) =>
    answer(context, (who) => decideBudget(context.app, who, input)),
  ),
  acts: api.budget.acts.handler(({ context, input }) =>
    answer(context, (who) => listBudgetActs(context.app, who, input)),
  ),
  add: api.budget.add.handler(({ context, input }) => answer(context, (who) => addBudgetAct(context.app, who, input))),
  step: api.budget.step.handler(({ context, input }) =>
    answer(context, (who) => stepBudgetAct(context.app, who, input)),
  ),
};
