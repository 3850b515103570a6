import { changeModel } from '#usecases/steering-models/change-model.ts';
import { copyModel } from '#usecases/steering-models/copy-model.ts';
import { listModels } from '#usecases/steering-models/list-models.ts';
import { previewModel } from '#usecases/steering-models/preview-model.ts';
import { showModel } from '#usecases/steering-models/show-model.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const steeringModels = {
  list: api.steeringModels.list.handler(({ context }) => answer(context, (who) => listModels(context.app, who))),
  show: api.steeringModels.show.handler(({ context, input }) =>
    answer(context, (who) => showModel(context.app, who, input.year)),
  ),
  preview: api.steeringModels.preview.handler(({ context, input }) =>
    answer(context, (who) => previewModel(context.app, who, input)),
  ),
  change: api.steeringModels.change.handler(({ context, input }) =>
    answer(context, (who) => changeModel(context.app, who, input)),
  ),
  copy: api.steeringModels.copy.handler(({ context, input }) =>
    answer(context, (who) => copyModel(context.app, who, input)),
  ),
};
