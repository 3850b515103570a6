import { saveSheet, showSheet } from '#usecases/economy/sheets.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const economySheets = {
  show: api.economySheets.show.handler(({ context, input }) =>
    answer(context, (who) => showSheet(context.app, who, input)),
  ),
  save: api.economySheets.save.handler(({ context, input }) =>
    answer(context, (who) => saveSheet(context.app, who, input)),
  ),
};
