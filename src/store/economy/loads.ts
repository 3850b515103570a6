import { sql } from 'kysely';

import type { LoadKind, LoadState, UnmatchedString } from '#domain/economy/load-view.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import type { Db } from '../db.ts';
import { insertStoredFile } from '../stored-file.ts';
import { jsonb, overFreshRows } from '../sql.ts';

/** A load as the lists show it; the organisation's name is added by the use case. */
export type LoadRow = {
  readonly id: string;
  readonly year: number;
  readonly what: LoadKind;
  readonly organisation: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly format: 'sie' | 'csv' | 'xlsx' | 'push' | null;
  readonly origin: string | null;
  readonly state: LoadState;
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly rows: number;
  readonly total: Decimal | null;
  readonly controlTotal: Decimal | null;
  readonly by: string;
  readonly at: string;
  readonly accepted: string | null;
  readonly replacedBy: string | null;
  readonly faults: readonly Fault[];
  readonly version: number;
};

/** What a load `l` is, on a day gone by was; the same everywhere that loads are listed or counted. */
const loadState = sql`load_state(l.municipality, l.id, l.state)`;

/** Whether the load `l` counts, or counted on the day that is shown. */
export const countingLoad = sql`${loadState} = 'loaded'`;

/**
 * `counting_loads` for a query of sums of months: the loads that count in these years, found once. A year has many thousand
 * sums and few loads, and a database that does not know that yet would ask of each sum.
 */
export const countingLoads = (years: readonly number[]) => sql`counting_loads as materialized (
    select l.municipality, l.id, l.what from economy_load l where l.year = any(${years}::integer[]) and ${countingLoad})`;

const columns = sql`l.id, l.year, l.what, l.organisation, l.file_name, l.sha256, l.format, l.origin, ${loadState} as state, l.from_month,
  l.to_month, l.row_count as rows, l.total, l.control_total,
  coalesce(t.name, p.name) as by, l.at, l.accepted,
  case when ${loadState} = 'replaced' then l.replaced_by end as replaced_by, l.faults, l.version`;
const tables = sql`economy_load l join person p on p.municipality = l.municipality and p.id = l.person
  left join machine_token t on t.municipality = l.municipality and t.id = l.token`;

export async function findLoad(db: Db, id: string): Promise<LoadRow | undefined> {
  const { rows } = await sql<LoadRow>`select ${columns} from ${tables} where l.id = ${id}`.execute(db);
  return rows[0];
}

/** Makes those who change the same year's loads wait for each other: which months count is decided over all of them. */
export async function lockLoads(db: Db, year: number): Promise<void> {
  await sql`select id from economy_load where year = ${year} order by id for update`.execute(db);
}

