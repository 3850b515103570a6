import { showStart, startEdition } from '#usecases/writing/start-edition.ts';
import { showWritingHome } from '#usecases/writing/show-writing-home.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const writing = {
  home: api.writing.home.handler(({ context }) => answer(context, (who) => showWritingHome(context.app, who))),
  showStart: api.writing.showStart.handler(({ context, input }) =>
    answer(context, (who) => showStart(context.app, who, input)),
  ),
  start: api.writing.start.handler(({ context, input }) =>
    answer(context, (who) => startEdition(context.app, who, input)),
  ),
};
