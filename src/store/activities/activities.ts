import { sql } from 'kysely';

import type { ActivityChange, ActivityState, Participation, Progress } from '#domain/activities/activity-state.ts';
import type { EditionKind, OwnerLevel, SteeringDocument } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { visible } from '../editions/visible.ts';
import type { ReadableDrafts } from '../editions/visible.ts';
import { jsonb } from '../sql.ts';

export type ActivityPlace = { readonly edition: string; readonly id: string };

/** Keeps what was changed of an activity. */
export async function insertActivityChange(
  db: Db,
  { edition, id }: ActivityPlace,
  { before, after }: Pick<ActivityChange, 'before' | 'after'>,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<void> {
  await sql`
    insert into activity_change (municipality, edition, activity, before, after, person, at)
    values (current_municipality(), ${edition}, ${id}, ${jsonb(before)}, ${jsonb(after)}, ${person}, ${at})
  `.execute(db);
}

/** How an activity was changed over time in all editions of its year that the person may read, newest first. */
export async function listActivityChanges(
  db: Db,
  lasting: string,
  drafts: ReadableDrafts,
  limit: number,
): Promise<(ActivityChange & { readonly edition: string; readonly title: string })[]> {
  const { rows } = await sql<ActivityChange & { edition: string; title: string }>`
    select c.edition, e.title, c.before, c.after, p.name as by,
      to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from activity_change c
    join edition e on e.municipality = c.municipality and e.id = c.edition
    join person p on p.municipality = c.municipality and p.id = c.person
    where e.replaced_by is null and ${visible('e', drafts)} and (exists (select from edition_activity a
        where a.municipality = c.municipality and a.edition = c.edition and a.id = c.activity and a.activity = ${lasting})
      or exists (select from removed_activity r
        where r.municipality = c.municipality and r.edition = c.edition and r.id = c.activity and r.lasting = ${lasting}))
    order by c.at desc, c.sequence desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Takes an activity away with its texts and their versions, kept as they were. */
export async function removeActivityRow(
  db: Db,
  { edition, id }: ActivityPlace,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<void> {
  await sql`
    insert into removed_activity (municipality, edition, id, lasting, content, person, at)
    select a.municipality, a.edition, a.id, a.activity, jsonb_build_object('activity', to_jsonb(a),
      'texts', coalesce((select jsonb_agg(to_jsonb(t)) from edition_text t
        where t.municipality = a.municipality and t.edition = a.edition and t.activity = a.id), '[]'),
      'versions', coalesce((select jsonb_agg(to_jsonb(v)) from text_version v
        join edition_text t on t.municipality = v.municipality and t.edition = v.edition and t.id = v.text
        where t.municipality = a.municipality and t.edition = a.edition and t.activity = a.id), '[]')),
      ${person}::uuid, ${at}::timestamptz
    from edition_activity a where a.edition = ${edition} and a.id = ${id}
  `.execute(db);
  await sql`delete from edition_text where edition = ${edition} and activity = ${id}`.execute(db);
  await sql`delete from edition_activity where edition = ${edition} and id = ${id}`.execute(db);
}

/** Brings a removed activity back as it was. */
export async function restoreActivityRow(db: Db, { edition, id }: ActivityPlace): Promise<void> {
  const of = (part: string) => sql`
    from removed_activity r, jsonb_array_elements(r.content -> ${part}) each(row)
    where r.edition = ${edition} and r.id = ${id}`;
  await sql`
    insert into edition_activity
    select (jsonb_populate_record(null::edition_activity, r.content -> 'activity')).*
    from removed_activity r where r.edition = ${edition} and r.id = ${id}
  `.execute(db);
  await sql`
    insert into edition_text select (jsonb_populate_record(null::edition_text, each.row)).* ${of('texts')}
  `.execute(db);
  await sql`
    insert into text_version select (jsonb_populate_record(null::text_version, each.row)).* ${of('versions')}
  `.execute(db);
  await sql`delete from removed_activity where edition = ${edition} and id = ${id}`.execute(db);
}

export type RemovedActivity = {
  readonly id: string;
  readonly goal: string | null;
  readonly title: string;
  readonly by: string;
  readonly at: string;
};

/** Activities that were taken away from a draft, newest first. */
export async function listRemoved(db: Db, edition: string): Promise<RemovedActivity[]> {
  const { rows } = await sql<RemovedActivity>`
    select r.id, r.content -> 'activity' ->> 'goal' as goal, r.content -> 'activity' ->> 'title' as title, p.name as by,
      to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from removed_activity r join person p on p.municipality = r.municipality and p.id = r.person
    where r.edition = ${edition} order by r.at desc, r.id
  `.execute(db);
  return rows;
}

/** What people said of the activities that a new edition took over stays said. */
export async function carryActivityStates(db: Db, edition: string): Promise<void> {
  await sql`
    update edition_activity a set participation = s.participation, progress = s.progress, planned_end = s.planned_end,
      postponed_reason = s.postponed_reason
    from carried c join edition_activity s on s.municipality = c.municipality and s.edition = c.source
      and s.id = c.source_thing
    join edition own on own.municipality = c.municipality and own.id = c.edition
    join edition source on source.municipality = c.municipality and source.id = c.source
      and source.organisation = own.organisation
    where a.municipality = c.municipality and a.edition = c.edition and c.thing = 'activity' and a.id = c.thing_id
      and c.edition = ${edition}
  `.execute(db);
}

export type YearActivityRow = ActivityState & {
  readonly edition: string;
  readonly kind: EditionKind;
  readonly level: SteeringDocument['level'];
  readonly id: string;
  readonly lasting: string;
  readonly organisation: string;
  readonly title: string;
  readonly goal: string | null;
  readonly owner: OwnerLevel | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly deviation: boolean;
  readonly participation: Participation | null;
  readonly progress: Progress | null;
};

/** Activities of a year in the newest edition of each organisation that the person may read; each once an organisation. */
export async function listYearActivities(
  db: Db,
  asked: { readonly organisations: readonly string[]; readonly year: number; readonly drafts: ReadableDrafts },
  limit: number,
): Promise<YearActivityRow[]> {
  const { organisations, year, drafts } = asked;
  const { rows } = await sql<YearActivityRow>`
    with newest as (
      select distinct on (e.organisation) e.municipality, e.id, e.organisation, e.kind, e.head ->> 'level' as level
      from edition e
      where e.organisation = any(${organisations}::uuid[]) and e.year = ${year} and e.state <> 'superseded'
        and e.replaced_by is null and ${visible('e', drafts)}
      order by e.organisation, array_position(array['VP', 'T1', 'T2', 'VB'], e.kind) desc, e.number desc
    ), each as (
      select distinct on (n.id, a.activity) n.id as edition, n.kind, n.level, a.id, a.activity as lasting, n.organisation,
        a.title, g.title as goal, a.owner, a.start_day as start, a.end_day as "end", a.deviation, a.participation,
        a.progress, a.planned_end, a.postponed_reason
      from newest n join edition_activity a on a.municipality = n.municipality and a.edition = n.id
      left join edition_goal g on g.municipality = a.municipality and g.edition = a.edition and g.id = a.goal
      order by n.id, a.activity, a.position
    )
    select * from each order by start nulls first, "end", title, organisation limit ${limit}
  `.execute(db);
  return rows;
}

/** What somebody has said of an activity, by the beginning of its title; what is left out is not said. */
export type SaidActivity = Partial<ActivityState> & {
  readonly organisation: string;
  readonly year: number;
  readonly kinds: readonly EditionKind[];
  readonly title: string;
};

export async function sayActivityState(db: Db, said: SaidActivity): Promise<void> {
  const { organisation, year, kinds, title, participation = null, progress = null } = said;
  const { plannedEnd = null, postponedReason = null } = said;
  await sql`
    update edition_activity a set participation = ${participation}, progress = ${progress}, planned_end = ${plannedEnd},
      postponed_reason = ${postponedReason}
    from edition e
    where e.municipality = a.municipality and e.id = a.edition and e.organisation = ${organisation} and e.year = ${year}
      and e.kind = any(${kinds}) and starts_with(a.title, ${title})
  `.execute(db);
}

/** What was said of who takes part, in several editions. */
export async function listParticipations(
  db: Db,
  editions: readonly string[],
): Promise<{ edition: string; id: string; participation: Participation }[]> {
  const { rows } = await sql<{ edition: string; id: string; participation: Participation }>`
    select edition, id, participation from edition_activity
    where edition = any(${editions}::uuid[]) and participation is not null
  `.execute(db);
  return rows;
}
