import { sql } from 'kysely';

import { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import type { KeptCell, PlacedTable, TableBasis } from '#domain/economy/report-tables/placed-table.ts';
import type { DocumentTable } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { jsonb } from '../sql.ts';

/** The computed tables of an edition. */
export async function listPlacedTables(db: Db, edition: string): Promise<PlacedTable[]> {
  const { rows } = await sql<PlacedTable>`
    select t.id, t.spec, t.computed_at, p.name as by, t.frozen, t.asked
    from edition_economy_table t join person p on p.municipality = t.municipality and p.id = t.person
    where t.edition = ${edition} order by t.id
  `.execute(db);
  return rows.map((row) => ({ ...row, spec: EconomyTableSpec.parse(row.spec) }));
}

export type KeptTable = PlacedTable & { readonly cells: readonly (readonly KeptCell[])[]; readonly basis: TableBasis };

/** The computed tables of an edition with what is behind every cell. */
export async function listKeptTables(db: Db, edition: string): Promise<KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select t.id, t.spec, t.computed_at, p.name as by, t.frozen, t.asked, t.cells, t.basis
    from edition_economy_table t join person p on p.municipality = t.municipality and p.id = t.person
    where t.edition = ${edition} order by t.id
  `.execute(db);
  return rows;
}

/** What is behind one computed table. */
export async function findKeptTable(db: Db, edition: string, id: string): Promise<KeptTable | undefined> {
  const { rows } = await sql<KeptTable>`
    select t.id, t.spec, t.computed_at, p.name as by, t.frozen, t.asked, t.cells, t.basis
    from edition_economy_table t join person p on p.municipality = t.municipality and p.id = t.person
    where t.edition = ${edition} and t.id = ${id}
  `.execute(db);
  return rows[0];
}

type Words = Pick<DocumentTable, 'title' | 'unit' | 'columns' | 'rows' | 'picture' | 'doubts'>;
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
  behind: Behind & { readonly person: string; readonly asked?: boolean },
): Promise<void> {
  const { id, position, title, unit, columns, rows, picture, doubts } = table;
  await sql`
    insert into edition_table (municipality, edition, id, position, title, unit, columns, rows, picture, doubts)
    values (current_municipality(), ${edition}, ${id}, ${position}, ${title}, ${unit}, ${jsonb(columns)}, ${jsonb(rows)},
      ${picture ?? null}, ${jsonb(doubts)})
  `.execute(db);
  await sql`
    insert into edition_economy_table (municipality, edition, id, spec, cells, basis, person, computed_at, asked)
    values (current_municipality(), ${edition}, ${id}, ${jsonb(behind.spec)}, ${jsonb(behind.cells)},
      ${jsonb(behind.basis)}, ${behind.person}, ${behind.at}, ${behind.asked ?? false})
  `.execute(db);
}

/** Prints a table anew. */
export async function savePlacedTable(
  db: Db,
  { edition, id }: { readonly edition: string; readonly id: string },
  { title, unit, columns, rows, picture, doubts }: Words,
  { spec, cells, basis, at }: Behind,
): Promise<void> {
  await sql`
    update edition_table set title = ${title}, unit = ${unit}, columns = ${jsonb(columns)}, rows = ${jsonb(rows)},
      picture = ${picture ?? null}, doubts = ${jsonb(doubts)}
    where edition = ${edition} and id = ${id}
  `.execute(db);
  await sql`
    update edition_economy_table set spec = ${jsonb(spec)}, cells = ${jsonb(cells)}, basis = ${jsonb(basis)},
      computed_at = ${at}, frozen = false
    where edition = ${edition} and id = ${id}
  `.execute(db);
}

/** A correction takes over what is behind the tables of what it corrects: they have the same ids (EK-83). */
export async function carryPlacedTables(db: Db, from: string, to: string): Promise<void> {
  await sql`
    insert into edition_economy_table (municipality, edition, id, spec, cells, basis, person, computed_at, frozen, asked)
    select t.municipality, ${to}::uuid, t.id, t.spec, t.cells, t.basis, t.person, t.computed_at, true, t.asked
    from edition_economy_table t
    join edition_table c on c.municipality = t.municipality and c.edition = ${to}::uuid and c.id = t.id
    where t.edition = ${from}::uuid
  `.execute(db);
}

export async function deleteTable(db: Db, edition: string, id: string): Promise<void> {
  await sql`delete from edition_table where edition = ${edition} and id = ${id}`.execute(db);
}

/** Drafts written here that print figures of the economy of one of these years: in tables, texts or computed indicators. */
export async function listDraftsWithFigures(db: Db, years: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from edition e
    where e.state = 'draft' and e.year = any(${years}::integer[]) and e.replaced_by is null and (
      exists (select from edition_economy_table t where t.municipality = e.municipality and t.edition = e.id)
      or exists (select from edition_text x where x.municipality = e.municipality and x.edition = e.id
        and x.paragraphs::text like '%"of": "economy"%')
      or exists (select from edition_indicator i
        join indicator_definition d on d.municipality = i.municipality and d.id = i.definition
        where i.municipality = e.municipality and i.edition = e.id and d.computed is not null))
    order by e.id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Drafts that hold an indicator. */
export async function listDraftsWithIndicator(db: Db, definition: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.id from edition_indicator i join edition e on e.municipality = i.municipality and e.id = i.edition
    where i.definition = ${definition}::uuid and e.state = 'draft' and e.replaced_by is null order by e.id
  `.execute(db);
  return rows.map(({ id }) => id);
}
