import { can } from '#domain/access/can.ts';
import type { HeldRole } from '#domain/access/can.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import { lineAbove, thingAt } from '#domain/organisation/standing.ts';
import { vacancyAt } from '#domain/organisation/vacant-posts.ts';
import type { Vacancy } from '#domain/organisation/vacant-posts.ts';
import { isOpen, partState } from '#domain/rounds/part-status.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { listOpenForecastRequests } from '#store/economy/forecasts.ts';
import { listMeasurePlans } from '#store/economy/measures.ts';
import { listPostHolders } from '#store/people/posts.ts';
import { listOpenMessages } from '#store/rounds/own-parts.ts';
import { MAX_VACANCY_THINGS } from '#limits';

import { factsOf } from '../rounds/show-round.ts';
import type { TaskProvider, TaskReader } from './task-provider.ts';

type Waiting = {
  readonly organisation: string;
  readonly what: string;
  readonly due: string | null;
  readonly round?: string;
};

/** What waits at posts that nobody holds, for the next level: one line an organisation (RE-10). */
export const vacancyTasks: TaskProvider = async (reader) => {
  const vacant = await vacantPlaces(reader);
  if (vacant.size === 0) return [];
  const waiting = Map.groupBy(await waitingAt(reader, [...vacant.keys()]), ({ organisation }) => organisation);
  return [...vacant].flatMap(([organisation, { appoint }]) => {
    const things = waiting.get(organisation) ?? [];
    if (things.length === 0) return [];
    const days = things.flatMap(({ due }) => (due === null ? [] : [due])).toSorted();
    const names = things.map(({ what }) => what);
    const more = names.length - MAX_VACANCY_THINGS;
    return [
      taskOf({
        id: `vacancy-${organisation}`,
        kind: 'vacancy',
        organisation: reader.named(organisation),
        title: [...names.slice(0, MAX_VACANCY_THINGS), ...(more > 0 ? [`${more} till`] : [])].join(', '),
        round: things.find(({ round }) => round !== undefined)?.round ?? null,
        due: days[0] ?? null,
        words:
          appoint.length === 0
            ? 'Be den som sköter systemet att utse någon.'
            : `Be ${appoint.join(' eller ')} att utse någon.`,
      }),
    ];
  });
};

const holdsAt = (role: HeldRole, day: string): boolean =>
  role.validFrom <= day && (role.validTo === null || day < role.validTo);

/** Posts without a holder for which the person is the next level; where no head is left above, whoever collects. */
async function vacantPlaces(reader: TaskReader): Promise<Map<string, Vacancy>> {
  const { actor, register, db } = reader;
  const { organisations } = register;
  const heads = new Set(
    actor.roles
      .filter((held) => held.role === 'headOfUnit' && holdsAt(held, actor.today))
      .map((held) => held.organisation),
  );
  const runs = actor.roles.some(({ role }) => role === 'planner' || role === 'centralOffice');
  if (heads.size === 0 && !runs) return new Map();
  const holders = await listPostHolders(db, actor.today);
  return new Map(
    organisationsOn(organisations, actor.today).flatMap(({ id, kind }) => {
      const above = lineAbove(organisations, id, actor.today).map((one) => one.id);
      const vacancy = vacancyAt({ id, kind }, above, holders);
      if (vacancy === null) return [];
      const [collector] = above;
      const isNext =
        vacancy.next === null
          ? collector !== undefined && can(actor, 'round.run', thingAt(organisations, collector, actor.today))
          : heads.has(vacancy.next.organisation);
      return isNext ? [[id, vacancy] as const] : [];
    }),
  );
}

async function waitingAt({ db, openRounds }: TaskReader, places: readonly string[]): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const { round, parts, editions } of await openRounds()) {
    const { id, title } = round;
    for (const part of parts) {
      const { organisation, deadline } = part;
      if (!places.includes(organisation)) continue;
      if (!isOpen(partState(factsOf(part, editions.get(organisation))))) continue;
      waiting.push({ organisation, what: title, due: deadline, round: id });
    }
  }
  const messages = await listOpenMessages(db, places);
  const forecasts = await listOpenForecastRequests(db, places);
  const plans = await listMeasurePlans(db, { year: null, organisations: places });
  return [
    ...waiting,
    ...messages.map(({ organisation, title, round }) => ({
      organisation,
      what: `fråga om ${title}`,
      due: null,
      round,
    })),
    ...forecasts.map(({ organisation, year, month, due }) => ({
      organisation,
      what: `prognos efter ${MONTH_NAMES[month - 1] ?? month} ${year}`,
      due,
    })),
    ...plans.map(({ organisation, year, deadline }) => ({ organisation, what: `åtgärdsplan ${year}`, due: deadline })),
  ];
}
