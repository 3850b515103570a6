import { sql } from 'kysely';

import type { Correction } from '#domain/editions/edition-view.ts';

import type { Db } from '../db.ts';

/** What a correction lies over. */
export type Over = { readonly edition: string } | { readonly import: string };

export async function insertCorrection(
  db: Db,
  correction: Omit<Correction, 'by'> & { readonly person: string },
  over: Over,
): Promise<void> {
  const { id, thing, thingId, field, before, after, person, at } = correction;
  const edition = 'edition' in over ? over.edition : null;
  const imported = 'import' in over ? over.import : null;
  await sql`
    insert into correction (municipality, id, import, edition, thing, thing_id, field, before, after, person, at)
    values (current_municipality(), ${id}, ${imported}::uuid, ${edition}::uuid, ${thing}, ${thingId}, ${field}, ${before},
      ${after}, ${person}, ${at})
  `.execute(db);
}

/** The correction that was taken back; undefined where no such correction stands. */
export async function withdrawCorrection(
  db: Db,
  { id, over, person, at }: { id: string; over: Over; person: string; at: string },
): Promise<Pick<Correction, 'thing' | 'thingId' | 'field'> | undefined> {
  const where = 'edition' in over ? sql`edition = ${over.edition}::uuid` : sql`import = ${over.import}::uuid`;
  const { rows } = await sql<Pick<Correction, 'thing' | 'thingId' | 'field'>>`
    update correction set withdrawn_at = ${at}, withdrawn_by = ${person}
    where id = ${id} and ${where} and withdrawn_at is null returning thing, thing_id as "thingId", field
  `.execute(db);
  return rows[0];
}
