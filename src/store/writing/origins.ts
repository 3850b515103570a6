import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';
import type { TextPlace } from './texts.ts';

export type OriginRow = {
  readonly text: string;
  readonly edition: string;
  readonly source: string;
  readonly title: string;
  readonly organisation: string;
  readonly state: EditionState;
  readonly taken: Paragraph[];
  readonly now: Paragraph[] | null;
};

/** Where texts of a draft were taken up from, with how the origin reads now. */
export async function listOrigins(db: Db, edition: string): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    select o.text, o.source_edition as edition, o.source_text as source, e.title, e.organisation, e.state, o.taken, t.paragraphs as now
    from text_origin o
    join edition e on e.municipality = o.municipality and e.id = o.source_edition
    left join edition_text t on t.municipality = o.municipality and t.edition = o.source_edition and t.id = o.source_text
    where o.edition = ${edition} order by o.at, o.text
  `.execute(db);
  return rows;
}

/** The texts of editions that were taken up from below. */
export async function listTakenUp(db: Db, editions: readonly string[]): Promise<{ edition: string; text: string }[]> {
  const { rows } = await sql<{ edition: string; text: string }>`
    select edition, text from text_origin where edition = any(${editions}::uuid[])
  `.execute(db);
  return rows;
}

export async function insertOrigin(
  db: Db,
  { edition, text }: TextPlace,
  origin: {
    readonly source: string;
    readonly sourceText: string;
    readonly taken: readonly Paragraph[];
    readonly person: string;
    readonly at: string;
  },
): Promise<void> {
  await sql`
    insert into text_origin (municipality, edition, text, source_edition, source_text, taken, person, at)
    values (current_municipality(), ${edition}, ${text}, ${origin.source}, ${origin.sourceText}, ${jsonb(origin.taken)},
      ${origin.person}, ${origin.at})
  `.execute(db);
}

/** How the origin reads now has been seen. */
export async function setTaken(db: Db, { edition, text }: TextPlace, taken: readonly Paragraph[]): Promise<void> {
  await sql`update text_origin set taken = ${jsonb(taken)} where edition = ${edition} and text = ${text}`.execute(db);
}
