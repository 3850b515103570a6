import { sql } from 'kysely';

import type { PrintChoice } from '#domain/rounds/print-choice.ts';
import type { DocumentFront } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** Writes the front page of an edition of exactly that version; undefined where it is stale, else the new version. */
export async function setFront(
  db: Db,
  { id, version, front }: { readonly id: string; readonly version: number; readonly front: DocumentFront },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update edition set head = jsonb_set(head, '{front}', ${jsonb(front)}), version = version + 1
    where id = ${id} and version = ${version} returning version
  `.execute(db);
  return rows[0]?.version;
}

/** Chooses what an edition of exactly that version prints; null: as its round says. Undefined where it is stale. */
export async function setPrints(
  db: Db,
  asked: { readonly id: string; readonly version: number; readonly prints: readonly PrintChoice[] | null },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update edition set prints = ${asked.prints === null ? null : jsonb(asked.prints)}, version = version + 1
    where id = ${asked.id} and version = ${asked.version} returning version
  `.execute(db);
  return rows[0]?.version;
}

/** A correction prints what the document that it corrects has chosen to print. */
export async function carryPrints(db: Db, from: string, to: string): Promise<void> {
  await sql`
    update edition e set prints = f.prints from edition f
    where e.id = ${to}::uuid and f.municipality = e.municipality and f.id = ${from}::uuid
  `.execute(db);
}
