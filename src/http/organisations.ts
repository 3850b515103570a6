import { createOrganisation } from '#usecases/organisations/create-organisation.ts';
import { showHistory } from '#usecases/organisations/show-history.ts';
import { showTree } from '#usecases/organisations/show-tree.ts';

import { answer, problem, signedIn } from './answer.ts';
import { api } from './context.ts';

export const organisations = {
  tree: api.organisations.tree.handler(({ context, input }) =>
    answer(context, (who) => showTree(context.app, who, input.asOf)),
  ),
  history: api.organisations.history.handler(({ context, input }) =>
    answer(context, (who) => showHistory(context.app, who, input.id)),
  ),
  create: api.organisations.create.handler(async ({ context, input }) => {
    const who = await signedIn(context);
    const { id } = await answer(context, () => createOrganisation(context.app, who, input));
    const { items } = await answer(context, () => showTree(context.app, who, input.validFrom));
    const node = items.find((item) => item.id === id);
    if (node === undefined) throw problem({ kind: 'notFound', detail: 'Organisationen finns inte.', faults: [] });
    return node;
  }),
};
