import { sql } from 'kysely';

import type { Round, RoundChapter, RoundInstruction, RoundPart, SectionPlace } from '#domain/rounds/round.ts';

import type { Db } from '../db.ts';

const roundColumns = sql`r.id, r.year, r.kind, r.organisation, r.title, r.opened_at, r.closed_at, r.lead_days, r.version`;

export async function findRound(db: Db, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${roundColumns} from round r where r.id = ${id}`.execute(db);
  return rows[0];
}

const partColumns = sql`p.organisation, p.collector, p.deadline, p.excused, p.version`;

export async function listParts(db: Db, round: string): Promise<RoundPart[]> {
  const { rows } = await sql<RoundPart>`
    select ${partColumns} from round_part p where p.round = ${round} order by p.deadline, p.organisation
  `.execute(db);
  return rows;
}

export async function listChapters(db: Db, round: string): Promise<RoundChapter[]> {
  const { rows } = await sql<RoundChapter>`
    select id, organisation, place, position, heading, required, max_characters, kinds, tables
    from round_chapter where round = ${round} order by place desc, position, id
  `.execute(db);
  return rows;
}

type InstructionRow = Omit<RoundInstruction, 'about'> & {
  readonly chapter: string | null;
  readonly level: (SectionPlace & { at: 'goal' })['level'] | null;
  readonly section: string | null;
};

export async function listInstructions(db: Db, round: string): Promise<RoundInstruction[]> {
  const { rows } = await sql<InstructionRow>`
    select id, organisation, chapter, level, section, kind, body, max_characters, kinds, version
    from round_instruction where round = ${round} order by at, id
  `.execute(db);
  return rows.map(({ chapter, level, section, ...rest }) => ({ ...rest, about: placeOf(chapter, level, section) }));
}

function placeOf(chapter: string | null, level: InstructionRow['level'], section: string | null): SectionPlace {
  if (chapter !== null) return { at: 'chapter', chapter };
  return level === null ? { at: 'whole' } : { at: 'goal', level, section };
}
