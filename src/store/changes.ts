import { sql } from 'kysely';

import type { ChangeSubject, YearChange } from '#domain/changes/year-change.ts';

import type { Db } from './db.ts';
import type { DocumentHead } from './editions/load-document.ts';

export type ChangeRow = Omit<YearChange, 'organisation'> & { readonly organisation: string };

const person = (column: string) =>
  sql`(select p.name from person p where p.municipality = c.municipality and p.id = ${sql.ref(`c.${column}`)})`;
const instant = (column: string) =>
  sql`to_char(${sql.ref(`c.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const columns = sql`c.id, c.organisation, c.year, c.subject, c.thing, c.name, c.before, c.after, c.reason,
  c.from_day as "from", ${person('proposed_by')} as proposed_by, ${instant('proposed_at')} as proposed_at, c.version,
  ${instant('applied_at')} as applied_at,
  case when c.opinion is not null then jsonb_build_object('kind', c.opinion, 'reason', c.opinion_reason,
    'by', ${person('opinion_by')}, 'at', ${instant('opinion_at')}) end as opinion,
  case when c.decision is not null then jsonb_build_object('kind', c.decision, 'decidedOn', c.decided_on,
    'reference', c.reference, 'by', ${person('decided_by')}, 'at', ${instant('decided_at')}) end as decision`;

/** Changes of a year, of one organisation or of all, newest proposal first. */
export async function listChanges(
  db: Db,
  { year, organisation }: { readonly year: number; readonly organisation: string | null },
  limit: number,
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from year_change c
    where c.year = ${year} and (${organisation}::uuid is null or c.organisation = ${organisation}::uuid)
    order by c.proposed_at desc, c.id limit ${limit}
  `.execute(db);
  return rows;
}

/** One change, or nothing. */
export async function findChange(db: Db, id: string): Promise<ChangeRow | undefined> {
  const { rows } = await sql<ChangeRow>`select ${columns} from year_change c where c.id = ${id}`.execute(db);
  return rows[0];
}

/** Locks the change until the act ends. */
export async function lockChange(db: Db, id: string): Promise<void> {
  await sql`select id from year_change where id = ${id} for update`.execute(db);
}

export type NewChange = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly subject: ChangeSubject;
  readonly thing: string | null;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly from: string;
  readonly person: string;
  readonly at: string;
};

export async function insertChange(db: Db, change: NewChange): Promise<void> {
  await sql`
    insert into year_change (municipality, id, organisation, year, subject, thing, name, before, after, reason, from_day,
      proposed_by, proposed_at)
    values (current_municipality(), ${change.id}, ${change.organisation}, ${change.year}, ${change.subject},
      ${change.thing}::uuid, ${change.name}, ${change.before}, ${change.after}, ${change.reason}, ${change.from},
      ${change.person}, ${change.at})
  `.execute(db);
}

/** False where the version is stale. */
export async function setOpinion(
  db: Db,
  given: { id: string; version: number; kind: string; reason: string; person: string; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    update year_change set opinion = ${given.kind}, opinion_reason = ${given.reason}, opinion_by = ${given.person},
      opinion_at = ${given.at}, version = version + 1
    where id = ${given.id} and version = ${given.version} and decision is null returning id
  `.execute(db);
  return rows.length > 0;
}

/** False where the version is stale. */
export async function setDecision(
  db: Db,
  given: {
    id: string;
    version: number;
    kind: string;
    decidedOn: string;
    reference: string;
    person: string;
    at: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    update year_change set decision = ${given.kind}, decided_on = ${given.decidedOn}, reference = ${given.reference},
      decided_by = ${given.person}, decided_at = ${given.at}, version = version + 1
    where id = ${given.id} and version = ${given.version} and decision is null returning id
  `.execute(db);
  return rows.length > 0;
}

/** Approved changes whose day has come and that are not carried out yet, in the order in which they hold. */
export async function listDue(db: Db, today: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from year_change c
    where c.decision = 'approved' and c.applied_at is null and c.from_day <= ${today}
    order by c.from_day, c.decided_at, c.id
  `.execute(db);
  return rows;
}

export async function setApplied(db: Db, id: string, at: string): Promise<void> {
  await sql`update year_change set applied_at = ${at}, version = version + 1 where id = ${id}`.execute(db);
}

export type EditionRef = { readonly id: string; readonly head: DocumentHead; readonly title: string };

/** The newest decided edition of an organisation and year; what was decided last is what holds. */
export async function findLastDecided(db: Db, organisation: string, year: number): Promise<EditionRef | undefined> {
  const { rows } = await sql<EditionRef>`
    select id, head, title from edition
    where organisation = ${organisation} and year = ${year} and state in ('decided', 'sealed') and replaced_by is null
    order by array_position(array['VP', 'T1', 'T2', 'VB'], kind) desc, number desc limit 1
  `.execute(db);
  return rows[0];
}

/** Drafts of the reports of an organisation and year, locked until the act ends. */
export async function lockDrafts(db: Db, organisation: string, year: number): Promise<EditionRef[]> {
  const { rows } = await sql<EditionRef>`
    select id, head, title from edition
    where organisation = ${organisation} and year = ${year} and state = 'draft' and kind <> 'VP' and replaced_by is null
    order by id for update
  `.execute(db);
  return rows;
}

/** Writes a target or an activity's last day into a draft; gives how many rows it had. */
export async function writeIntoDraft(
  db: Db,
  edition: string,
  { subject, thing, after }: Pick<ChangeRow, 'subject' | 'thing' | 'after'>,
): Promise<number> {
  const change = {
    target: sql`update edition_indicator set target = ${after} where edition = ${edition} and definition = ${thing}`,
    councilTarget: sql`update edition_indicator set council_target = ${after}
      where edition = ${edition} and definition = ${thing}`,
    activityEnd: sql`update edition_activity set end_day = ${after} where edition = ${edition} and activity = ${thing}`,
    indicator: null,
    responsible: null,
  }[subject];
  if (change === null) return 0;
  const { numAffectedRows = 0n } = await change.execute(db);
  if (numAffectedRows > 0n) await sql`update edition set version = version + 1 where id = ${edition}`.execute(db);
  return Number(numAffectedRows);
}
