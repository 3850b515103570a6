import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';

import type { Db } from '../db.ts';

/** How far a part has come: its newest standing edition, whether or not it was begun in the round. */
export type PartEdition = {
  readonly organisation: string;
  readonly id: string;
  readonly state: EditionState;
  readonly title: string;
  /** The last step with the edition as a whole, the marks of readiness apart. */
  readonly lastStep: string | null;
  readonly lastAt: string | null;
  readonly lastBy: string | null;
  readonly lastReason: string | null;
  readonly sections: number;
  readonly readySections: number;
};

/*
 * Sections as domain/editions/content-of.ts counts them: goals that something stands under, and chapters of the highest
 * heading that the document has.
 */
const sections = sql`
  (select count(*) from edition_goal g where g.municipality = e.municipality and g.edition = e.id and (g.status is not null
    or exists (select from edition_text t where t.municipality = g.municipality and t.edition = g.edition and t.goal = g.id)
    or exists (select from edition_indicator i where i.municipality = g.municipality and i.edition = g.edition and i.goal = g.id)
    or exists (select from edition_activity a where a.municipality = g.municipality and a.edition = g.edition and a.goal = g.id)))
  + (select count(*) from edition_text t where t.municipality = e.municipality and t.edition = e.id and t.goal is null
    and t.indicator is null and t.activity is null and t.heading_level = (select min(o.heading_level) from edition_text o
      where o.municipality = e.municipality and o.edition = e.id and o.goal is null and o.indicator is null
      and o.activity is null))`;

/** The state of the edition `e`; on a day gone by folded from the steps it had taken, as the lifecycle's table says. */
const stateThen = sql`case when shown_until() is null then e.state else coalesce((
  select case s.step when 'send' then 'sent' when 'approve' then 'approved' when 'decide' then 'decided' when 'seal' then 'sealed'
      when 'supersede' then 'superseded' else 'draft' end
    from edition_step s where s.municipality = e.municipality and s.edition = e.id and s.section is null
      and s.step not in ('ready', 'notReady') order by s.sequence desc limit 1),
  case e.origin when 'written' then 'draft' else 'decided' end) end`;

/** On a day gone by: how far it had come then. Sections are counted in the edition as it is. */
export async function listPartEditions(db: Db, round: string): Promise<PartEdition[]> {
  const { rows } = await sql<PartEdition>`
    select distinct on (p.organisation) p.organisation, e.id, ${stateThen} as state, e.title, ${sections} as sections,
      last.step as last_step, last.at as last_at, last.name as last_by, last.reason as last_reason,
      (select count(*) from (
        select distinct on (s.section) s.step from edition_step s
        where s.municipality = e.municipality and s.edition = e.id and s.section is not null
          and s.step in ('ready', 'notReady', 'return')
        order by s.section, s.sequence desc) marks where marks.step = 'ready') as ready_sections
    from round_part p
    join round r on r.municipality = p.municipality and r.id = p.round
    join edition e on e.municipality = p.municipality and e.organisation = p.organisation and e.year = r.year
      and e.kind = r.kind and e.replaced_by is null and stood(e.kept_at)
    left join lateral (
      select s.step, s.at, s.reason, w.name from edition_step s
      join person w on w.municipality = s.municipality and w.id = s.person
      where s.municipality = e.municipality and s.edition = e.id and s.section is null and s.step not in ('ready', 'notReady')
      order by s.sequence desc limit 1) last on true
    where p.round = ${round}
    order by p.organisation, e.number desc
  `.execute(db);
  return rows;
}

export type ChangeRow = {
  readonly id: string;
  readonly round: string;
  readonly organisation: string;
  readonly what: 'deadline' | 'excused' | 'included';
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** What was changed in a round, the newest first. */
export async function listChanges(db: Db, round: string, limit: number): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.id, c.round, c.organisation, c.what, c.before, c.after, c.reason, w.name as by, c.at
    from round_change c join person w on w.municipality = c.municipality and w.id = c.person
    where c.round = ${round} and stood(c.at) order by c.sequence desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function insertChange(db: Db, change: Omit<ChangeRow, 'by'> & { readonly person: string }): Promise<void> {
  await sql`
    insert into round_change (municipality, id, round, organisation, what, before, after, reason, person, at)
    values (current_municipality(), ${change.id}, ${change.round}, ${change.organisation}, ${change.what},
      ${change.before}, ${change.after}, ${change.reason}, ${change.person}, ${change.at})
  `.execute(db);
}

export type MessageRow = {
  readonly id: string;
  readonly round: string;
  readonly organisation: string;
  readonly kind: 'question' | 'reminder';
  readonly body: string;
  readonly by: string;
  readonly at: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly version: number;
};

const messageColumns = sql`m.id, m.round, m.organisation, m.kind, m.body, w.name as by, m.at,
  case when stood(m.answered_at) then m.answer end as answer,
  case when stood(m.answered_at) then a.name end as answered_by,
  case when stood(m.answered_at) then m.answered_at end as answered_at, m.version`;
const messageJoins = sql`
  join person w on w.municipality = m.municipality and w.id = m.person
  left join person a on a.municipality = m.municipality and a.id = m.answered_by`;

/** Questions and reminders of a round, the newest first. */
export async function listMessages(db: Db, round: string, limit: number): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select ${messageColumns} from round_message m ${messageJoins}
    where m.round = ${round} order by m.at desc, m.id limit ${limit}
  `.execute(db);
  return rows;
}

/** Locks the message until the act ends. */
export async function lockMessage(db: Db, id: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow>`
    select ${messageColumns} from round_message m ${messageJoins} where m.id = ${id} for update of m
  `.execute(db);
  return rows[0];
}

export async function insertMessage(
  db: Db,
  message: Pick<MessageRow, 'id' | 'round' | 'organisation' | 'kind' | 'body' | 'at'> & { readonly person: string },
): Promise<void> {
  await sql`
    insert into round_message (municipality, id, round, organisation, kind, body, person, at)
    values (current_municipality(), ${message.id}, ${message.round}, ${message.organisation}, ${message.kind},
      ${message.body}, ${message.person}, ${message.at})
  `.execute(db);
}

export async function saveAnswer(
  db: Db,
  { id, answer, person, at }: { id: string; answer: string; person: string; at: string },
): Promise<void> {
  await sql`
    update round_message set answer = ${answer}, answered_by = ${person}, answered_at = ${at}, version = version + 1
    where id = ${id}
  `.execute(db);
}
