import { compareWith } from '#usecases/editions/compare-with.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const comparisons = {
  show: api.comparisons.show.handler(({ context, input }) =>
    answer(context, (who) => compareWith(context.app, who, input)),
  ),
};
