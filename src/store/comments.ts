import { sql } from 'kysely';

import type { CommentThread } from '#domain/comments/comment-view.ts';

import type { Db } from './db.ts';

export type ThreadRow = {
  readonly id: string;
  readonly edition: string;
  readonly kind: CommentThread['kind'];
  readonly thing: string;
  readonly cell: CommentThread['cell'];
  readonly about: string;
  readonly quote: string | null;
  readonly quoteStart: Uint8Array | null;
  readonly quoteEnd: Uint8Array | null;
  readonly begunAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly version: number;
};

const columns = sql`t.id, t.edition, t.kind, t.thing, t.cell, t.about, t.quote, t.quote_start, t.quote_end, t.begun_at,
  t.resolved_at, r.name::text as resolved_by, t.version`;
const tables = sql`comment_thread t
  left join person r on r.municipality = t.municipality and r.id = t.resolved_by`;

/** Threads of an edition, oldest first. */
export async function listThreads(db: Db, edition: string, limit: number): Promise<ThreadRow[]> {
  const { rows } = await sql<ThreadRow>`
    select ${columns} from ${tables} where t.edition = ${edition} order by t.begun_at, t.id limit ${limit}
  `.execute(db);
  return rows;
}

/** One thread, locked until the act ends. */
export async function lockThread(db: Db, edition: string, id: string): Promise<ThreadRow | undefined> {
  const { rows } = await sql<ThreadRow>`
    select ${columns} from ${tables} where t.edition = ${edition} and t.id = ${id} for update of t
  `.execute(db);
  return rows[0];
}

export type CommentRow = {
  readonly thread: string;
  readonly number: number;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** Empty where it was taken back. */
  readonly body: string;
  readonly changedAt: string | null;
  readonly removedAt: string | null;
  /** How it read before, the oldest first; of what was taken back nothing is told. */
  readonly before: readonly { readonly body: string; readonly until: string }[];
  readonly mentions: readonly { readonly id: string; readonly name: string; readonly done: boolean }[];
};

