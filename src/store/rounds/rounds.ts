import { sql } from 'kysely';

import type { Round, RoundChapter, RoundInstruction, RoundPart, SectionPlace } from '#domain/rounds/round.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

const roundColumns = sql`r.id, r.year, r.kind, r.organisation, r.title, r.opened_at,
  case when stood(r.closed_at) then r.closed_at end as closed_at, r.lead_days,
  r.prints, r.table_style, r.version`;

export async function findRound(db: Db, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${roundColumns} from round r where r.id = ${id}`.execute(db);
  return rows[0];
}

/** Locks the round until the act ends: two who change what it asks for wait for each other. */
export async function lockRound(db: Db, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${roundColumns} from round r where r.id = ${id} for update`.execute(db);
  return rows[0];
}

/** Newest first; a municipality opens a handful a year, and each board perhaps some of its own. */
export async function listRounds(db: Db, limit: number): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select ${roundColumns} from round r order by r.year desc, r.opened_at desc, r.id limit ${limit}
  `.execute(db);
  return rows;
}

/** The round in which an organisation reports a kind of a year: the newest where there are several. */
export async function findRoundFor(
  db: Db,
  organisation: string,
  year: number,
  kind: EditionKind,
): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select ${roundColumns} from round r join round_part p on p.municipality = r.municipality and p.round = r.id
    where p.organisation = ${organisation} and r.year = ${year} and r.kind = ${kind}
    order by r.opened_at desc, r.id limit 1
  `.execute(db);
  return rows[0];
}

export async function findRoundOf(
  db: Db,
  organisation: string,
  year: number,
  kind: EditionKind,
): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select ${roundColumns} from round r where r.organisation = ${organisation} and r.year = ${year} and r.kind = ${kind}
  `.execute(db);
  return rows[0];
}

export async function insertRound(db: Db, round: Round, openedBy: string): Promise<void> {
  await sql`
    insert into round (municipality, id, year, kind, organisation, title, opened_at, opened_by, lead_days,
      prints, table_style)
    values (current_municipality(), ${round.id}, ${round.year}, ${round.kind}, ${round.organisation}, ${round.title},
      ${round.openedAt}, ${openedBy}, ${jsonb(round.leadDays)},
      ${jsonb(round.prints)}, ${jsonb(round.tableStyle)})
  `.execute(db);
}

/** Counts a change of the round or of what it asks for. */
export async function touchRound(db: Db, id: string): Promise<void> {
  await sql`update round set version = version + 1 where id = ${id}`.execute(db);
}

export async function saveClosed(db: Db, id: string, closedAt: string | null): Promise<void> {
  await sql`update round set closed_at = ${closedAt}::timestamptz, version = version + 1 where id = ${id}`.execute(db);
}

export async function savePrints(
  db: Db,
  id: string,
  { prints, tableStyle }: Pick<Round, 'prints' | 'tableStyle'>,
): Promise<void> {
  await sql`
    update round set prints = ${jsonb(prints)}, table_style = ${jsonb(tableStyle)} where id = ${id}
  `.execute(db);
}

/*
 * A part as it was on a day gone by: the day or the excuse before the first change that came later. Who collects it is
 * not kept over time and is today's. Without such a day there is no later change, and it is the part.
 */
const earlier = (what: string, before: ReturnType<typeof sql>, now: ReturnType<typeof sql>) => sql`case
  when shown_until() is null then ${now}
  when exists (select from round_change c where ${laterChange(what)}) then (
    select ${before} from round_change c where ${laterChange(what)} order by c.sequence limit 1)
  else ${now} end`;
const laterChange = (what: string) => sql`c.municipality = p.municipality and c.round = p.round
  and c.organisation = p.organisation and c.what in (${sql.raw(what)}) and not stood(c.at)`;
const partColumns = sql`p.organisation, p.collector, ${earlier("'deadline'", sql`c.before::date`, sql`p.deadline`)} as deadline,
  ${earlier("'excused', 'included'", sql`c.before`, sql`p.excused`)} as excused, p.version`;
/** Taken in later than the day that is shown: not in the round then. */
const tookPart = sql`not exists (select from round_change c where ${laterChange("'included'")} and c.after is not null)`;

/** Editions that were begun before the round belong to it as well. */
export async function tieEditions(db: Db, round: string): Promise<void> {
  await sql`
    update edition e set round = r.id
    from round r join round_part p on p.municipality = r.municipality and p.round = r.id
    where r.id = ${round} and e.organisation = p.organisation and e.year = r.year and e.kind = r.kind and e.round is null
  `.execute(db);
}

export async function listParts(db: Db, round: string): Promise<RoundPart[]> {
  const { rows } = await sql<RoundPart>`
    select ${partColumns} from round_part p where p.round = ${round} and ${tookPart} order by p.deadline, p.organisation
  `.execute(db);
  return rows;
}

export async function insertParts(
  db: Db,
  round: string,
  parts: readonly Omit<RoundPart, 'excused' | 'version'>[],
): Promise<void> {
  if (parts.length === 0) return;
  await sql`
    insert into round_part (municipality, round, organisation, collector, deadline)
    select current_municipality(), ${round}, p.organisation, p.collector, p.deadline
    from jsonb_to_recordset(${jsonb(parts)}) as p (organisation uuid, collector uuid, deadline date)
  `.execute(db);
}

export async function saveParts(db: Db, round: string, parts: readonly RoundPart[]): Promise<void> {
  if (parts.length === 0) return;
  await sql`
    update round_part own set collector = p.collector, deadline = p.deadline, excused = p.excused,
      version = own.version + 1
    from jsonb_to_recordset(${jsonb(parts)}) as p (organisation uuid, collector uuid, deadline date, excused text)
    where own.round = ${round} and own.organisation = p.organisation
  `.execute(db);
}

export async function listChapters(db: Db, round: string): Promise<RoundChapter[]> {
  const { rows } = await sql<RoundChapter>`
    select id, organisation, place, position, heading, required, max_characters, kinds, tables, economy
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
