import { setRule, showRuleHistory } from '#usecases/rules/set-rule.ts';
import { showRulesInUse } from '#usecases/rules/show-rules-in-use.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const reviewRules = {
  inUse: api.reviewRules.inUse.handler(({ context }) => answer(context, (who) => showRulesInUse(context.app, who))),
  set: api.reviewRules.set.handler(({ context, input }) => answer(context, (who) => setRule(context.app, who, input))),
  history: api.reviewRules.history.handler(async ({ context, input }) => ({
    items: await answer(context, (who) => showRuleHistory(context.app, who, input.rule)),
  })),
};
