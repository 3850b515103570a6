import { showThread } from '#usecases/thread/show-thread.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const thread = {
  show: api.thread.show.handler(({ context, input }) => answer(context, (who) => showThread(context.app, who, input))),
};
