import { sql } from 'kysely';

import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';
import { standingFinding } from './findings.ts';
import type { DocumentHead } from './load-document.ts';
import { visible } from './visible.ts';
import type { ReadableDrafts } from './visible.ts';

/** An edition without its document; the organisation's name is added by the use case, as of the edition's day. */
export type EditionRow = Omit<EditionSummary, 'organisation'> & {
  readonly organisation: string;
  readonly head: DocumentHead;
  readonly rules: string | null;
  readonly import: string | null;
  readonly version: number;
  /** What it prints besides what it always prints; null: as its round says. */
  readonly prints: PrintChoice[] | null;
};

const columns = sql`e.id, e.organisation, e.year, e.kind, e.number, e.state, e.origin, e.title, e.decided_on, e.kept_at,
  e.head, e.rules, e.import, e.version, e.replaced_by, e.prints,
  jsonb_build_object(
    'goals', (select count(*) from edition_goal g where g.municipality = e.municipality and g.edition = e.id),
    'indicators', (select count(*) from edition_indicator i where i.municipality = e.municipality and i.edition = e.id),
    'activities', (select count(*) from edition_activity a where a.municipality = e.municipality and a.edition = e.id),
    'findings', case when e.rules is null then null else
      (select count(*) from finding f where f.municipality = e.municipality and f.edition = e.id
        and ${standingFinding}) end,
    'corrections', (select count(*) from correction c where c.municipality = e.municipality and c.edition = e.id
      and not stood(c.withdrawn_at))) as counts`;

/** One edition that stands; an edition that an import has replaced is out of sight, but for auditors. */
export async function findEdition(db: Db, id: string): Promise<EditionRow | undefined> {
  const found = await findAnyEdition(db, id);
  return found?.replacedBy === null ? found : undefined;
}

/** One edition, also where another has replaced it. */
export async function findAnyEdition(db: Db, id: string): Promise<EditionRow | undefined> {
  const { rows } = await sql<EditionRow>`select ${columns} from edition e where e.id = ${id}`.execute(db);
  return rows[0];
}

/** Locks the edition until the act ends: two who change it wait for each other. */
export async function lockEdition(db: Db, id: string): Promise<void> {
  await sql`select id from edition where id = ${id} for update`.execute(db);
}

/** Which editions a list shows; `drafts` are the organisations whose drafts may be seen, null for all. */
export type EditionFilter = {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly kind: EditionKind | null;
  readonly drafts: ReadableDrafts;
  /** Whether those that others have replaced are shown too. */
  readonly replaced: boolean;
};

const matching = ({ organisation, year, kind, drafts, replaced }: EditionFilter) => sql`
  (${replaced} or e.replaced_by is null)
  and (${organisation}::uuid is null or e.organisation = ${organisation}::uuid)
  and (${year}::integer is null or e.year = ${year}::integer)
  and (${kind}::text is null or e.kind = ${kind}::text)
  and ${visible('e', drafts)}`;

/** Newest year first, then as they were kept; `after` is the last row of the page before. */
export async function listEditions(
  db: Db,
  filter: EditionFilter,
  after: { year: number; keptAt: string; id: string } | null,
  limit: number,
): Promise<{ rows: EditionRow[]; total: number }> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(e.year, e.kept_at, e.id) < (${after.year}::integer, ${after.keptAt}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<EditionRow>`
    select ${columns} from edition e where ${matching(filter)} and ${beyond}
    order by e.year desc, e.kept_at desc, e.id desc limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*) as total from edition e where ${matching(filter)}
  `.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

export type StandingEdition = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly number: number;
  readonly state: EditionSummary['state'];
  readonly title: string;
};

/** Editions of one organisation, year and kind, the newest version first. */
export async function findStanding(
  db: Db,
  organisation: string,
  year: number,
  kind: EditionKind,
): Promise<StandingEdition[]> {
  const { rows } = await sql<StandingEdition>`
    select id, organisation, year, kind, number, state, title from edition
    where organisation = ${organisation} and year = ${year} and kind = ${kind} and replaced_by is null
    order by number desc
  `.execute(db);
  return rows;
}

/** The newest year with an edition of the organisation; null where it has none. */
export async function findNewestYear(db: Db, organisation: string): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select max(year) as year from edition where organisation = ${organisation} and state in ('decided', 'sealed', 'superseded')
      and replaced_by is null
  `.execute(db);
  return rows[0]?.year ?? null;
}

/** Editions whose findings come from another set of rules, or were never looked for. */
export async function listReviewedOtherwise(
  db: Db,
  rules: string,
): Promise<{ id: string; title: string; head: DocumentHead; version: number }[]> {
  const { rows } = await sql<{ id: string; title: string; head: DocumentHead; version: number }>`
    select id, title, head, version from edition where rules is distinct from ${rules} order by kept_at, id
  `.execute(db);
  return rows;
}

/** The version of an edition, also of one out of sight; locks it until the act ends. Undefined where it has gone. */
export async function findEditionVersion(db: Db, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from edition where id = ${id} for update`.execute(db);
  return rows[0]?.version;
}

export type NewEdition = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly number: number;
  readonly state: EditionSummary['state'];
  readonly origin: EditionSummary['origin'];
  readonly import: string | null;
  readonly title: string;
  readonly decidedOn: string | null;
  readonly keptAt: string;
  readonly keptBy: string;
  readonly head: DocumentHead;
};

export async function insertEdition(db: Db, edition: NewEdition): Promise<void> {
  const { id, organisation, year, kind, number, state, origin, title, decidedOn, keptAt, keptBy, head } = edition;
  await sql`
    insert into edition (municipality, id, organisation, year, kind, number, state, origin, import, title, decided_on,
      kept_at, kept_by, head)
    values (current_municipality(), ${id}, ${organisation}, ${year}, ${kind}, ${number}, ${state}, ${origin},
      ${edition.import}::uuid, ${title}, ${decidedOn}::date, ${keptAt}, ${keptBy}, ${jsonb(head)})
  `.execute(db);
}

/** Takes an edition out of sight because another, written later in the same act, replaces it. */
export async function setReplaced(db: Db, id: string, by: string): Promise<void> {
  await sql`update edition set replaced_by = ${by} where id = ${id}`.execute(db);
}

/** The edition that was replaced by another, if any. */
export async function findReplacedBy(db: Db, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from edition where replaced_by = ${by}`.execute(db);
  return rows[0]?.id;
}

export async function setEditionState(db: Db, id: string, state: EditionSummary['state']): Promise<void> {
  await sql`update edition set state = ${state}, version = version + 1 where id = ${id}`.execute(db);
}

/** False where the version is stale. */
export async function raiseVersion(db: Db, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    update edition set version = version + 1 where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

/** The file an imported edition was read from. */
export async function findSource(db: Db, importId: string) {
  const { rows } = await sql<{
    importId: string;
    fileName: string;
    sha256: string;
    bytes: number;
    importedBy: string;
  }>`
    select i.id as import_id, i.file_name, i.sha256, i.size as bytes, p.name as imported_by
    from import i join person p on p.municipality = i.municipality and p.id = i.person where i.id = ${importId}
  `.execute(db);
  return rows[0] ?? null;
}
