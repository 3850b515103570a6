import { sql } from 'kysely';

import type { ChangeSubject, YearChange } from '#domain/changes/year-change.ts';

import type { Db } from './db.ts';
import type { DocumentHead } from './editions/load-document.ts';

export type ChangeRow = Omit<YearChange, 'organisation'> & { readonly organisation: string };

const person = (column: string) =>
  sql`(select p.name from person p where p.municipality = c.municipality and p.id = ${sql.ref(`c.${column}`)})`;
const instant = (column: string) =>
  sql`to_char(${sql.ref(`c.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const columns = sql`c.id, c.organisation, c.year, c.subject, c.thing, c.name, c.before, c.after, c.reason, c.successor,
  c.from_day as "from", ${person('proposed_by')} as proposed_by, ${instant('proposed_at')} as proposed_at, c.version,
  case when stood(c.applied_at) then ${instant('applied_at')} end as applied_at,
  case when stood(c.opinion_at) then jsonb_build_object('kind', c.opinion, 'reason', c.opinion_reason,
    'by', ${person('opinion_by')}, 'at', ${instant('opinion_at')}) end as opinion,
  case when stood(c.decided_at) then jsonb_build_object('kind', c.decision, 'decidedOn', c.decided_on,
    'reference', c.reference, 'by', ${person('decided_by')}, 'at', ${instant('decided_at')}) end as decision`;

/** Changes of a year, of one organisation (what it takes over among them) or of all, newest proposal first. */
export async function listChanges(
  db: Db,
  { year, organisation }: { readonly year: number; readonly organisation: string | null },
  limit: number,
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from year_change c
    where c.year = ${year} and (${organisation}::uuid is null or ${organisation}::uuid in (c.organisation, c.successor))
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
  readonly successor: string | null;
  readonly from: string;
  readonly person: string;
  readonly at: string;
};

export async function insertChange(db: Db, change: NewChange): Promise<void> {
  await sql`
    insert into year_change (municipality, id, organisation, year, subject, thing, name, before, after, reason, successor,
      from_day, proposed_by, proposed_at)
    values (current_municipality(), ${change.id}, ${change.organisation}, ${change.year}, ${change.subject},
      ${change.thing}::uuid, ${change.name}, ${change.before}, ${change.after}, ${change.reason},
      ${change.successor}::uuid, ${change.from},
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

/** What is changed by writing it into the rows of a draft. */
export type WrittenSubject = Exclude<ChangeSubject, 'responsible' | 'goalResponsible' | 'indicatorResponsible'>;

/** Writes what an approved change says into a draft; gives how many rows it had. Who is responsible: see hand-over. */
export async function writeIntoDraft(
  db: Db,
  edition: string,
  {
    subject,
    thing,
    after,
    reason,
  }: Pick<ChangeRow, 'thing' | 'after' | 'reason'> & { readonly subject: WrittenSubject },
): Promise<number> {
  const ofActivity = sql`where edition = ${edition} and activity = ${thing}`;
  const ofIndicator = sql`where edition = ${edition} and definition = ${thing}`;
  const change = {
    target: sql`update edition_indicator set target = ${after}, version = version + 1 ${ofIndicator}`,
    councilTarget: sql`update edition_indicator set council_target = ${after}, version = version + 1 ${ofIndicator}`,
    // Decided or not: the day that was planned first stays beside the new one (docs/domain/activities.md, AK-3).
    activityEnd: sql`update edition_activity set end_day = ${after}, version = version + 1,
      planned_end = case when coalesce(planned_end, end_day) < ${after}::text then coalesce(planned_end, end_day) end,
      postponed_reason = case when coalesce(planned_end, end_day) < ${after}::text
        then coalesce(postponed_reason, ${reason}) end ${ofActivity}`,
    activityTitle: sql`update edition_activity set title = ${after}, version = version + 1 ${ofActivity}`,
    indicator: sql`update edition_indicator set name = ${after}, version = version + 1 ${ofIndicator}`,
    definition: null,
  }[subject];
  if (change === null) return 0;
  const { numAffectedRows = 0n } = await change.execute(db);
  if (numAffectedRows > 0n) await sql`update edition set version = version + 1 where id = ${edition}`.execute(db);
  return Number(numAffectedRows);
}

/** What each definition says that it counts. */
export async function listDefinitions(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; definition: string | null }[]> {
  const { rows } = await sql<{ id: string; definition: string | null }>`
    select id, definition from indicator_definition where id = any(${ids}::uuid[])
  `.execute(db);
  return rows;
}

/**
 * What an indicator is called from now on: it is known by the new name too, and is called so where the organisation that
 * changed it is the one that it came from. A name that belongs to another indicator stays that one's.
 */
export async function renameDefinition(
  db: Db,
  { thing, after, organisation }: Pick<ChangeRow, 'thing' | 'after' | 'organisation'>,
  key: string,
): Promise<void> {
  await sql`
    insert into indicator_name (municipality, key, definition, name)
    values (current_municipality(), ${key}, ${thing}, ${after}) on conflict (municipality, key) do nothing
  `.execute(db);
  await sql`
    update indicator_definition d set name = ${after}, version = version + 1
    where id = ${thing} and organisation = ${organisation} and exists (select from indicator_name n
      where n.municipality = d.municipality and n.key = ${key} and n.definition = d.id)
  `.execute(db);
}

/** What an indicator counts from now on. */
export async function redefine(db: Db, { thing, after }: Pick<ChangeRow, 'thing' | 'after'>): Promise<void> {
  await sql`update indicator_definition set definition = ${after}, version = version + 1 where id = ${thing}`.execute(
    db,
  );
}

/** What a lasting activity is called from now on, so that later editions with the new words are still the same one. */
export async function renameActivity(
  db: Db,
  { thing, after }: Pick<ChangeRow, 'thing' | 'after'>,
  key: string,
): Promise<void> {
  await sql`
    update activity a set title = ${after}, key = ${key}
    where a.id = ${thing} and not exists (select from activity b where b.municipality = a.municipality
      and b.year = a.year and b.organisation = a.organisation and b.key = ${key} and b.id <> a.id)
  `.execute(db);
}
