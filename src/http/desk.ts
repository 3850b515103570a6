import { drawSample } from '#usecases/desk/draw-sample.ts';
import { exportDesk } from '#usecases/desk/export-desk.ts';
import { answerQuestion, askQuestion, closeQuestion, listQuestions } from '#usecases/desk/questions.ts';
import { showTrail } from '#usecases/desk/show-trail.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const desk = {
  trail: api.desk.trail.handler(({ context, input }) => answer(context, (who) => showTrail(context.app, who, input))),
  sample: api.desk.sample.handler(({ context, input }) =>
    answer(context, (who) => drawSample(context.app, who, input)),
  ),
  exportAll: api.desk.exportAll.handler(async ({ context, input }) => {
    const { name, text } = await answer(context, (who) => exportDesk(context.app, who, input));
    return new File([text], name, { type: 'application/json' });
  }),
};

export const questions = {
  list: api.questions.list.handler(({ context }) => answer(context, (who) => listQuestions(context.app, who))),
  ask: api.questions.ask.handler(({ context, input }) =>
    answer(context, (who) => askQuestion(context.app, who, input)),
  ),
  answer: api.questions.answer.handler(({ context, input }) =>
    answer(context, (who) => answerQuestion(context.app, who, input)),
  ),
  close: api.questions.close.handler(({ context, input }) =>
    answer(context, (who) => closeQuestion(context.app, who, input)),
  ),
};
