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

/** False where no such correction stands. */
export async function withdrawCorrection(
  db: Db,
  { id, over, person, at }: { id: string; over: Over; person: string; at: string },
): Promise<boolean> {
  const where = 'edition' in over ? sql`edition = ${over.edition}::uuid` : sql`import = ${over.import}::uuid`;
  const { rows } = await sql`
    update correction set withdrawn_at = ${at}, withdrawn_by = ${person}
    where id = ${id} and ${where} and withdrawn_at is null returning id
  `.execute(db);
  return rows.length > 0;
}
