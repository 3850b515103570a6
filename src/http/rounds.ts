import { excusePart, includePart, movePart } from '#usecases/rounds/change-part.ts';
import { choosePrints } from '#usecases/rounds/choose-prints.ts';
import { closeRound } from '#usecases/rounds/close-round.ts';
import {
  changeInstruction,
  giveInstruction,
  removeInstruction,
  setChapters,
} from '#usecases/rounds/give-instructions.ts';
import { listRounds } from '#usecases/rounds/list-rounds.ts';
import { openRound } from '#usecases/rounds/open-round.ts';
import { proposeRound } from '#usecases/rounds/propose-round.ts';
import { answerMessage, sendMessage } from '#usecases/rounds/round-messages.ts';
import { showRound } from '#usecases/rounds/show-round.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const rounds = {
  list: api.rounds.list.handler(({ context }) => answer(context, (who) => listRounds(context.app, who))),
  propose: api.rounds.propose.handler(async ({ context, input }) => {
    const { places, tree, ...rest } = await answer(context, (who) => proposeRound(context.app, who, input));
    return { ...rest, places: [...places], tree: [...tree] };
  }),
  open: api.rounds.open.handler(({ context, input }) => answer(context, (who) => openRound(context.app, who, input))),
  show: api.rounds.show.handler(({ context, input }) =>
    answer(context, (who) => showRound(context.app, who, input.id)),
  ),
  close: api.rounds.close.handler(({ context, input }) =>
    answer(context, (who) => closeRound(context.app, who, input)),
  ),
  movePart: api.rounds.movePart.handler(({ context, input }) =>
    answer(context, (who) => movePart(context.app, who, input)),
  ),
  excusePart: api.rounds.excusePart.handler(({ context, input }) =>
    answer(context, (who) => excusePart(context.app, who, input)),
  ),
  includePart: api.rounds.includePart.handler(({ context, input }) =>
    answer(context, (who) => includePart(context.app, who, input)),
  ),
  choosePrints: api.rounds.choosePrints.handler(({ context, input }) =>
    answer(context, (who) => choosePrints(context.app, who, input)),
  ),
  setChapters: api.rounds.setChapters.handler(({ context, input }) =>
    answer(context, (who) => setChapters(context.app, who, input)),
  ),
  giveInstruction: api.rounds.giveInstruction.handler(({ context, input }) =>
    answer(context, (who) => giveInstruction(context.app, who, input)),
  ),
  changeInstruction: api.rounds.changeInstruction.handler(({ context, input }) =>
    answer(context, (who) => changeInstruction(context.app, who, input)),
  ),
  removeInstruction: api.rounds.removeInstruction.handler(({ context, input }) =>
    answer(context, (who) => removeInstruction(context.app, who, input)),
  ),
  sendMessage: api.rounds.sendMessage.handler(({ context, input }) =>
    answer(context, (who) => sendMessage(context.app, who, input)),
  ),
  answerMessage: api.rounds.answerMessage.handler(({ context, input }) =>
    answer(context, (who) => answerMessage(context.app, who, input)),
  ),
};
