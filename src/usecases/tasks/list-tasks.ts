import type { Actor } from '#domain/access/can.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import { inOrderOfTime } from '#domain/tasks/task.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { loadOpenRounds } from '../rounds/open-rounds.ts';
import { auditorsQuestions } from './desk-tasks.ts';
import { openQuestions, recentChanges, roundTasks, waitingEditions } from './round-tasks.ts';
import { mentionTasks } from './mention-tasks.ts';
import { forecastTasks, measureTasks } from './forecast-tasks.ts';
import type { TaskProvider, TaskReader } from './task-provider.ts';
import { vacancyTasks } from './vacancy-tasks.ts';

/** Every part of the system that may have something waiting for a person. */
const PROVIDERS: readonly TaskProvider[] = [
  openQuestions,
  auditorsQuestions,
  roundTasks,
  waitingEditions,
  recentChanges,
  mentionTasks,
  forecastTasks,
  measureTasks,
  vacancyTasks,
];

/** What waits for a person, by the day it is due. A substitute holds the roles of the one who is away, and so the list. */
export async function tasksFor(db: Db, actor: Actor): Promise<Task[]> {
  const register = await loadRegister(db);
  const named = (id: string) => ({ id, name: nameOn(register.organisations, id, actor.today) });
  let rounds: ReturnType<TaskReader['openRounds']> | undefined;
  const openRounds = () => (rounds ??= loadOpenRounds(db));
  const tasks: Task[] = [];
  for (const provider of PROVIDERS) tasks.push(...(await provider({ db, register, actor, named, openRounds })));
  return inOrderOfTime(tasks);
}

/** The own list. */
export const listTasks = (app: App, who: SignedIn): Promise<Result<{ today: string; items: Task[] }, Failure>> =>
  reading(app, who, async ({ db }) => ok({ today: who.actor.today, items: await tasksFor(db, who.actor) }));
