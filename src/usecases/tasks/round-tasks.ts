import { can } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { daysLate, isOpen, partState } from '#domain/rounds/part-status.ts';
import type { PartFacts } from '#domain/rounds/part-status.ts';
import type { Round, RoundPart } from '#domain/rounds/round.ts';
import { taskOf } from '#domain/tasks/task.ts';
import type { Task } from '#domain/tasks/task.ts';
import { listOpenMessages, listRecentChanges, listWaitingEditions } from '#store/rounds/own-parts.ts';
import type { PartEdition } from '#store/rounds/status.ts';
import { MAX_WAITING_EDITIONS, NOTICE_DAYS } from '#limits';

import { factsOf } from '../rounds/show-round.ts';
import type { TaskProvider, TaskReader } from './task-provider.ts';

type State = 'draft' | 'sent' | 'approved' | null;

const may = ({ actor, register }: TaskReader, action: Action, organisation: string, state: State): boolean =>
  can(actor, action, thingAt(register.organisations, organisation, actor.today, state));

/** Where the person writes: what is asked there waits for the person. */
const ownPlaces = (reader: TaskReader): string[] =>
  organisationsOn(reader.register.organisations, reader.actor.today)
    .map(({ id }) => id)
    .filter((id) => may(reader, 'edition.write', id, 'draft'));

type Part = { readonly part: RoundPart; readonly facts: PartFacts; readonly edition: PartEdition | undefined };

/** Parts of open rounds: those to write, and those to collect. */
export const roundTasks: TaskProvider = async (reader) => {
  const tasks: Task[] = [];
  for (const { round, editions, ...open } of await reader.openRounds()) {
    const parts = open.parts.map((part): Part => {
      const edition = editions.get(part.organisation);
      return { part, edition, facts: factsOf(part, edition) };
    });
    tasks.push(...toWrite(reader, round, parts), ...toCollect(reader, round, parts));
  }
  return tasks;
};

function toWrite(reader: TaskReader, round: Round, parts: readonly Part[]): Task[] {
  return parts.flatMap(({ part, facts, edition }) => {
    const state = partState(facts);
    if (!isOpen(state) || !may(reader, 'edition.write', part.organisation, 'draft')) return [];
    // A controller mends numbers in what others have begun; the beginning is theirs.
    if (edition === undefined && !may(reader, 'edition.start', part.organisation, null)) return [];
    return [
      taskOf({
        id: `write-${round.id}-${part.organisation}`,
        kind: 'write',
        organisation: reader.named(part.organisation),
        title: round.title,
        round: round.id,
        edition: edition?.id ?? null,
        begins: edition === undefined ? { year: round.year, kind: round.kind } : null,
        state,
        due: part.deadline,
        words: state === 'returned' ? (edition?.lastReason ?? null) : null,
        by: state === 'returned' ? (edition?.lastBy ?? null) : null,
      }),
    ];
  });
}

/** One line a round for all that the person collects, while somebody is not in. */
function toCollect(reader: TaskReader, round: Round, parts: readonly Part[]): Task[] {
  const { today } = reader.actor;
  const taking = parts
    .filter(({ part }) => part.excused === null)
    .map((one) => ({ ...one, collector: one.part.collector ?? round.organisation }));
  const collectors = new Set(taking.map(({ collector }) => collector));
  const run = new Set([...collectors].filter((place) => may(reader, 'round.run', place, null)));
  const own = taking.filter(({ collector }) => run.has(collector));
  const open = own.filter(({ facts }) => isOpen(partState(facts)));
  if (open.length === 0) return [];
  const late = open.filter(({ facts }) => daysLate(facts, today) > 0).length;
  const days = open.map(({ part }) => part.deadline).toSorted((one, other) => one.localeCompare(other));
  // The uppermost of the places: the one that nobody of the person's own collects from.
  const below = new Set(own.map(({ part }) => part.organisation));
  const top = [...run].find((place) => !below.has(place)) ?? round.organisation;
  return [
    taskOf({
      id: `collect-${round.id}`,
      kind: 'collect',
      organisation: reader.named(top),
      title: round.title,
      round: round.id,
      due: late > 0 ? today : (days[0] ?? null),
      counts: { late, open: open.length, all: own.length },
    }),
  ];
}

/** What was sent by those below and waits for an answer, and what is approved and waits for a decision. */
export const waitingEditions: TaskProvider = async (reader) => {
  const waiting = await listWaitingEditions(reader.db, MAX_WAITING_EDITIONS);
  return waiting.flatMap((edition) => {
    const { id, organisation, title, state, round, deadline, by } = edition;
    const kind = state === 'sent' ? 'approve' : 'decide';
    const action = kind === 'approve' ? 'edition.approve' : 'edition.decide';
    if (!may(reader, action, organisation, state === 'sent' ? 'sent' : 'approved')) return [];
    const about = { organisation: reader.named(organisation), title, round, edition: id, due: deadline, by };
    return [taskOf({ ...about, id: `${kind}-${id}`, kind, state: state === 'sent' ? 'sent' : 'approved' })];
  });
};

/** Questions and reminders to places where the person writes. */
export const openQuestions: TaskProvider = async (reader) => {
  const messages = await listOpenMessages(reader.db, ownPlaces(reader));
  return messages.map(({ id, round, organisation, title, body, by, version }) =>
    taskOf({
      id: `answer-${id}`,
      kind: 'answer',
      organisation: reader.named(organisation),
      title,
      round,
      due: reader.actor.today,
      words: body,
      by,
      message: { id, version },
    }),
  );
};

/** Days that were moved and parts that were excused lately, for those they concern. */
export const recentChanges: TaskProvider = async (reader) => {
  const since = `${addDays(reader.actor.today, -NOTICE_DAYS)}T00:00:00Z`;
  const changes = await listRecentChanges(reader.db, ownPlaces(reader), since);
  return changes.map(({ id, round, organisation, title, reason, by }) =>
    taskOf({
      id: `notice-${id}`,
      kind: 'notice',
      organisation: reader.named(organisation),
      title,
      round,
      words: reason,
      by,
    }),
  );
};
