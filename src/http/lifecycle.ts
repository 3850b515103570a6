import { showLifecycle } from '#usecases/editions/show-lifecycle.ts';
import { markReady, takeStep } from '#usecases/editions/take-step.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const lifecycle = {
  show: api.lifecycle.show.handler(({ context, input }) =>
    answer(context, (who) => showLifecycle(context.app, who, input.id)),
  ),
  mark: api.lifecycle.mark.handler(({ context, input }) =>
    answer(context, (who) => markReady(context.app, who, input)),
  ),
  send: api.lifecycle.send.handler(({ context, input }) =>
    answer(context, (who) => takeStep(context.app, who, { ...input, step: 'send' })),
  ),
  takeBack: api.lifecycle.takeBack.handler(({ context, input }) =>
    answer(context, (who) => takeStep(context.app, who, { ...input, step: 'takeBack' })),
  ),
  returnIt: api.lifecycle.returnIt.handler(({ context, input }) =>
    answer(context, (who) => takeStep(context.app, who, { ...input, step: 'return' })),
  ),
  approve: api.lifecycle.approve.handler(({ context, input }) =>
    answer(context, (who) => takeStep(context.app, who, { ...input, step: 'approve' })),
  ),
  reopen: api.lifecycle.reopen.handler(({ context, input }) =>
    answer(context, (who) => takeStep(context.app, who, { ...input, step: 'reopen' })),
  ),
};
