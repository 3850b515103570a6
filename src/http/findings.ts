import { answerFindings, takeBackAnswers } from '#usecases/findings/answer-findings.ts';
import { collectFindingsFor } from '#usecases/findings/collect-findings-for.ts';
import { listFindings } from '#usecases/findings/list-findings.ts';
import { listRules } from '#usecases/findings/list-rules.ts';

import { answer, signedIn } from './answer.ts';
import { api } from './context.ts';

export const findings = {
  list: api.findings.list.handler(({ context, input }) =>
    answer(context, (who) => listFindings(context.app, who, input)),
  ),
  overview: api.findings.overview.handler(({ context, input }) =>
    answer(context, (who) => collectFindingsFor(context.app, who, input)),
  ),
  answer: api.findings.answer.handler(({ context, input }) =>
    answer(context, (who) => answerFindings(context.app, who, input)),
  ),
  takeBack: api.findings.takeBack.handler(({ context, input }) =>
    answer(context, (who) => takeBackAnswers(context.app, who, input)),
  ),
  rules: api.findings.rules.handler(async ({ context }) => {
    await signedIn(context);
    return { items: listRules() };
  }),
};
