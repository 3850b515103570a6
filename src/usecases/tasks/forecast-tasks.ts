import { can } from '#domain/access/can.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { listOpenForecastRequests } from '#store/economy/forecasts.ts';

import type { TaskProvider } from './task-provider.ts';

/** Forecasts that a controller asks for, for the heads of those very organisations. */
export const forecastTasks: TaskProvider = async ({ db, register, actor, named }) => {
  // A controller may lodge for everybody, and has asked: the list is for whoever holds the role at the place itself.
  const places = register.organisations
    .map(({ id }) => id)
    .filter(
      (id) =>
        actor.roles.some(({ organisation }) => organisation === id) &&
        can(actor, 'economy.forecast', thingAt(register.organisations, id, actor.today)),
    );
  if (places.length === 0) return [];
  const requests = await listOpenForecastRequests(db, places);
  return requests.map(({ organisation, year, month, due, message, by }) =>
    taskOf({
      id: `forecast-${organisation}-${year}-${month}`,
      kind: 'forecast',
      organisation: named(organisation),
      title: `prognos efter ${MONTH_NAMES[month - 1] ?? month} ${year}`,
      due,
      words: message === '' ? null : message,
      by,
      forecast: { year, month },
    }),
  );
};
