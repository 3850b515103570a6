import { writeFront } from '#usecases/editions/write-front.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const fronts = {
  write: api.fronts.write.handler(({ context, input }) =>
    answer(context, (who) => writeFront(context.app, who, input)),
  ),
};
