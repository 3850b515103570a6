import { sql } from 'kysely';

import type { LedgerRow } from '#domain/economy/ledger-rows-view.ts';
import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';

import type { Db } from '../db.ts';
import type { SheetPlace } from './sheets.ts';
import type { StaffPlace } from './staff-costs.ts';

/** Which rows of the ledger; null for every area or kind. */
export type LedgerPlace = {
  readonly year: number;
  readonly loads: readonly string[];
  readonly organisations: readonly string[];
  readonly areas: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** Of one project; left out for all. */
  readonly project?: string | undefined;
  /** Organisations' own areas whose costs are told in one sum or not at all, so that no row of them is (EK-107). */
  readonly withoutRows?: readonly Pick<StaffPlace, 'organisation' | 'area'>[] | undefined;
  /** The first and the last month. */
  readonly from: number;
  readonly through: number;
};

type Ledger = NonNullable<TableTrail['ledger']>;

/** Whether a row of the kind `k` and the area `a` is not among costs of which no row is shown. */
const isToldApart = ({ withoutRows = [] }: LedgerPlace, organisation: string) =>
  withoutRows.length === 0
    ? sql`true`
    : sql`(k.side <> 'cost' or not exists (
        select from jsonb_to_recordset(${JSON.stringify(withoutRows)}::jsonb) as h(organisation uuid, area text)
        where h.organisation = ${sql.ref(organisation)} and h.area = a.code))`;

/**
 * The rows of a place as `r`, with what is known of their strings as `s`. A million rows are joined to the strings alone,
 * and only those that are asked for to anything else.
 */
const placed = (place: LedgerPlace) => sql`
  with place as materialized (
    select s.load, s.number, s.account, s.responsibility, s.operation, s.activity, s.project, s.organisation, a.code as area,
      k.code as kind
    from ledger_string s
    join economy_area a on a.municipality = s.municipality and a.id = s.area
    join account_kind k on k.municipality = s.municipality and k.id = s.kind
    where s.load = any(${place.loads}::uuid[]) and s.organisation = any(${place.organisations}::uuid[])
      and not s.left_out
      and (${place.areas}::text[] is null or a.code = any(${place.areas}::text[]))
      and (${place.kinds}::text[] is null or k.code = any(${place.kinds}::text[]))
      and (${place.project ?? null}::text is null or s.project = ${place.project ?? null}::text)
      and ${isToldApart(place, 's.organisation')}
  )`;
const rowsOf = ({ year, loads, from, through }: LedgerPlace) => sql`
  ledger_row r join place s on s.load = r.load and s.number = r.string
  where r.load = any(${loads}::uuid[]) and extract(year from r.day) = ${year}
    ${from === 1 && through === 12 ? sql`` : sql`and extract(month from r.day) between ${from} and ${through}`}`;

/** The rows behind an outcome, the largest first, with how many there are and their sum. */
export async function findLedgerRows(db: Db, place: LedgerPlace, limit: number): Promise<Ledger> {
  const { rows } = await sql<Ledger['rows'][number] & { count: number; sum: Decimal }>`
    ${placed(place)}, largest as materialized (
      select r.load, r.line, r.day, s.account, r.text, r.voucher, r.amount, count(*) over () as count,
        sum(r.amount) over () as sum
      from ${rowsOf(place)}
      order by abs(r.amount) desc, r.load, r.line limit ${limit}
    )
    select l.file_name, r.line, r.day, r.account, r.text, r.voucher, r.amount, r.count, r.sum
    from largest r join economy_load l on l.id = r.load
    order by abs(r.amount) desc, r.load, r.line
  `.execute(db);
  const [first] = rows;
  return {
    count: first?.count ?? 0,
    sum: first?.sum ?? '0',
    rows: rows.map(({ count: _count, sum: _sum, ...row }) => row),
  };
}

/** Where a page of rows ends: the size of its last amount, and the row. */
export type RowMark = { readonly size: Decimal; readonly load: string; readonly number: number };

/** One page of the rows behind an outcome, the largest first. */
export async function listLedgerRows(
  db: Db,
  place: LedgerPlace,
  after: RowMark | null,
  limit: number,
): Promise<LedgerRow[]> {
  const beyond =
    after === null
      ? sql``
      : sql`and (abs(r.amount) < ${after.size}::numeric or (abs(r.amount) = ${after.size}::numeric
          and (r.load, r.number) > (${after.load}::uuid, ${after.number}::integer)))`;
  const { rows } = await sql<LedgerRow>`
    ${placed(place)}, largest as materialized (
      select r.load, r.number, r.string, r.line, r.day, r.text, r.voucher, r.amount
      from ${rowsOf(place)} ${beyond}
      order by abs(r.amount) desc, r.load, r.number limit ${limit}
    )
    select r.load, r.number, l.file_name, r.line, r.day, concat_ws(' ', nullif(s.account, ''), nullif(s.responsibility, ''),
      nullif(s.operation, ''), nullif(s.activity, ''), nullif(s.project, '')) as account, r.text, r.voucher, r.amount,
      s.organisation, s.area, s.kind
    from largest r join place s on s.load = r.load and s.number = r.string join economy_load l on l.id = r.load
    order by abs(r.amount) desc, r.load, r.number
  `.execute(db);
  return rows;
}

/** How many rows the figures of a place were made of, and what they come to: from the sums that the pages show. */
export async function sumLedgerRows(
  db: Db,
  place: LedgerPlace,
): Promise<{ readonly count: number; readonly sum: Decimal }> {
  const { loads, organisations, areas, kinds, project, from, through } = place;
  const { rows } = await sql<{ count: number; sum: Decimal }>`
    select coalesce(sum(o.row_count), 0)::integer as count, coalesce(sum(o.amount), 0)::numeric(18, 2) as sum
    from month_outcome o
    join economy_area a on a.municipality = o.municipality and a.id = o.area
    join account_kind k on k.municipality = o.municipality and k.id = o.kind
    where o.load = any(${loads}::uuid[]) and o.organisation = any(${organisations}::uuid[])
      and (${areas}::text[] is null or a.code = any(${areas}::text[]))
      and (${kinds}::text[] is null or k.code = any(${kinds}::text[]))
      and (${project ?? null}::text is null or o.project = ${project ?? null}::text)
      and o.month between ${from} and ${through} and ${isToldApart(place, 'o.organisation')}
  `.execute(db);
  return rows[0] ?? { count: 0, sum: '0.00' };
}

type SheetVersion = Omit<NonNullable<TableTrail['sheet']>, 'organisation'>;

/** Who saved a version of a sheet. */
export async function findSheetVersion(
  db: Db,
  { organisation, year, kind }: SheetPlace,
  number: number,
): Promise<SheetVersion | null> {
  const { rows } = await sql<SheetVersion>`
    select s.number, s.reason, p.name as by, s.at
    from economy_sheet s join person p on p.municipality = s.municipality and p.id = s.person
    where s.organisation = ${organisation} and s.kind = ${kind} and s.year = ${year} and s.number = ${number}
  `.execute(db);
  return rows[0] ?? null;
}
