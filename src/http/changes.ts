import { decideChange, giveOpinion } from '#usecases/changes/answer-change.ts';
import { listChanges, listSubjects } from '#usecases/changes/list-changes.ts';
import { proposeChange } from '#usecases/changes/propose-change.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const changes = {
  list: api.changes.list.handler(async ({ context, input }) => ({
    items: await answer(context, (who) => listChanges(context.app, who, input)),
  })),
  subjects: api.changes.subjects.handler(({ context, input }) =>
    answer(context, (who) => listSubjects(context.app, who, input)),
  ),
  propose: api.changes.propose.handler(({ context, input }) =>
    answer(context, (who) => proposeChange(context.app, who, input)),
  ),
  giveOpinion: api.changes.giveOpinion.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => giveOpinion(context.app, who, input)),
  })),
  decide: api.changes.decide.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => decideChange(context.app, who, input)),
  })),
};
