import { sql } from 'kysely';

import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';

/** How often each indicator is measured, by every name's key, where a person has said so. */
export async function listPeriodicities(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; periodicity: string }>`
    select n.key, d.periodicity from indicator_name n
    join indicator_definition d on d.municipality = n.municipality and d.id = n.definition
    where d.version > 1 and d.periodicity is not null
  `.execute(db);
  return new Map(rows.map(({ key, periodicity }) => [key, periodicity]));
}

export type PeriodRow = {
  readonly edition: string;
  readonly id: string;
  readonly kind: EditionKind;
  readonly year: number;
};

/** Rows of drafts that hold no outcome yet, locked until the act ends: a value belongs to the period it was entered for. */
export async function lockRowsWithoutOutcome(db: Db, definition: string): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select i.edition, i.id, e.kind, e.year from edition_indicator i
    join edition e on e.municipality = i.municipality and e.id = i.edition
    where i.definition = ${definition} and e.state = 'draft' and e.origin <> 'imported' and e.replaced_by is null
      and i.outcome is null
    order by i.edition, i.id for update of e
  `.execute(db);
  return rows;
}

export async function savePeriod(
  db: Db,
  { edition, id }: Pick<PeriodRow, 'edition' | 'id'>,
  period: { readonly printed: string | null; readonly start: string | null; readonly end: string | null },
): Promise<void> {
  const { printed, start, end } = period;
  await sql`
    update edition_indicator set period = ${printed}, period_start = ${start}::date, period_end = ${end}::date,
      version = version + 1
    where edition = ${edition} and id = ${id}
  `.execute(db);
  await sql`update edition set version = version + 1 where id = ${edition}`.execute(db);
}
