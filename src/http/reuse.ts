import { followOrigin, listReusable, showOrigins, takeUpText } from '#usecases/reuse/reuse-texts.ts';
import { takeOutText } from '#usecases/reuse/take-out.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

const { reuse: routes } = api;

export const reuse = {
  origins: routes.origins.handler(async ({ context, input }) => ({
    items: await answer(context, (who) => showOrigins(context.app, who, input.id)),
  })),
  below: routes.below.handler(async ({ context, input }) => ({
    items: await answer(context, (who) => listReusable(context.app, who, input)),
  })),
  takeUp: routes.takeUp.handler(({ context, input }) => answer(context, (who) => takeUpText(context.app, who, input))),
  takeOut: routes.takeOut.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => takeOutText(context.app, who, input)),
  })),
  follow: routes.follow.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => followOrigin(context.app, who, input)),
  })),
};