/** What was said in an edition's threads, in order. */
export async function listComments(db: Db, edition: string): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select c.thread, c.number, c.person, p.name::text as name, c.at, c.changed_at, c.removed_at,
      case when c.removed_at is null then c.body else '' end as body,
      coalesce((select jsonb_agg(jsonb_build_object('body', b.body, 'until', b.until) order by b.sequence)
        from comment_before b where b.municipality = c.municipality and b.thread = c.thread and b.number = c.number
          and c.removed_at is null), '[]') as before,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.person, 'name', q.name, 'done', m.done_at is not null)
          order by q.name)
        from comment_mention m join person q on q.municipality = m.municipality and q.id = m.person
        where m.municipality = c.municipality and m.thread = c.thread and m.number = c.number), '[]') as mentions
    from comment_thread t
    join comment c on c.municipality = t.municipality and c.thread = t.id
    join person p on p.municipality = c.municipality and p.id = c.person
    where t.edition = ${edition} order by c.thread, c.number
  `.execute(db);
  return rows;
}

export async function countThreads(db: Db, edition: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from comment_thread where edition = ${edition}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export async function countComments(db: Db, thread: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from comment where thread = ${thread}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export type NewThread = Pick<ThreadRow, 'id' | 'edition' | 'kind' | 'thing' | 'cell' | 'about' | 'begunAt'> & {
  readonly quote: { readonly words: string; readonly start: Uint8Array; readonly end: Uint8Array } | null;
};

export async function insertThread(db: Db, thread: NewThread): Promise<void> {
  const { id, edition, kind, thing, cell, about, begunAt, quote } = thread;
  const bytes = (part: Uint8Array | undefined) => (part === undefined ? null : Buffer.from(part));
  await sql`
    insert into comment_thread (municipality, id, edition, kind, thing, cell, about, quote, quote_start, quote_end, begun_at)
    values (current_municipality(), ${id}, ${edition}, ${kind}, ${thing}, ${cell}, ${about}, ${quote?.words ?? null},
      ${bytes(quote?.start)}::bytea, ${bytes(quote?.end)}::bytea, ${begunAt})
  `.execute(db);
}

/** Says something in a thread, as its next comment, and asks people by name. */
export async function insertComment(
  db: Db,
  said: { thread: string; number: number; person: string; at: string; body: string; mentions: readonly string[] },
): Promise<void> {
  const { thread, number, person, at, body, mentions } = said;
  await sql`
    insert into comment (municipality, thread, number, person, at, body)
    values (current_municipality(), ${thread}, ${number}, ${person}, ${at}, ${body})
  `.execute(db);
  await sql`
    insert into comment_mention (municipality, thread, number, person)
    select current_municipality(), ${thread}, ${number}, m from unnest(${mentions}::uuid[]) m
  `.execute(db);
}

export type SaidRow = { readonly person: string; readonly body: string; readonly removedAt: string | null };

export async function findComment(db: Db, thread: string, number: number): Promise<SaidRow | undefined> {
  const { rows } = await sql<SaidRow>`
    select person, body, removed_at from comment where thread = ${thread} and number = ${number}
  `.execute(db);
  return rows[0];
}

/** Says a comment in other words, or takes it back (null); how it read before is kept. Only those named now are asked. */
export async function changeComment(
  db: Db,
  said: { thread: string; number: number; at: string; body: string | null; mentions: readonly string[] },
): Promise<void> {
  const { thread, number, at, body, mentions } = said;
  await sql`
    insert into comment_before (municipality, thread, number, body, until)
    select municipality, thread, number, body, ${at} from comment where thread = ${thread} and number = ${number}
  `.execute(db);
  await sql`
    update comment set body = coalesce(${body}::text, body), changed_at = ${at},
      removed_at = case when ${body}::text is null then ${at}::timestamptz end
    where thread = ${thread} and number = ${number}
  `.execute(db);
  await sql`
    delete from comment_mention
    where thread = ${thread} and number = ${number} and person <> all(${mentions}::uuid[])
  `.execute(db);
  await sql`
    insert into comment_mention (municipality, thread, number, person)
    select current_municipality(), ${thread}, ${number}, m from unnest(${mentions}::uuid[]) m on conflict do nothing
  `.execute(db);
}

/** Nothing in the thread waits for the person any longer. */
export async function endMentions(db: Db, thread: string, person: string, at: string): Promise<void> {
  await sql`
    update comment_mention set done_at = ${at} where thread = ${thread} and person = ${person} and done_at is null
  `.execute(db);
}

/** False where the version is stale. */
export async function setResolved(
  db: Db,
  id: string,
  version: number,
  resolved: { readonly by: string; readonly at: string } | null,
): Promise<boolean> {
  const { rows } = await sql`
    update comment_thread set resolved_at = ${resolved?.at ?? null}::timestamptz, resolved_by = ${resolved?.by ?? null}::uuid,
      version = version + 1
    where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

/** Whether somebody was ever asked by name in an edition. */
export async function isMentioned(db: Db, edition: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from comment_mention m join comment_thread t on t.municipality = m.municipality and t.id = m.thread
    where t.edition = ${edition} and m.person = ${person} limit 1
  `.execute(db);
  return rows.length > 0;
}

export type WaitingMention = {
  readonly thread: string;
  readonly number: number;
  readonly edition: string;
  readonly organisation: string;
  readonly title: string;
  readonly state: 'draft' | 'sent' | 'approved';
  readonly body: string;
  readonly by: string;
};

/** Comments of editions not yet decided that wait for a person, newest first. */
export async function listWaitingMentions(db: Db, person: string, limit: number): Promise<WaitingMention[]> {
  const { rows } = await sql<WaitingMention>`
    select m.thread, m.number, e.id as edition, e.organisation, e.title, e.state, c.body, p.name::text as by
    from comment_mention m
    join comment c on c.municipality = m.municipality and c.thread = m.thread and c.number = m.number
    join person p on p.municipality = c.municipality and p.id = c.person
    join comment_thread t on t.municipality = m.municipality and t.id = m.thread and t.resolved_at is null
    join edition e on e.municipality = t.municipality and e.id = t.edition
      and e.state in ('draft', 'sent', 'approved') and e.replaced_by is null
    where m.person = ${person} and m.done_at is null
    order by c.at desc, m.thread limit ${limit}
  `.execute(db);
  return rows;
}
