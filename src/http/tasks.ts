import { setCalendarAddress, showCalendarAddress } from '#usecases/tasks/calendar-address.ts';
import { listTasks } from '#usecases/tasks/list-tasks.ts';
import { exportCalendar, showCalendar } from '#usecases/tasks/show-calendar.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const tasks = {
  calendarAddress: api.tasks.calendarAddress.handler(({ context }) =>
    answer(context, (who) => showCalendarAddress(context.app, who)),
  ),
  setCalendarAddress: api.tasks.setCalendarAddress.handler(({ context, input }) =>
    answer(context, (who) => setCalendarAddress(context.app, who, input)),
  ),
  list: api.tasks.list.handler(({ context }) => answer(context, (who) => listTasks(context.app, who))),
  calendar: api.tasks.calendar.handler(({ context }) => answer(context, (who) => showCalendar(context.app, who))),
  calendarFile: api.tasks.calendarFile.handler(async ({ context }) => {
    const { name, content } = await answer(context, (who) => exportCalendar(context.app, who, context.app.baseUrl));
    return new File([content], name, { type: 'text/calendar; charset=utf-8' });
  }),
};
