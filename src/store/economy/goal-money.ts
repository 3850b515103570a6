import { sql } from 'kysely';
import { z } from 'zod';

import type { MoneyPiece } from '#domain/economy/goal-money/goal-cost.ts';
import { MoneyTie } from '#domain/economy/goal-money/money-tie.ts';
import type { GoalLevel } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { countingLoads } from './loads.ts';
import { notSuperseded, visible } from '../editions/visible.ts';
import type { ReadableDrafts } from '../editions/visible.ts';
import { jsonb } from '../sql.ts';

export type StoredGoalMoney = { readonly goal: string; readonly number: number; readonly ties: readonly MoneyTie[] };

const Ties = z.array(MoneyTie);

/** What stands of a year's goals, those that were saved first first: the order in which money is given out (EK-91). */
export async function listGoalMoney(db: Db, year: number): Promise<StoredGoalMoney[]> {
  const { rows } = await sql<{ goal: string; number: number; ties: unknown }>`
    select m.goal, m.number, m.ties from (
      select distinct on (goal) municipality, goal, number, ties, at from goal_money order by goal, number desc) m
    join goal g on g.municipality = m.municipality and g.id = m.goal
    where g.year = ${year} order by m.at, m.goal
  `.execute(db);
  return rows.map((row) => ({ ...row, ties: Ties.parse(row.ties) }));
}

/** How a goal's money has been tied, newest first. */
export async function listGoalMoneyVersions(
  db: Db,
  goal: string,
  limit: number,
): Promise<{ number: number; ties: MoneyTie[]; reason: string; by: string; at: string }[]> {
  const { rows } = await sql<{ number: number; ties: unknown; reason: string; by: string; at: string }>`
    select m.number, m.ties, m.reason, p.name as by, m.at
    from goal_money m join person p on p.municipality = m.municipality and p.id = m.person
    where m.goal = ${goal}::uuid order by m.number desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ ...row, ties: Ties.parse(row.ties) }));
}

/** False where that number stands already: somebody else has saved one meanwhile. */
export async function insertGoalMoney(
  db: Db,
  made: StoredGoalMoney & { readonly reason: string; readonly person: string; readonly at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into goal_money (municipality, goal, number, ties, reason, person, at)
    values (current_municipality(), ${made.goal}, ${made.number}, ${jsonb(made.ties)}, ${made.reason}, ${made.person},
      ${made.at})
    on conflict do nothing returning number
  `.execute(db);
  return rows.length > 0;
}

export type GoalOfYear = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly level: GoalLevel;
  readonly number: string | null;
  readonly organisation: string;
};

const standing = (drafts: ReadableDrafts) =>
  sql`${notSuperseded('e', drafts)} and e.replaced_by is null and ${visible('e', drafts)}`;

/** Goals of a year, or one goal, that stand in an edition that may be seen. */
export async function listGoalsOfYear(
  db: Db,
  asked: { readonly year: number } | { readonly goal: string },
  drafts: ReadableDrafts,
): Promise<GoalOfYear[]> {
  const which = 'year' in asked ? sql`g.year = ${asked.year}` : sql`g.id = ${asked.goal}::uuid`;
  const { rows } = await sql<GoalOfYear>`
    select distinct on (g.id) g.id, g.year, g.title, g.level, t.number, g.organisation
    from goal g
    join edition_goal t on t.municipality = g.municipality and t.goal = g.id
    join edition e on e.municipality = t.municipality and e.id = t.edition
    where ${which} and ${standing(drafts)}
    order by g.id, e.kept_at desc
  `.execute(db);
  return rows;
}

/** The goals that an organisation itself has in a year, decided or not. */
export async function listOwnGoals(
  db: Db,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from goal where organisation = ${organisation}::uuid and year = ${year} order by title, id
  `.execute(db);
  return rows;
}

/** Which goals of a year stand right below which, in the editions that may be seen. */
export async function listGoalParents(
  db: Db,
  year: number,
  drafts: ReadableDrafts,
): Promise<{ goal: string; parent: string }[]> {
  const { rows } = await sql<{ goal: string; parent: string }>`
    select distinct t.goal, above.goal as parent
    from edition_goal t
    join edition_goal above on above.municipality = t.municipality and above.edition = t.edition and above.id = t.parent
    join edition e on e.municipality = t.municipality and e.id = t.edition
    where e.year = ${year} and above.goal <> t.goal and ${standing(drafts)}
  `.execute(db);
  return rows;
}

/** The activities that stand under a goal in the editions that may be seen, by title. */
export async function listGoalActivities(
  db: Db,
  goal: string,
  drafts: ReadableDrafts,
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct a.id, a.title
    from edition_activity v
    join edition_goal t on t.municipality = v.municipality and t.edition = v.edition and t.id = v.goal
    join edition e on e.municipality = v.municipality and e.id = v.edition
    join activity a on a.municipality = v.municipality and a.id = v.activity
    where t.goal = ${goal}::uuid and ${standing(drafts)}
    order by a.title, a.id
  `.execute(db);
  return rows;
}

/** Outcome of a year through a month by organisation, area, kind and the ledger's project. */
export async function sumOutcomePieces(
  db: Db,
  asked: { readonly year: number; readonly organisations: readonly string[]; readonly through: number },
): Promise<Omit<MoneyPiece, 'measure'>[]> {
  const { rows } = await sql<Omit<MoneyPiece, 'measure'>>`
    with ${countingLoads([asked.year])}
    select o.organisation, a.code as area, k.code as kind, o.project, sum(o.amount) as amount
    from month_outcome o
    join counting_loads l on l.municipality = o.municipality and l.id = o.load and l.what = 'outcome'
    join economy_area a on a.municipality = o.municipality and a.id = o.area
    join account_kind k on k.municipality = o.municipality and k.id = o.kind
    where o.year = ${asked.year} and o.month <= ${asked.through} and o.organisation = any(${asked.organisations}::uuid[])
    group by o.organisation, a.code, k.code, o.project
    order by o.organisation, a.code, k.code, o.project
  `.execute(db);
  return rows;
}
