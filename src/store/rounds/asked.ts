import { sql } from 'kysely';

import type { RoundChapter, RoundInstruction, SectionPlace } from '#domain/rounds/round.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** The chapters that one organisation asks for in a round, in place of those it asked for before. */
export async function saveChapters(
  db: Db,
  round: string,
  organisation: string,
  chapters: readonly RoundChapter[],
): Promise<void> {
  const ids = chapters.map(({ id }) => id);
  await sql`
    delete from round_chapter where round = ${round} and organisation = ${organisation} and id <> all(${ids}::uuid[])
  `.execute(db);
  for (const chapter of chapters) {
    const { id, place, position, heading, required, maxCharacters, kinds, tables, economy } = chapter;
    await sql`
      insert into round_chapter (municipality, id, round, organisation, place, position, heading, required,
        max_characters, kinds, tables, economy)
      values (current_municipality(), ${id}, ${round}, ${organisation}, ${place}, ${position}, ${heading}, ${required},
        ${maxCharacters}::integer, ${jsonb(kinds)}, ${jsonb(tables)}, ${jsonb(economy)})
      on conflict (municipality, id) do update set place = excluded.place, position = excluded.position,
        heading = excluded.heading, required = excluded.required, max_characters = excluded.max_characters,
        kinds = excluded.kinds, tables = excluded.tables, economy = excluded.economy
    `.execute(db);
  }
}

const columnsOf = (about: SectionPlace) => ({
  chapter: about.at === 'chapter' ? about.chapter : null,
  level: about.at === 'goal' ? about.level : null,
  section: about.at === 'goal' ? about.section : null,
});

export async function insertInstruction(
  db: Db,
  round: string,
  instruction: RoundInstruction,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<void> {
  const { id, organisation, about, kind, body, maxCharacters, kinds } = instruction;
  const { chapter, level, section } = columnsOf(about);
  await sql`
    insert into round_instruction (municipality, id, round, organisation, chapter, level, section, kind, body,
      max_characters, kinds, person, at)
    values (current_municipality(), ${id}, ${round}, ${organisation}, ${chapter}::uuid, ${level}, ${section}, ${kind},
      ${body}, ${maxCharacters}::integer, ${jsonb(kinds)}, ${person}, ${at})
  `.execute(db);
}

/** False where the version is stale. */
export async function saveInstruction(db: Db, instruction: RoundInstruction): Promise<boolean> {
  const { id, about, kind, body, maxCharacters, kinds, version } = instruction;
  const { chapter, level, section } = columnsOf(about);
  const { rows } = await sql`
    update round_instruction set chapter = ${chapter}::uuid, level = ${level}, section = ${section}, kind = ${kind},
      body = ${body}, max_characters = ${maxCharacters}::integer, kinds = ${jsonb(kinds)}, version = version + 1
    where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

export async function deleteInstruction(db: Db, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    delete from round_instruction where id = ${id} and version = ${version} returning id
  `.execute(db);
  return rows.length > 0;
}

/** Copies what one organisation asked for in an earlier round to a new one: chapters with new ids, and what is about them. */
export async function copyAsked(
  db: Db,
  { from, to, newId, person, at }: { from: string; to: string; newId: () => string; person: string; at: string },
): Promise<void> {
  const chapters = await sql<{ id: string }>`select id from round_chapter where round = ${from}`.execute(db);
  const ids = Object.fromEntries(chapters.rows.map(({ id }) => [id, newId()]));
  await sql`
    insert into round_chapter (municipality, id, round, organisation, place, position, heading, required, max_characters,
      kinds, tables, economy)
    select municipality, (${jsonb(ids)} ->> id::text)::uuid, ${to}, organisation, place, position, heading, required,
      max_characters, kinds, tables, economy
    from round_chapter where round = ${from}
  `.execute(db);
  await sql`
    insert into round_instruction (municipality, id, round, organisation, chapter, level, section, kind, body,
      max_characters, kinds, person, at)
    select municipality, gen_random_uuid(), ${to}, organisation, (${jsonb(ids)} ->> chapter::text)::uuid, level, section,
      kind, body, max_characters, kinds, ${person}, ${at}::timestamptz
    from round_instruction where round = ${from}
  `.execute(db);
}
