import { chooseDocumentPrints, showDocumentPrints } from '#usecases/editions/document-prints.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const prints = {
  show: api.prints.show.handler(({ context, input }) =>
    answer(context, (who) => showDocumentPrints(context.app, who, input.id)),
  ),
  choose: api.prints.choose.handler(({ context, input }) =>
    answer(context, (who) => chooseDocumentPrints(context.app, who, input)),
  ),
};
