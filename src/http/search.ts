import { findEverything } from '#usecases/search/find-everything.ts';

import { signedIn } from './answer.ts';
import { api } from './context.ts';

export const search = {
  find: api.search.find.handler(async ({ context, input }) =>
    findEverything(context.app, await signedIn(context), input),
  ),
};
