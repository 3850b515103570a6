import { insertSentence } from '#usecases/economy/insert-sentence.ts';
import { placeAsked } from '#usecases/economy/place-asked.ts';
import { changeTable, placeTable, removeTable } from '#usecases/economy/place-table.ts';
import { showDraftEconomy } from '#usecases/economy/show-draft-economy.ts';
import { showTableTrail } from '#usecases/economy/show-table-trail.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

const { economyTables: routes } = api;

export const economyTables = {
  place: routes.place.handler(({ context, input }) => answer(context, (who) => placeTable(context.app, who, input))),
  placeAsked: routes.placeAsked.handler(({ context, input }) =>
    answer(context, (who) => placeAsked(context.app, who, input)),
  ),
  change: routes.change.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => changeTable(context.app, who, input)),
  })),
  remove: routes.remove.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => removeTable(context.app, who, input)),
  })),
  insertSentence: routes.insertSentence.handler(async ({ context, input }) => ({
    done: await answer(context, (who) => insertSentence(context.app, who, input)),
  })),
  forDraft: routes.forDraft.handler(({ context, input }) =>
    answer(context, (who) => showDraftEconomy(context.app, who, input.id)),
  ),
  trail: routes.trail.handler(({ context, input }) =>
    answer(context, (who) => showTableTrail(context.app, who, input)),
  ),
};
