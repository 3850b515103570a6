import { sql } from 'kysely';

import type { OwnValue } from '#domain/imports/find-quotes.ts';

import type { Db } from '../db.ts';

/** Outcomes that organisations report as their own, of certain definitions. */
export async function findOwnValues(
  db: Db,
  organisations: readonly string[],
  definitions: readonly string[],
): Promise<OwnValue[]> {
  const { rows } = await sql<OwnValue>`
    select distinct e.organisation, i.definition, i.period_start as start, i.period_end as "end", m.value
    from edition_indicator i
    join edition e on e.municipality = i.municipality and e.id = i.edition
    join edition_measure m on m.municipality = i.municipality and m.edition = i.edition and m.indicator = i.id
      and m.cell = 'outcome' and m.value is not null
    where e.organisation = any(${organisations}::uuid[]) and i.definition = any(${definitions}::uuid[])
      and i.quoted_from is null and i.period_start is not null and e.state <> 'draft'
  `.execute(db);
  return rows;
}
