import { can } from '#domain/access/can.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { listUnanswered } from '#store/desk/questions.ts';

import { MAX_QUESTIONS } from '#limits';

import type { TaskProvider } from './task-provider.ts';

/** Auditors' questions that nobody has answered, for those who answer for the place. */
export const auditorsQuestions: TaskProvider = async ({ db, register: { organisations }, actor, named }) => {
  const own = organisationsOn(organisations, actor.today)
    .map(({ id }) => id)
    .filter((id) => can(actor, 'question.answer', thingAt(organisations, id, actor.today)));
  const questions = await listUnanswered(db, own, MAX_QUESTIONS);
  return questions.map(({ id, organisation, about, question, due, askedBy }) =>
    taskOf({
      id: `question-${id}`,
      kind: 'question',
      organisation: named(organisation),
      title: about,
      due,
      words: question,
      by: askedBy,
    }),
  );
};
