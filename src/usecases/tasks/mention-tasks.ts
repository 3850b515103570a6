import { can } from '#domain/access/can.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { listWaitingMentions } from '#store/comments.ts';
import { MAX_WAITING_MENTIONS } from '#limits';

import type { TaskProvider } from './task-provider.ts';

/** Comments in which the person was asked by name and has not answered; only where the comments may still be read. */
export const mentionTasks: TaskProvider = async ({ db, actor, register, named }) => {
  const waiting = await listWaitingMentions(db, actor.person, MAX_WAITING_MENTIONS);
  return waiting
    .filter(({ organisation, state }) =>
      can(actor, 'comment.read', thingAt(register.organisations, organisation, actor.today, state)),
    )
    .map(({ thread, number, edition, organisation, title, body, by }) =>
      taskOf({
        id: `comment-${thread}-${number}`,
        kind: 'comment',
        organisation: named(organisation),
        title,
        edition,
        thread,
        words: body,
        by,
      }),
    );
};
