import { sql } from 'kysely';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

export type ImageRow = {
  readonly hash: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly content: Uint8Array;
};

/** Keeps an image once, and that it was put into an edition. */
export async function insertImage(
  db: Db,
  { hash, type, width, height, content }: ImageRow,
  put: { readonly edition: string; readonly person: string; readonly at: string },
): Promise<void> {
  await sql`
    insert into text_image (municipality, hash, type, width, height, content)
    values (current_municipality(), ${hash}, ${type}, ${width}, ${height}, ${Buffer.from(content)})
    on conflict do nothing
  `.execute(db);
  await sql`
    insert into edition_image (municipality, edition, hash, person, at)
    values (current_municipality(), ${put.edition}, ${hash}, ${put.person}, ${put.at}) on conflict do nothing
  `.execute(db);
}

/**
 * An image of an edition: one that was put into it, or that its texts hold or have held (carried over from another
 * edition, or taken up).
 */
export async function findImage(db: Db, edition: string, hash: string): Promise<ImageRow | undefined> {
  const holds = jsonb([{ image: { file: hash } }]);
  const { rows } = await sql<ImageRow>`
    select hash, type, width, height, content from text_image i where hash = ${hash} and (
      exists (select 1 from edition_image e where e.edition = ${edition} and e.hash = i.hash)
      or exists (select 1 from edition_text t where t.edition = ${edition} and t.paragraphs @> ${holds})
      or exists (select 1 from text_version v where v.edition = ${edition} and v.paragraphs @> ${holds}))
  `.execute(db);
  return rows[0];
}

/** The bytes of images, by hash. */
export async function loadImages(db: Db, hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<Pick<ImageRow, 'hash' | 'content'>>`
    select hash, content from text_image where hash = any(${[...hashes]}::text[])
  `.execute(db);
  return new Map(rows.map(({ hash, content }) => [hash, new Uint8Array(content)]));
}

/**
 * Removes the images that were put into no edition that is left, and that stand in no text, no earlier version of one, no
 * removed activity or chapter and no origin of a text that was taken up. Gives their hashes.
 */
export async function deleteUnusedImages(db: Db): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    delete from text_image i
    where not exists (select from edition_image e where e.municipality = i.municipality and e.hash = i.hash)
      and not exists (select from edition_text t
        where t.municipality = i.municipality and position(i.hash in t.paragraphs::text) > 0)
      and not exists (select from text_version v
        where v.municipality = i.municipality and position(i.hash in v.paragraphs::text) > 0)
      and not exists (select from removed_activity r
        where r.municipality = i.municipality and position(i.hash in r.content::text) > 0)
      and not exists (select from removed_chapter r
        where r.municipality = i.municipality and position(i.hash in r.content::text) > 0)
      and not exists (select from text_origin o
        where o.municipality = i.municipality and position(i.hash in o.taken::text) > 0)
    returning hash
  `.execute(db);
  return rows.map(({ hash }) => hash).toSorted();
}
