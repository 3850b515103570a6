import { sql } from 'kysely';

import type { Db } from '../db.ts';
import { deleteUnused } from './delete-edition.ts';

export type Tied = { readonly thing: 'goal' | 'indicator' | 'activity'; readonly id: string; readonly lasting: string };

const PLACES = {
  goal: { rows: sql.table('edition_goal'), column: sql.ref('goal'), brought: 'goals' },
  indicator: { rows: sql.table('edition_indicator'), column: sql.ref('definition'), brought: 'definitions' },
  activity: { rows: sql.table('edition_activity'), column: sql.ref('activity'), brought: 'activities' },
} as const;

/** Ties a row of an edition to a lasting thing; the one it was tied to goes where no edition has it any more. */
export async function saveTie(db: Db, edition: string, { thing, id, lasting }: Tied): Promise<void> {
  const { rows, column, brought } = PLACES[thing];
  const { rows: before } = await sql<{ lasting: string }>`
    select ${column} as lasting from ${rows} where edition = ${edition} and id = ${id}
  `.execute(db);
  const left = before.map((row) => row.lasting).filter((other) => other !== lasting);
  if (left.length === 0) return;
  await sql`update ${rows} set ${column} = ${lasting} where edition = ${edition} and id = ${id}`.execute(db);
  await deleteUnused(db, { goals: [], activities: [], definitions: [], [brought]: left });
}
