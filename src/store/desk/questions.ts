import { sql } from 'kysely';

import type { Db } from '../db.ts';

export type QuestionRow = {
  readonly id: string;
  readonly organisation: string;
  readonly edition: string | null;
  readonly thingId: string | null;
  readonly about: string;
  readonly question: string;
  readonly due: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
};

// On a day gone by an answer that came later is not there yet.
const columns = sql`q.id, q.organisation, q.edition, q.thing_id, q.about, q.question, q.due, a.name as asked_by, q.asked_at,
  case when stood(q.answered_at) then q.answer end as answer, case when stood(q.answered_at) then b.name end as answered_by,
  case when stood(q.answered_at) then q.answered_at end as answered_at,
  case when stood(q.closed_at) then q.closed_at end as closed_at, q.version`;
const tables = sql`question q
  join person a on a.municipality = q.municipality and a.id = q.asked_by
  left join person b on b.municipality = q.municipality and b.id = q.answered_by`;

/** Questions to the organisations (null: all); those that wait for something first, the earliest due day first. */
export async function listQuestions(
  db: Db,
  organisations: readonly string[] | null,
  limit: number,
): Promise<{ rows: QuestionRow[]; total: number }> {
  const where = sql`(${organisations}::uuid[] is null or q.organisation = any(${organisations}::uuid[]))
    and stood(q.asked_at)`;
  const { rows } = await sql<QuestionRow>`
    select ${columns} from ${tables} where ${where}
    order by stood(q.closed_at), stood(q.answered_at), q.due, q.asked_at, q.id limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from question q where ${where}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Questions to the organisations that nobody has answered, the earliest due day first. */
export async function listUnanswered(db: Db, organisations: readonly string[], limit: number): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select ${columns} from ${tables}
    where q.organisation = any(${organisations}::uuid[]) and q.answered_at is null and q.closed_at is null
    order by q.due, q.asked_at, q.id limit ${limit}
  `.execute(db);
  return rows;
}

/** One question, locked until the act ends. */
export async function lockQuestion(db: Db, id: string): Promise<QuestionRow | undefined> {
  const { rows } = await sql<QuestionRow>`select ${columns} from ${tables} where q.id = ${id} for update of q`.execute(
    db,
  );
  return rows[0];
}

export type NewQuestion = Pick<
  QuestionRow,
  'id' | 'organisation' | 'edition' | 'thingId' | 'about' | 'question' | 'due' | 'askedAt'
> & { readonly person: string };

export async function insertQuestion(db: Db, asked: NewQuestion): Promise<void> {
  const { id, organisation, edition, thingId, about, question, due, person, askedAt } = asked;
  await sql`
    insert into question (municipality, id, organisation, edition, thing_id, about, question, due, asked_by, asked_at)
    values (current_municipality(), ${id}, ${organisation}, ${edition}::uuid, ${thingId}, ${about}, ${question}, ${due},
      ${person}, ${askedAt})
  `.execute(db);
}

export async function saveAnswer(
  db: Db,
  id: string,
  { answer, person, at }: { readonly answer: string; readonly person: string; readonly at: string },
): Promise<void> {
  await sql`
    update question set answer = ${answer}, answered_by = ${person}, answered_at = ${at}, version = version + 1
    where id = ${id}
  `.execute(db);
}

/** Null opens it again. */
export async function setClosed(db: Db, id: string, at: string | null): Promise<void> {
  await sql`update question set closed_at = ${at}::timestamptz, version = version + 1 where id = ${id}`.execute(db);
}
