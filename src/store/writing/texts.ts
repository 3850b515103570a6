import { sql } from 'kysely';

import type { Paragraph } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** Which text of which draft. */
export type TextPlace = { readonly edition: string; readonly text: string };

export type TextRow = { readonly heading: string | null; readonly paragraphs: Paragraph[]; readonly version: number };

export async function findText(db: Db, { edition, text }: TextPlace): Promise<TextRow | undefined> {
  const { rows } = await sql<TextRow>`
    select heading, paragraphs, version from edition_text where edition = ${edition} and id = ${text}
  `.execute(db);
  return rows[0];
}

export type SharedRow = { readonly state: Uint8Array; readonly upto: number; readonly textVersion: number };

/** Makes the shared document of a text where there is none. */
export async function insertShared(
  db: Db,
  { edition, text }: TextPlace,
  shared: { readonly state: Uint8Array; readonly textVersion: number },
): Promise<void> {
  await sql`
    insert into text_document (municipality, edition, text, state, text_version)
    values (current_municipality(), ${edition}, ${text}, ${Buffer.from(shared.state)}, ${shared.textVersion})
    on conflict do nothing
  `.execute(db);
}

/** Locks the shared document until the act ends, so that updates are stored one batch after the other. */
export async function lockShared(db: Db, { edition, text }: TextPlace): Promise<SharedRow | undefined> {
  const { rows } = await sql<SharedRow>`
    select state, upto, text_version from text_document where edition = ${edition} and text = ${text} for update
  `.execute(db);
  return rows[0];
}

export type UpdateRow = { readonly sequence: number; readonly content: Uint8Array };

/** Updates after one that is known, oldest first. */
export async function listUpdates(db: Db, { edition, text }: TextPlace, after: number): Promise<UpdateRow[]> {
  const { rows } = await sql<UpdateRow>`
    select sequence, content from text_update
    where edition = ${edition} and text = ${text} and sequence > ${after} order by sequence
  `.execute(db);
  return rows;
}

export type NewUpdate = { readonly person: string | null; readonly at: string; readonly content: Uint8Array };

/** Stores updates in their order, at once; gives the number of the last. */
export async function insertUpdates(
  db: Db,
  { edition, text }: TextPlace,
  updates: readonly NewUpdate[],
): Promise<number> {
  const values = updates.map(
    ({ person, at, content }) =>
      sql`(current_municipality(), ${edition}, ${text}, ${person}::uuid, ${at}::timestamptz, ${Buffer.from(content)}::bytea)`,
  );
  const { rows } = await sql<{ sequence: number }>`
    insert into text_update (municipality, edition, text, person, at, content) values ${sql.join(values)}
    returning sequence
  `.execute(db);
  return Math.max(0, ...rows.map(({ sequence }) => sequence));
}

/** Writes the paragraphs of a text, and how many suggestions wait in it (null: as many as before); gives its new version. */
export async function saveParagraphs(
  db: Db,
  { edition, text }: TextPlace,
  paragraphs: readonly Paragraph[],
  suggestions: number | null = 0,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update edition_text set paragraphs = ${jsonb(paragraphs)}, suggestions = coalesce(${suggestions}::integer, suggestions),
      version = version + 1
    where edition = ${edition} and id = ${text} returning version
  `.execute(db);
  return rows[0]?.version ?? 0;
}

/** Takes a text out of a draft, with everything that is kept of how it was written. */
export async function removeText(db: Db, { edition, text }: TextPlace): Promise<void> {
  await sql`delete from edition_text where edition = ${edition} and id = ${text}`.execute(db);
}

/** Texts of a draft in which suggestions wait. */
export async function listSuggested(
  db: Db,
  edition: string,
): Promise<{ readonly text: string; readonly heading: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ text: string; heading: string | null; count: number }>`
    select id as text, heading, suggestions as count from edition_text
    where edition = ${edition} and suggestions > 0 order by position
  `.execute(db);
  return rows;
}

export async function setSharedVersion(db: Db, { edition, text }: TextPlace, version: number): Promise<void> {
  await sql`update text_document set text_version = ${version} where edition = ${edition} and text = ${text}`.execute(
    db,
  );
}

/** Merges everything up to an update into the state, and throws the merged updates away. */
export async function compactShared(
  db: Db,
  { edition, text }: TextPlace,
  { state, upto }: { readonly state: Uint8Array; readonly upto: number },
): Promise<void> {
  await sql`
    update text_document set state = ${Buffer.from(state)}, upto = ${upto} where edition = ${edition} and text = ${text}
  `.execute(db);
  await sql`
    delete from text_update where edition = ${edition} and text = ${text} and sequence <= ${upto}
  `.execute(db);
}

export type VersionRow = {
  readonly number: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly people: string[];
  readonly paragraphs: Paragraph[];
};

export async function findNewestVersion(db: Db, { edition, text }: TextPlace): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    select number, started_at, changed_at, people, paragraphs from text_version
    where edition = ${edition} and text = ${text} order by number desc limit 1
  `.execute(db);
  return rows[0];
}

export async function listVersions(
  db: Db,
  { edition, text }: TextPlace,
  limit: number,
): Promise<(Omit<VersionRow, 'people'> & { readonly people: string[] })[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.started_at, v.changed_at, v.paragraphs,
      array(select p.name::text from person p where p.municipality = v.municipality and p.id = any(v.people) order by 1)
        as people
    from text_version v where v.edition = ${edition} and v.text = ${text} order by v.number desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function putVersion(db: Db, { edition, text }: TextPlace, version: VersionRow): Promise<void> {
  const { number, startedAt, changedAt, people, paragraphs } = version;
  await sql`
    insert into text_version (municipality, edition, text, number, started_at, changed_at, people, paragraphs)
    values (current_municipality(), ${edition}, ${text}, ${number}, ${startedAt}, ${changedAt}, ${people}::uuid[],
      ${jsonb(paragraphs)})
    on conflict (municipality, edition, text, number) do update
      set changed_at = excluded.changed_at, people = excluded.people, paragraphs = excluded.paragraphs
  `.execute(db);
}

/** Notes that a draft has changed, so that what is derived from it follows. */
export async function noteChange(db: Db, edition: string): Promise<void> {
  await sql`
    insert into draft_upkeep (municipality, edition, changed) values (current_municipality(), ${edition}, 1)
    on conflict (municipality, edition) do update set changed = draft_upkeep.changed + 1
  `.execute(db);
}

/** How often a draft has changed; 0 for one that was never written in. */
export async function countChanges(db: Db, edition: string): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select changed from draft_upkeep where edition = ${edition}
  `.execute(db);
  return rows[0]?.changed ?? 0;
}

export async function noteDerived(db: Db, edition: string, changes: number): Promise<void> {
  await sql`update draft_upkeep set derived = ${changes} where edition = ${edition}`.execute(db);
}

/** Drafts whose derived rows are behind: the server was stopped before they were made. */
export async function listBehind(db: Db): Promise<string[]> {
  const { rows } = await sql<{ edition: string }>`
    select edition from draft_upkeep where derived < changed order by edition
  `.execute(db);
  return rows.map(({ edition }) => edition);
}
