import { createPerson } from '#usecases/people/create-person.ts';
import { endRole, giveRole } from '#usecases/people/give-role.ts';
import { listPeople } from '#usecases/people/list-people.ts';
import { setDisabled } from '#usecases/people/set-disabled.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const people = {
  list: api.people.list.handler(({ context, input }) => answer(context, (who) => listPeople(context.app, who, input))),
  create: api.people.create.handler(({ context, input }) =>
    answer(context, (who) => createPerson(context.app, who, input)),
  ),
  setDisabled: api.people.setDisabled.handler(({ context, input }) =>
    answer(context, (who) => setDisabled(context.app, who, input)),
  ),
  giveRole: api.people.giveRole.handler(({ context, input }) =>
    answer(context, (who) => giveRole(context.app, who, input)),
  ),
  endRole: api.people.endRole.handler(({ context, input }) =>
    answer(context, (who) => endRole(context.app, who, input)),
  ),
};
