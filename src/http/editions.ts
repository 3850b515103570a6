import { listEditions } from '#usecases/editions/list-editions.ts';
import { showEdition } from '#usecases/editions/show-edition.ts';

import { answer, signedIn } from './answer.ts';
import { api } from './context.ts';

export const editions = {
  list: api.editions.list.handler(async ({ context, input }) =>
    listEditions(context.app, await signedIn(context), input),
  ),
  show: api.editions.show.handler(({ context, input }) =>
    answer(context, (who) => showEdition(context.app, who, input.id)),
  ),
};
