import { sql } from 'kysely';

import { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import type { KeptCell, PlacedTable, TableBasis } from '#domain/economy/report-tables/placed-table.ts';
import type { DocumentTable } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** The computed tables of an edition. */
export async function listPlacedTables(db: Db, edition: string): Promise<PlacedTable[]> {
  const { rows } = await sql<PlacedTable>`
    select t.id, t.spec, t.computed_at, p.name as by
    from edition_economy_table t join person p on p.municipality = t.municipality and p.id = t.person
    where t.edition = ${edition} order by t.id
  `.execute(db);
  return rows.map((row) => ({ ...row, spec: EconomyTableSpec.parse(row.spec) }));
}

export type KeptTable = PlacedTable & { readonly cells: readonly (readonly KeptCell[])[]; readonly basis: TableBasis };

/** What is behind one computed table. */
export async function findKeptTable(db: Db, edition: string, id: string): Promise<KeptTable | undefined> {
  const { rows } = await sql<KeptTable>`
    select t.id, t.spec, t.computed_at, p.name as by, t.cells, t.basis
    from edition_economy_table t join person p on p.municipality = t.municipality and p.id = t.person
    where t.edition = ${edition} and t.id = ${id}
  `.execute(db);
  return rows[0];
}

type Words = Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'doubts'>;
type Behind = {
  readonly spec: EconomyTableSpec;
  readonly cells: readonly (readonly KeptCell[])[];
  readonly basis: TableBasis;
  readonly at: string;
};

export async function insertPlacedTable(
  db: Db,
  edition: string,
  table: Words & { readonly id: string; readonly position: number },
  behind: Behind & { readonly person: string },
): Promise<void> {
  const { id, position, title, unit, columns, rows, doubts } = table;
  await sql`
    insert into edition_table (municipality, edition, id, position, title, unit, columns, rows, doubts)
    values (current_municipality(), ${edition}, ${id}, ${position}, ${title}, ${unit}, ${jsonb(columns)}, ${jsonb(rows)},
      ${jsonb(doubts)})
  `.execute(db);
  await sql`
    insert into edition_economy_table (municipality, edition, id, spec, cells, basis, person, computed_at)
    values (current_municipality(), ${edition}, ${id}, ${jsonb(behind.spec)}, ${jsonb(behind.cells)},
      ${jsonb(behind.basis)}, ${behind.person}, ${behind.at})
  `.execute(db);
}

/** Prints a table anew. */
export async function savePlacedTable(
  db: Db,
  { edition, id }: { readonly edition: string; readonly id: string },
  { title, unit, columns, rows, doubts }: Words,
  { spec, cells, basis, at }: Behind,
): Promise<void> {
  await sql`
    update edition_table set title = ${title}, unit = ${unit}, columns = ${jsonb(columns)}, rows = ${jsonb(rows)},
      doubts = ${jsonb(doubts)}
    where edition = ${edition} and id = ${id}
  `.execute(db);
  await sql`
    update edition_economy_table set spec = ${jsonb(spec)}, cells = ${jsonb(cells)}, basis = ${jsonb(basis)},
      computed_at = ${at}
    where edition = ${edition} and id = ${id}
  `.execute(db);
}

export async function deleteTable(db: Db, edition: string, id: string): Promise<void> {
  await sql`delete from edition_table where edition = ${edition} and id = ${id}`.execute(db);
}

/** Drafts written here that print figures of the economy of one of these years, in tables or in the running text. */
export async function listDraftsWithFigures(db: Db, years: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from edition e
    where e.state = 'draft' and e.year = any(${years}::integer[]) and e.replaced_by is null and (
      exists (select from edition_economy_table t where t.municipality = e.municipality and t.edition = e.id)
      or exists (select from edition_text x where x.municipality = e.municipality and x.edition = e.id
        and x.paragraphs::text like '%"of": "economy"%'))
    order by e.id
  `.execute(db);
  return rows.map(({ id }) => id);
}
