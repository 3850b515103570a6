import { sql } from 'kysely';

import type { Db } from '../db.ts';
import { removeText } from './texts.ts';
import type { TextPlace } from './texts.ts';

/** Notes who added a chapter by hand. */
export async function noteAdded(db: Db, { edition, text }: TextPlace, person: string): Promise<void> {
  await sql`
    update edition_text set added_by = ${person}::uuid where edition = ${edition} and id = ${text}
  `.execute(db);
}

export type AddedChapter = { readonly text: string; readonly id: string; readonly name: string };

/** Chapters of a draft that somebody added by hand. */
export async function listAdded(db: Db, edition: string): Promise<AddedChapter[]> {
  const { rows } = await sql<AddedChapter>`
    select t.id as text, p.id, p.name
    from edition_text t join person p on p.municipality = t.municipality and p.id = t.added_by
    where t.edition = ${edition} order by t.position, t.id
  `.execute(db);
  return rows;
}

/** Takes a chapter away with everything that is kept of how it was written, kept as it was. */
export async function removeChapterRow(
  db: Db,
  { edition, text }: TextPlace,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<void> {
  const of = (table: 'text_version' | 'text_update') => sql`
    coalesce((select jsonb_agg(to_jsonb(o)) from ${sql.table(table)} o
      where o.municipality = t.municipality and o.edition = t.edition and o.text = t.id), '[]')`;
  await sql`
    insert into removed_chapter (municipality, edition, id, content, person, at)
    select t.municipality, t.edition, t.id, jsonb_build_object('text', to_jsonb(t), 'versions', ${of('text_version')},
      'updates', ${of('text_update')}, 'documents', coalesce((select jsonb_agg(to_jsonb(d)) from text_document d
        where d.municipality = t.municipality and d.edition = t.edition and d.text = t.id), '[]')),
      ${person}::uuid, ${at}::timestamptz
    from edition_text t where t.edition = ${edition} and t.id = ${text}
  `.execute(db);
  await removeText(db, { edition, text });
}

/** Brings a removed chapter back as it was. */
export async function restoreChapterRow(db: Db, { edition, text }: TextPlace): Promise<void> {
  const each = (part: 'versions' | 'documents' | 'updates') => sql`
    from removed_chapter r, jsonb_array_elements(r.content -> ${part}) each(row)
    where r.edition = ${edition} and r.id = ${text}`;
  await sql`
    insert into edition_text select (jsonb_populate_record(null::edition_text, r.content -> 'text')).*
    from removed_chapter r where r.edition = ${edition} and r.id = ${text}
  `.execute(db);
  await sql`
    insert into text_version select (jsonb_populate_record(null::text_version, each.row)).* ${each('versions')}
  `.execute(db);
  await sql`
    insert into text_document select (jsonb_populate_record(null::text_document, each.row)).* ${each('documents')}
  `.execute(db);
  // Their numbers are what a window that has the text open knows it by.
  await sql`
    insert into text_update overriding system value
    select (jsonb_populate_record(null::text_update, each.row)).* ${each('updates')}
  `.execute(db);
  await sql`delete from removed_chapter where edition = ${edition} and id = ${text}`.execute(db);
}

export type RemovedChapter = {
  readonly id: string;
  readonly heading: string;
  readonly by: string;
  readonly at: string;
};

/** Chapters that were taken away from a draft, newest first. */
export async function listRemovedChapters(db: Db, edition: string): Promise<RemovedChapter[]> {
  const { rows } = await sql<RemovedChapter>`
    select r.id, r.content -> 'text' ->> 'heading' as heading, p.name as by,
      to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from removed_chapter r join person p on p.municipality = r.municipality and p.id = r.person
    where r.edition = ${edition} order by r.at desc, r.id
  `.execute(db);
  return rows;
}