/** Newest first; `places` are the organisations whose figures may be seen, null for all. */
export async function listLoads(
  db: Db,
  filter: { readonly year: number | null; readonly places: readonly string[] | null },
  after: { at: string; id: string } | null,
  limit: number,
): Promise<{ rows: LoadRow[]; total: number }> {
  const { year, places } = filter;
  const matching = sql`(${places}::uuid[] is null or l.organisation = any(${places}::uuid[]))
    and (${year}::integer is null or l.year = ${year}::integer)`;
  const beyond = after === null ? sql`true` : sql`(l.at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<LoadRow>`
    select ${columns} from ${tables} where ${matching} and ${beyond} order by l.at desc, l.id desc limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from economy_load l where ${matching}`.execute(
    db,
  );
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Those that count today in a year: same kind, same organisation. */
export async function findCounting(
  db: Db,
  { year, what, organisation }: { readonly year: number; readonly what: LoadKind; readonly organisation: string },
): Promise<{ id: string; fileName: string; at: string; from: number; to: number }[]> {
  const { rows } = await sql<{ id: string; fileName: string; at: string; from: number; to: number }>`
    select id, file_name, at, from_month as "from", to_month as "to" from economy_load l
    where year = ${year} and what = ${what} and organisation = ${organisation} and ${countingLoad}
    order by from_month, at
  `.execute(db);
  return rows;
}

export type NewLoad = {
  readonly id: string;
  readonly file: string;
  readonly year: number;
  readonly what: LoadKind;
  readonly organisation: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Blob;
  readonly controlTotal: Decimal | null;
  readonly layout: FigureLayout | null;
  readonly person: string;
  /** The token of the system that sent it, and whether as rows; left out where a person did. */
  readonly push?: { readonly token: string; readonly asRows: boolean };
  readonly at: string;
};

/** Stores the file and the load that is to read it. */
export async function insertLoad(db: Db, made: NewLoad): Promise<void> {
  const { id, file } = made;
  await insertStoredFile(db, { ...made, id: file });
  await sql`
    insert into economy_load (municipality, id, year, what, organisation, file, file_name, sha256, state, control_total,
      layout, person, token, format, at)
    values (current_municipality(), ${id}, ${made.year}, ${made.what}, ${made.organisation}, ${file}, ${made.fileName},
      ${made.sha256}, 'reading', ${made.controlTotal}::numeric, ${jsonb(made.layout)}, ${made.person},
      ${made.push?.token ?? null}::uuid, ${made.push?.asRows === true ? 'push' : null}, ${made.at})
  `.execute(db);
}

export type LoadFile = {
  readonly id: string;
  readonly year: number;
  readonly what: LoadKind;
  readonly fileName: string;
  readonly layout: FigureLayout | null;
  readonly controlTotal: Decimal | null;
  /** The stored file and its bytes; see readStoredFile. */
  readonly file: string;
  readonly size: number;
  /** Whether it is rows that a system pushed, and no file. */
  readonly isPushed: boolean;
};

/** What a load is to be read from, while it is being read. */
export async function findLoadFile(db: Db, id: string): Promise<LoadFile | undefined> {
  const { rows } = await sql<LoadFile>`
    select l.id, l.year, l.what, l.file_name, l.layout, l.control_total, l.file, f.size,
      coalesce(l.format = 'push', false) as is_pushed
    from economy_load l join stored_file f on f.municipality = l.municipality and f.id = l.file
    where l.id = ${id} and l.state = 'reading'
  `.execute(db);
  return rows[0];
}

/** Loads whose reading did not end; they are read anew at the next start. */
export async function listUnreadLoads(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from economy_load where state = 'reading' order by at, id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Loads of a year whose strings the mapping places. */
export async function listMappable(db: Db, year: number): Promise<{ id: string; state: LoadState }[]> {
  const { rows } = await sql<{ id: string; state: LoadState }>`
    select id, state from economy_load where year = ${year} and state in ('read', 'loaded') order by at, id for update
  `.execute(db);
  return rows;
}

export async function setLoadState(db: Db, id: string, state: LoadState, at: string): Promise<void> {
  await sql`update economy_load set state = ${state}, version = version + 1 where id = ${id}`.execute(db);
  await keepStep(db, id, at);
}

/** Keeps what the load is from now on, so that a day gone by is counted as it was. */
async function keepStep(db: Db, id: string, at: string): Promise<void> {
  await sql`
    insert into economy_load_step (municipality, load, number, state, replaced_by, at)
    select l.municipality, l.id, (select count(*) + 1 from economy_load_step s where s.load = l.id), l.state, l.replaced_by,
      ${at} from economy_load l where l.id = ${id}
  `.execute(db);
}

export type LoadReading = {
  readonly state: 'read' | 'refused';
  readonly format: LoadRow['format'];
  readonly origin: string | null;
  readonly faults: readonly Fault[];
  readonly at: string;
};

/** Rows of another year are kept and count nowhere. */
export const inYear = (load: string) =>
  sql`extract(year from day) = (select y.year from economy_load y where y.id = ${load})`;

/** What reading gave, with months and sums taken from the rows that were stored. */
export async function saveLoadReading(
  db: Db,
  id: string,
  { state, format, origin, faults, at }: LoadReading,
): Promise<void> {
  await sql`
    update economy_load l set state = ${state}, format = ${format}, origin = ${origin}, faults = ${jsonb(faults)},
      from_month = r.from_month, to_month = r.to_month, row_count = r.row_count, total = r.total, version = version + 1
    from (select min(extract(month from day)) filter (where ${inYear(id)})::integer as from_month,
        max(extract(month from day)) filter (where ${inYear(id)})::integer as to_month, count(*) as row_count, coalesce(sum(amount), 0) as total
      from ledger_row where load = ${id}) r
    where l.id = ${id} and l.state = 'reading'
  `.execute(db);
  await keepStep(db, id, at);
}

export async function setLoaded(
  db: Db,
  id: string,
  more: { readonly accepted: string | null; readonly mapping: number | null; readonly at: string },
): Promise<void> {
  await sql`
    update economy_load set state = 'loaded', accepted = ${more.accepted}, replaced_by = null,
      mapping = ${more.mapping}, version = version + 1
    where id = ${id}
  `.execute(db);
  await keepStep(db, id, more.at);
}

/** Another load counts instead. */
export async function setReplaced(db: Db, id: string, by: string, at: string): Promise<void> {
  await sql`
    update economy_load set state = 'replaced', replaced_by = ${by}, version = version + 1 where id = ${id}
  `.execute(db);
  await keepStep(db, id, at);
}

/** What a load took the place of, the newest last. */
export async function listReplacedBy(db: Db, by: string): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    select ${columns} from ${tables} where l.replaced_by = ${by} and ${loadState} = 'replaced' order by l.at, l.id
  `.execute(db);
  return rows;
}

export async function sumByMonth(db: Db, load: string): Promise<{ month: number; rows: number; amount: Decimal }[]> {
  const { rows } = await sql<{ month: number; rows: number; amount: Decimal }>`
    select extract(month from day)::integer as month, count(*) as rows, sum(amount) as amount
    from ledger_row where load = ${load} and ${inYear(load)} group by 1 order by 1
  `.execute(db);
  return rows;
}

/** Strings that some target lacks a rule for, the largest amounts first. */
export async function listUnmatched(
  db: Db,
  load: string,
  limit: number,
): Promise<{ strings: UnmatchedString[]; total: number; amount: Decimal }> {
  const unplaced = sql`
    select s.*, r.amount, r.rows
    from (select string, sum(amount) as amount, count(*) as rows from ledger_row where load = ${load} group by string) r
    join ledger_string s on s.load = ${load} and s.number = r.string
    where not s.left_out and (s.organisation is null or s.area is null or s.kind is null)`;
  const largest = sql<UnmatchedString>`
    select account, responsibility, operation, activity, project, counterpart, amount, rows,
      array_remove(array[case when organisation is null then 'organisation' end, case when area is null then 'area' end,
        case when kind is null then 'kind' end], null) as missing
    from (${unplaced}) u order by abs(amount) desc, number limit ${limit}
  `;
  const counts = sql<{ total: number; amount: Decimal }>`
    select count(*) as total, coalesce(sum(amount), 0) as amount from (${unplaced}) u
  `;
  const { rows } = await overFreshRows(db, () => largest.execute(db));
  const counted = await overFreshRows(db, () => counts.execute(db));
  return { strings: rows, total: counted.rows[0]?.total ?? 0, amount: counted.rows[0]?.amount ?? '0' };
}
