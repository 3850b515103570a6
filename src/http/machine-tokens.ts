import { createMachineToken, listMachineTokens, revokeMachineToken } from '#usecases/people/machine-tokens.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const machineTokens = {
  list: api.machineTokens.list.handler(({ context }) => answer(context, (who) => listMachineTokens(context.app, who))),
  create: api.machineTokens.create.handler(({ context, input }) =>
    answer(context, (who) => createMachineToken(context.app, who, input)),
  ),
  revoke: api.machineTokens.revoke.handler(({ context, input }) =>
    answer(context, (who) => revokeMachineToken(context.app, who, input)),
  ),
};
