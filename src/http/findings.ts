import { listFindings } from '#usecases/findings/list-findings.ts';
import { listRules } from '#usecases/findings/list-rules.ts';

import { signedIn } from './answer.ts';
import { api } from './context.ts';

export const findings = {
  list: api.findings.list.handler(async ({ context, input }) =>
    listFindings(context.app, await signedIn(context), input),
  ),
  rules: api.findings.rules.handler(async ({ context }) => {
    await signedIn(context);
    return { items: listRules() };
  }),
};
