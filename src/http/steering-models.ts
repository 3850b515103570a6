import { listModels } from '#usecases/steering-models/list-models.ts';
import { showModel } from '#usecases/steering-models/show-model.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const steeringModels = {
  list: api.steeringModels.list.handler(({ context }) => answer(context, (who) => listModels(context.app, who))),
  show: api.steeringModels.show.handler(({ context, input }) =>
    answer(context, (who) => showModel(context.app, who, input.year)),
  ),
};
