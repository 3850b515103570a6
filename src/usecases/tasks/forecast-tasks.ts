import { can } from '#domain/access/can.ts';
import { measurePlanState } from '#domain/economy/measure-plan.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { listOpenForecastRequests } from '#store/economy/forecasts.ts';
import { listMeasurePlans } from '#store/economy/measures.ts';

import type { TaskProvider, TaskReader } from './task-provider.ts';

/** Places that the person answers for: a controller may lodge for everybody, but has asked, so the list is the head's. */
const ownPlaces = ({ register, actor }: TaskReader): string[] =>
  register.organisations
    .map(({ id }) => id)
    .filter(
      (id) =>
        actor.roles.some(({ organisation, role }) => organisation === id && role === 'headOfUnit') &&
        can(actor, 'economy.forecast', thingAt(register.organisations, id, actor.today)),
    );

/** Forecasts that a controller asks for. */
export const forecastTasks: TaskProvider = async (reader) => {
  const places = ownPlaces(reader);
  if (places.length === 0) return [];
  const requests = await listOpenForecastRequests(reader.db, places);
  return requests.map(({ organisation, year, month, due, message, by }) =>
    taskOf({
      id: `forecast-${organisation}-${year}-${month}`,
      kind: 'forecast',
      organisation: reader.named(organisation),
      title: `prognos efter ${MONTH_NAMES[month - 1] ?? month} ${year}`,
      due,
      words: message === '' ? null : message,
      by,
      forecast: { year, month },
    }),
  );
};

/** Plans of measures to write by their day, and to follow up with each later forecast. */
export const measureTasks: TaskProvider = async (reader) => {
  const places = ownPlaces(reader);
  if (places.length === 0) return [];
  const plans = await listMeasurePlans(reader.db, { year: null, organisations: places });
  return plans.flatMap(({ id, organisation, year, deadline, closed, versions, forecastMonth }) => {
    const writtenMonth = versions[0]?.month ?? null;
    const state = measurePlanState({ closed, deadline, writtenMonth, forecastMonth }, reader.actor.today);
    if (state === 'followed' || state === 'closed') return [];
    return [
      taskOf({
        id: `measures-${id}-${forecastMonth}`,
        kind: 'measures',
        organisation: reader.named(organisation),
        title: `åtgärdsplan ${year}`,
        due: state === 'toFollow' ? reader.actor.today : deadline,
        forecast: { year, month: forecastMonth },
      }),
    ];
  });
};
