import { showAnswersBelow } from '#usecases/activities/show-answers-below.ts';
import { showActivityYear } from '#usecases/activities/show-activity-year.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const activities = {
  year: api.activities.year.handler(({ context, input }) =>
    answer(context, (who) => showActivityYear(context.app, who, input)),
  ),
  answers: api.activities.answers.handler(({ context, input }) =>
    answer(context, (who) => showAnswersBelow(context.app, who, input)),
  ),
};
