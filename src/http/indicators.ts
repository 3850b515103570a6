import { defineIndicator } from '#usecases/indicators/define-indicator.ts';
import { listIndicators } from '#usecases/indicators/list-indicators.ts';
import { showIndicator } from '#usecases/indicators/show-indicator.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const indicators = {
  list: api.indicators.list.handler(({ context, input }) =>
    answer(context, (who) => listIndicators(context.app, who, input)),
  ),
  show: api.indicators.show.handler(({ context, input }) =>
    answer(context, (who) => showIndicator(context.app, who, input.id)),
  ),
  define: api.indicators.define.handler(({ context, input }) =>
    answer(context, (who) => defineIndicator(context.app, who, input)),
  ),
};
