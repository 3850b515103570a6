import { sql } from 'kysely';

import type { SavedUnits } from '#domain/economy/sheets/place-units.ts';
import { ResultUnitSheet, Sheet } from '#domain/economy/sheets/sheet.ts';
import type { SheetKind } from '#domain/economy/sheets/sheet.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** Whose, when and which: one line of versions. */
export type SheetPlace = { readonly organisation: string; readonly year: number; readonly kind: SheetKind };

export type StandingSheet = { readonly year: number; readonly number: number; readonly sheet: Sheet };

/** The newest versions of a year and the one before it, newest year first; what nobody has saved is left out. */
export async function findSheets(db: Db, { organisation, year, kind }: SheetPlace): Promise<StandingSheet[]> {
  const { rows } = await sql<{ year: number; number: number; sheet: unknown }>`
    select distinct on (year) year, number, sheet from economy_sheet
    where organisation = ${organisation} and kind = ${kind} and year in (${year}, ${year - 1})
    order by year desc, number desc
  `.execute(db);
  return rows.map((row) => ({ ...row, sheet: Sheet.parse(row.sheet) }));
}

/** The newest table of result units of every organisation in some years. */
export async function listUnitSheets(
  db: Db,
  years: readonly number[],
): Promise<(SavedUnits & { readonly year: number; readonly number: number })[]> {
  const { rows } = await sql<{ organisation: string; year: number; number: number; at: string; sheet: unknown }>`
    select distinct on (year, organisation) organisation, year, number, at, sheet from economy_sheet
    where kind = 'resultUnits' and year = any(${years}::integer[])
    order by year, organisation, number desc
  `.execute(db);
  return rows.map((row) => ({ ...row, sheet: ResultUnitSheet.parse(row.sheet) }));
}

/** Every version of a year, newest first, without the rows. */
export async function listSheetVersions(
  db: Db,
  { organisation, year, kind }: SheetPlace,
  limit: number,
): Promise<{ number: number; reason: string; by: string; at: string }[]> {
  const { rows } = await sql<{ number: number; reason: string; by: string; at: string }>`
    select s.number, s.reason, p.name as by, s.at
    from economy_sheet s join person p on p.municipality = s.municipality and p.id = s.person
    where s.organisation = ${organisation} and s.kind = ${kind} and s.year = ${year}
    order by s.number desc limit ${limit}
  `.execute(db);
  return rows;
}

/** False where that number stands already: somebody else has saved one meanwhile. */
export async function insertSheet(
  db: Db,
  place: SheetPlace,
  made: {
    readonly number: number;
    readonly sheet: Sheet;
    readonly reason: string;
    readonly person: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into economy_sheet (municipality, organisation, year, kind, number, sheet, reason, person, at)
    values (current_municipality(), ${place.organisation}, ${place.year}, ${place.kind}, ${made.number},
      ${jsonb(made.sheet)}, ${made.reason}, ${made.person}, ${made.at})
    on conflict do nothing returning number
  `.execute(db);
  return rows.length > 0;
}
