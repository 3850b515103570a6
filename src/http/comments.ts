import { showComments } from '#usecases/comments/show-comments.ts';
import {
  answerThread,
  changeSaid,
  finishMention,
  resolveThread,
  startThread,
} from '#usecases/comments/write-comment.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

const { comments: routes } = api;

export const comments = {
  list: routes.list.handler(({ context, input }) =>
    answer(context, (who) => showComments(context.app, who, input.edition)),
  ),
  start: routes.start.handler(({ context, input }) => answer(context, (who) => startThread(context.app, who, input))),
  answer: routes.answer.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => answerThread(context.app, who, input)),
  })),
  change: routes.change.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => changeSaid(context.app, who, input)),
  })),
  resolve: routes.resolve.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => resolveThread(context.app, who, input)),
  })),
  finish: routes.finish.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => finishMention(context.app, who, input)),
  })),
};
