import { sql } from 'kysely';

import type { AccountString } from '#domain/economy/account-string.ts';
import type { Mapped } from '#domain/economy/account-mapping.ts';
import type { StringSum } from '#domain/economy/try-mapping.ts';

import type { Db } from '../db.ts';
import { overFreshRows } from '../sql.ts';
import { inYear } from './loads.ts';

/** Rows column by column, each as one text with `CELL_END` between the rows; the day is an ISO day. */
export type StoredRows = {
  readonly line: string;
  readonly string: string;
  readonly day: string;
  readonly amount: string;
  readonly text: string;
  readonly voucher: string;
};

/** What stands between the cells of a column of StoredRows: the control character "unit separator". */
const CELL_END = '\u001f';

/** What an earlier, broken-off reading of the load left. */
export async function clearLedger(db: Db, load: string): Promise<void> {
  await sql`delete from ledger_row where load = ${load}`.execute(db);
  await sql`delete from ledger_string where load = ${load}`.execute(db);
}

/** Adds strings, numbered on from `first`. */
export async function insertStrings(
  db: Db,
  load: string,
  first: number,
  strings: readonly AccountString[],
): Promise<void> {
  if (strings.length === 0) return;
  await sql`
    insert into ledger_string (municipality, load, number, account, responsibility, operation, activity, project, counterpart)
    select current_municipality(), ${load}::uuid, ${first} + s.ordinality - 1, s.account, s.responsibility, s.operation,
      s.activity, s.project, s.counterpart
    from rows from (jsonb_to_recordset(${JSON.stringify(strings)}::jsonb) as (account text, responsibility text,
      operation text, activity text, project text, counterpart text)) with ordinality as s
  `.execute(db);
}

/** Adds rows, numbered on from `first`: a text a column, because a million rows pass here. */
export async function insertRows(db: Db, load: string, first: number, rows: StoredRows): Promise<void> {
  const { line, string, day, amount, text, voucher } = rows;
  const column = (cells: string) => sql`string_to_array(${cells}, ${sql.lit(CELL_END)})`;
  await sql`
    insert into ledger_row (municipality, load, number, string, day, amount, text, voucher, line)
    select current_municipality(), ${load}::uuid, ${first} + r.ordinality - 1, r.string, r.day, r.amount,
      coalesce(r.text, ''), coalesce(r.voucher, ''), r.line
    from unnest(${column(line)}::integer[], ${column(string)}::integer[], ${column(day)}::date[],
      ${column(amount)}::numeric[], ${column(text)}, ${column(voucher)})
      with ordinality as r(line, string, day, amount, text, voucher, ordinality)
  `.execute(db);
}

export async function loadStrings(db: Db, load: string): Promise<(AccountString & { readonly number: number })[]> {
  const { rows } = await sql<AccountString & { readonly number: number }>`
    select number, account, responsibility, operation, activity, project, counterpart
    from ledger_string where load = ${load} order by number
  `.execute(db);
  return rows;
}

/** Where each string belongs, by number; the ids of areas and kinds. */
export async function saveMapped(
  db: Db,
  load: string,
  mapped: readonly (Mapped & { readonly number: number })[],
): Promise<void> {
  const update = sql`
    update ledger_string s set organisation = m.organisation, area = m.area, kind = m.kind, left_out = m."leftOut"
    from jsonb_to_recordset(${JSON.stringify(mapped)}::jsonb)
      as m(number integer, organisation uuid, area uuid, kind uuid, "leftOut" boolean)
    where s.load = ${load} and s.number = m.number
  `;
  await overFreshRows(db, () => update.execute(db));
}

/** Takes the sums of a load away, to be made anew. */
async function clearMonthOutcome(db: Db, load: string): Promise<void> {
  await sql`delete from month_outcome where load = ${load}`.execute(db);
}

/** Makes the months' figures of a load anew from its rows; strings that lack a place are left out and listed. */
export async function saveMonthOutcome(db: Db, load: string): Promise<void> {
  await clearMonthOutcome(db, load);
  const insert = sql`
    insert into month_outcome (municipality, load, year, month, organisation, area, kind, activity, project, counterpart,
      amount, row_count)
    with sums as materialized (
      select string, extract(month from day)::integer as month, sum(amount) as amount, count(*) as row_count
      from ledger_row where load = ${load} and ${inYear(load)} group by 1, 2
    )
    select s.municipality, s.load, l.year, r.month, s.organisation, s.area, s.kind, s.activity, s.project, s.counterpart,
      sum(r.amount), sum(r.row_count)
    from sums r
    join ledger_string s on s.load = ${load} and s.number = r.string
    join economy_load l on l.municipality = s.municipality and l.id = s.load
    where not s.left_out and s.organisation is not null and s.area is not null and s.kind is not null
    group by s.municipality, s.load, l.year, r.month, s.organisation, s.area, s.kind, s.activity, s.project, s.counterpart
  `;
  await overFreshRows(db, () => insert.execute(db));
}

/**
 * Everything booked on each account string in the loads of a year that are read or count. An amount is null where some of it
 * is in files of other organisations than `seen`; null for all of them.
 */
export async function sumByString(db: Db, year: number, seen: readonly string[] | null): Promise<StringSum[]> {
  const sums = sql<StringSum>`
    select s.account, s.responsibility, s.operation, s.activity, s.project, s.counterpart,
      case when bool_and(${seen}::uuid[] is null or l.organisation = any(${seen}::uuid[])) then sum(r.amount) end as amount,
      sum(r.rows)::integer as rows
    from economy_load l
    join ledger_string s on s.municipality = l.municipality and s.load = l.id
    join (select municipality, load, string, sum(amount) as amount, count(*) as rows from ledger_row
      group by municipality, load, string) r on r.municipality = s.municipality and r.load = s.load and r.string = s.number
    where l.year = ${year} and l.state in ('read', 'loaded')
    group by s.account, s.responsibility, s.operation, s.activity, s.project, s.counterpart
  `;
  return (await overFreshRows(db, () => sums.execute(db))).rows;
}
