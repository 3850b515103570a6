import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import type { ChangeRow, MessageRow } from './status.ts';

export type WaitingEdition = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly title: string;
  readonly state: EditionState;
  readonly round: string | null;
  readonly deadline: string | null;
  readonly by: string | null;
};

/** Editions that were sent or approved and stand so, with the collector's day where a round asks for them. */
export async function listWaitingEditions(db: Db, limit: number): Promise<WaitingEdition[]> {
  const { rows } = await sql<WaitingEdition>`
    select e.id, e.organisation, e.year, e.kind, e.title, e.state, r.id as round,
      coalesce(c.deadline, p.deadline) as deadline, last.name as by
    from edition e
    left join lateral (
      select q.* from round_part q join round o on o.municipality = q.municipality and o.id = q.round
      where q.municipality = e.municipality and q.organisation = e.organisation and o.year = e.year and o.kind = e.kind
        and o.closed_at is null order by o.opened_at desc limit 1) p on true
    left join round r on r.municipality = p.municipality and r.id = p.round
    left join round_part c on c.municipality = p.municipality and c.round = p.round and c.organisation = p.collector
    left join lateral (
      select w.name from edition_step s join person w on w.municipality = s.municipality and w.id = s.person
      where s.municipality = e.municipality and s.edition = e.id and s.section is null and s.step in ('send', 'approve')
      order by s.sequence desc limit 1) last on true
    where e.state in ('sent', 'approved') and e.replaced_by is null
    order by e.kept_at desc, e.id limit ${limit}
  `.execute(db);
  return rows;
}

/** Questions and reminders that nobody has answered, in rounds that are open, to these organisations. */
export async function listOpenMessages(
  db: Db,
  organisations: readonly string[],
): Promise<(MessageRow & { readonly title: string })[]> {
  const { rows } = await sql<MessageRow & { readonly title: string }>`
    select m.id, m.round, m.organisation, m.kind, m.body, w.name as by, m.at, m.answer, null as answered_by,
      m.answered_at, m.version, r.title
    from round_message m
    join round r on r.municipality = m.municipality and r.id = m.round
    join person w on w.municipality = m.municipality and w.id = m.person
    where m.answer is null and r.closed_at is null and m.organisation = any(${[...organisations]}::uuid[])
    order by m.at, m.id
  `.execute(db);
  return rows;
}

/** Changes since a moment in open rounds that concern these organisations, the newest first. */
export async function listRecentChanges(
  db: Db,
  organisations: readonly string[],
  since: string,
): Promise<(ChangeRow & { readonly title: string })[]> {
  const { rows } = await sql<ChangeRow & { readonly title: string }>`
    select c.id, c.round, c.organisation, c.what, c.before, c.after, c.reason, w.name as by, c.at, r.title
    from round_change c
    join round r on r.municipality = c.municipality and r.id = c.round
    join person w on w.municipality = c.municipality and w.id = c.person
    where c.at >= ${since} and r.closed_at is null and c.organisation = any(${[...organisations]}::uuid[])
    order by c.sequence desc
  `.execute(db);
  return rows;
}
