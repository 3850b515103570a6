import { listAudit } from '#usecases/audit/list-audit.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const audit = {
  list: api.audit.list.handler(({ context, input }) => answer(context, (who) => listAudit(context.app, who, input))),
};
