import { findEverything } from '#usecases/search/find-everything.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const search = {
  find: api.search.find.handler(({ context, input }) =>
    answer(context, (who) => findEverything(context.app, who, input)),
  ),
};
