import { sql } from 'kysely';

import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import type { SheetPlace } from './sheets.ts';

/** Which rows of the ledger; null for every area or kind. */
export type LedgerPlace = {
  readonly loads: readonly string[];
  readonly organisations: readonly string[];
  readonly areas: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly through: number;
};

type Ledger = NonNullable<TableTrail['ledger']>;

/** The rows behind an outcome, the largest first, with how many there are and their sum. */
export async function findLedgerRows(db: Db, place: LedgerPlace, limit: number): Promise<Ledger> {
  const { loads, organisations, areas, kinds, through } = place;
  const { rows } = await sql<Ledger['rows'][number] & { count: number; sum: Decimal }>`
    select l.file_name, r.line, r.day, s.account, r.text, r.voucher, r.amount, count(*) over () as count,
      sum(r.amount) over () as sum
    from ledger_string s
    join ledger_row r on r.municipality = s.municipality and r.load = s.load and r.string = s.number
    join economy_load l on l.municipality = s.municipality and l.id = s.load
    join economy_area a on a.municipality = s.municipality and a.id = s.area
    join account_kind k on k.municipality = s.municipality and k.id = s.kind
    where s.load = any(${loads}::uuid[]) and s.organisation = any(${organisations}::uuid[]) and not s.left_out
      and (${areas}::text[] is null or a.code = any(${areas}::text[]))
      and (${kinds}::text[] is null or k.code = any(${kinds}::text[]))
      and extract(month from r.day) <= ${through}
    order by abs(r.amount) desc, r.load, r.line limit ${limit}
  `.execute(db);
  const [first] = rows;
  return {
    count: first?.count ?? 0,
    sum: first?.sum ?? '0',
    rows: rows.map(({ count: _count, sum: _sum, ...row }) => row),
  };
}

/** Who saved a version of a sheet. */
export async function findSheetVersion(
  db: Db,
  { organisation, year, kind }: SheetPlace,
  number: number,
): Promise<NonNullable<TableTrail['sheet']> | null> {
  const { rows } = await sql<NonNullable<TableTrail['sheet']>>`
    select s.number, s.reason, p.name as by, s.at
    from economy_sheet s join person p on p.municipality = s.municipality and p.id = s.person
    where s.organisation = ${organisation} and s.kind = ${kind} and s.year = ${year} and s.number = ${number}
  `.execute(db);
  return rows[0] ?? null;
}
