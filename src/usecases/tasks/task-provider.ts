import type { Actor } from '#domain/access/can.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { Db } from '#store/db.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { OpenRound } from '../rounds/open-rounds.ts';

/** Whose list it is, and the day it is. */
export type TaskReader = {
  readonly db: Db;
  readonly register: Register;
  readonly actor: Actor;
  /** Every open round, read once for all that is found in them. */
  readonly openRounds: () => Promise<readonly OpenRound[]>;
  readonly named: (organisation: string) => { id: string; name: string };
};

/** Finds what waits for a person in one part of the system; the list is the sum of all providers. */
export type TaskProvider = (reader: TaskReader) => Promise<Task[]>;
