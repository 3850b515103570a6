import { previewReorganisation, reorganise } from '#usecases/organisations/reorganise.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const reorganisations = {
  preview: api.reorganisations.preview.handler(({ context, input }) =>
    answer(context, (who) => previewReorganisation(context.app, who, input.asked)),
  ),
  carryOut: api.reorganisations.carryOut.handler(({ context, input }) =>
    answer(context, (who) => reorganise(context.app, who, input)),
  ),
};
