import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { AnswerGiven, FindingState } from '#domain/review/finding-answer.ts';

import type { Db } from './db.ts';
import { findingWithAnswer, stateOfFinding } from './editions/findings.ts';

/** Which finding: by its edition and its lasting key. */
export type FindingName = { readonly edition: string; readonly key: string };

export type AnswerableFinding = FindingName & {
  readonly rule: string;
  readonly state: FindingState;
  readonly answers: number;
  readonly organisation: string;
  readonly editionState: EditionState;
  readonly title: string;
};

/** The findings, locked until the act ends: two who answer the same wait for each other. Those that have gone are left out. */
export async function lockFindings(db: Db, names: readonly FindingName[]): Promise<AnswerableFinding[]> {
  const asked = sql`jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(edition uuid, key text)`;
  await sql`
    select f.key from finding f join ${asked} on n.edition = f.edition and n.key = f.key
    order by f.edition, f.key for update of f
  `.execute(db);
  const { rows } = await sql<AnswerableFinding>`
    select f.edition, f.key, f.rule, ${stateOfFinding} as state, e.organisation, e.state as edition_state, e.title,
      (select count(*) + count(h.withdrawn_at) from finding_answer h where h.municipality = f.municipality
        and h.edition = f.edition and h.key = f.key) as answers
    from ${findingWithAnswer}
    join ${asked} on n.edition = f.edition and n.key = f.key
    join edition e on e.municipality = f.municipality and e.id = f.edition and e.replaced_by is null
    order by f.edition, f.number, f.key
  `.execute(db);
  return rows;
}

type By = { readonly person: string; readonly at: string };

/** Takes back the answers that stand to these findings, if any. */
export async function withdrawAnswers(db: Db, names: readonly FindingName[], { person, at }: By): Promise<void> {
  await sql`
    update finding_answer a set withdrawn_at = ${at}, withdrawn_by = ${person}
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(edition uuid, key text)
    where a.edition = n.edition and a.key = n.key and a.withdrawn_at is null
  `.execute(db);
}

/** Gives the findings one answer each; no other may stand. */
export async function insertAnswers(
  db: Db,
  findings: readonly (FindingName & { readonly id: string; readonly rule: string })[],
  answer: AnswerGiven,
  { person, at }: By,
): Promise<void> {
  const [because, reason] = answer.kind === 'dismissed' ? [answer.because, answer.reason] : [null, null];
  await sql`
    insert into finding_answer (municipality, id, edition, key, rule, kind, because, reason, person, at)
    select current_municipality(), n.id, n.edition, n.key, n.rule, ${answer.kind}, ${because}::text, ${reason}::text,
      ${person}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as n(id uuid, edition uuid, key text, rule text)
  `.execute(db);
}

/** Has the answers that stand in one edition stand in another too, by the same people on the same days. */
export async function copyAnswers(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  pairs: readonly { readonly id: string; readonly key: string; readonly to: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into finding_answer (municipality, id, edition, key, rule, kind, because, reason, person, at)
    select a.municipality, n.id, ${to}::uuid, n."to", a.rule, a.kind, a.because, a.reason, a.person, a.at
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as n(id uuid, key text, "to" text)
    join finding_answer a on a.edition = ${from}::uuid and a.key = n.key and a.withdrawn_at is null
  `.execute(db);
}
