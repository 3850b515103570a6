import { reviseEdition } from '#usecases/editions/revise-edition.ts';
import { sealEdition } from '#usecases/editions/seal-edition.ts';
import { showSeal } from '#usecases/editions/show-seal.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const seals = {
  show: api.seals.show.handler(({ context, input }) => answer(context, (who) => showSeal(context.app, who, input.id))),
  seal: api.seals.seal.handler(({ context, input }) => answer(context, (who) => sealEdition(context.app, who, input))),
  revise: api.seals.revise.handler(({ context, input }) =>
    answer(context, (who) => reviseEdition(context.app, who, input)),
  ),
};
