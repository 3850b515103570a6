import { sql } from 'kysely';

import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { Direction } from '#domain/steering/direction.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from './db.ts';
import { standingFinding } from './editions/findings.ts';
import type { DocumentHead } from './editions/load-document.ts';
import { notSuperseded, visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';

export type ThreadEdition = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly number: number;
  readonly state: EditionSummary['state'];
  readonly title: string;
  readonly head: DocumentHead;
};

/** The newest edition of each of the organisations for a year and kind; drafts of `drafts` only (null: all). */
export async function findThreadEditions(
  db: Db,
  asked: {
    readonly organisations: readonly string[];
    readonly year: number;
    readonly kind: EditionKind;
    readonly drafts: ReadableDrafts;
  },
): Promise<ThreadEdition[]> {
  const { organisations, year, kind, drafts } = asked;
  const { rows } = await sql<ThreadEdition>`
    select distinct on (organisation) id, organisation, year, kind, number, state, title, head
    from edition e
    where organisation = any(${organisations}::uuid[]) and year = ${year} and kind = ${kind} and ${notSuperseded('e', drafts)}
      and replaced_by is null and ${visible('e', drafts)}
    order by organisation, number desc
  `.execute(db);
  return rows;
}

/** Which organisation, year and kind there are editions of. */
export type EditionPlace = { readonly organisation: string; readonly year: number; readonly kind: EditionKind };

export async function listEditionPlaces(db: Db, drafts: ReadableDrafts): Promise<EditionPlace[]> {
  const { rows } = await sql<EditionPlace>`
    select distinct organisation, year, kind from edition e
    where replaced_by is null and ${visible('e', drafts)}
    order by year, kind
  `.execute(db);
  return rows;
}

/** Under which goals, indicators and activities there is text. */
export async function findTextPlaces(
  db: Db,
  editions: readonly string[],
): Promise<{ edition: string; goal: string | null; indicator: string | null; activity: string | null }[]> {
  const { rows } = await sql<{
    edition: string;
    goal: string | null;
    indicator: string | null;
    activity: string | null;
  }>`
    select distinct edition, goal, indicator, activity from edition_text where edition = any(${editions}::uuid[])
  `.execute(db);
  return rows;
}

/** Findings of each goal of the editions that stand: neither dismissed nor mended. */
export async function countFindings(
  db: Db,
  editions: readonly string[],
): Promise<{ edition: string; thingId: string; count: number }[]> {
  const { rows } = await sql<{ edition: string; thingId: string; count: number }>`
    select f.edition, f.thing_id, count(*) as count from finding f
    where f.edition = any(${editions}::uuid[]) and f.thing = 'goal' and f.thing_id is not null and ${standingFinding}
    group by f.edition, f.thing_id
  `.execute(db);
  return rows;
}

/** Who set each of the goals that the editions hold. */
export async function findGoalOwners(
  db: Db,
  editions: readonly string[],
): Promise<{ id: string; organisation: string }[]> {
  const { rows } = await sql<{ id: string; organisation: string }>`
    select id, organisation from goal
    where id in (select goal from edition_goal where edition = any(${editions}::uuid[]))
  `.execute(db);
  return rows;
}

/** Which way is good for each of the definitions that the editions hold. */
export async function findDirections(
  db: Db,
  editions: readonly string[],
): Promise<{ id: string; direction: Direction }[]> {
  const { rows } = await sql<{ id: string; direction: Direction }>`
    select id, direction from indicator_definition
    where id in (select definition from edition_indicator where edition = any(${editions}::uuid[]))
  `.execute(db);
  return rows;
}
