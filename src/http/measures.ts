import { closePlan, listPlans, writePlan } from '#usecases/economy/measure-plans.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const measures = {
  list: api.measures.list.handler(({ context, input }) => answer(context, (who) => listPlans(context.app, who, input))),
  write: api.measures.write.handler(({ context, input }) =>
    answer(context, (who) => writePlan(context.app, who, input)),
  ),
  close: api.measures.close.handler(({ context, input }) =>
    answer(context, (who) => closePlan(context.app, who, input)),
  ),
};
