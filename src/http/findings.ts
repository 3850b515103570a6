import { listFindings } from '#usecases/findings/list-findings.ts';
import { listRules } from '#usecases/findings/list-rules.ts';

import { answer, signedIn } from './answer.ts';
import { api } from './context.ts';

export const findings = {
  list: api.findings.list.handler(({ context, input }) =>
    answer(context, (who) => listFindings(context.app, who, input)),
  ),
  rules: api.findings.rules.handler(async ({ context }) => {
    await signedIn(context);
    return { items: listRules() };
  }),
};
