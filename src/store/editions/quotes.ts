import { sql } from 'kysely';

import type { Db } from '../db.ts';

/**
 * Recognises values that only quote those of an organisation above: same definition, same period, same outcome, where
 * the upper row is no quotation itself. Called when an edition has come, changed or gone; `edition` is null when it has
 * gone, and then only the rows below that quoted the organisation are looked at again.
 *
 * @param above nearest first
 */
export async function recogniseQuotes(
  db: Db,
  where: {
    readonly edition: string | null;
    readonly organisation: string;
    readonly above: readonly string[];
    readonly below: readonly string[];
  },
): Promise<void> {
  const { edition, organisation, above, below } = where;
  if (edition !== null) {
    await sql`update edition_indicator set quoted_from = null where edition = ${edition} and quoted_from is not null`.execute(
      db,
    );
    await sql`
      update edition_indicator lower set quoted_from = found.organisation
      from (
        select distinct on (l.id) l.id, e.organisation
        from edition_indicator l
        join edition_measure lm on lm.municipality = l.municipality and lm.edition = l.edition and lm.indicator = l.id
          and lm.cell = 'outcome' and lm.value is not null
        join edition_indicator u on u.municipality = l.municipality and u.definition = l.definition
          and u.period_start = l.period_start and u.period_end = l.period_end and u.quoted_from is null
        join edition_measure um on um.municipality = u.municipality and um.edition = u.edition and um.indicator = u.id
          and um.cell = 'outcome' and um.value = lm.value
        join edition e on e.municipality = u.municipality and e.id = u.edition
          and e.organisation = any(${above}::uuid[])
        where l.edition = ${edition}
        order by l.id, array_position(${above}::uuid[], e.organisation)
      ) found
      where lower.edition = ${edition} and lower.id = found.id
    `.execute(db);
  }
  await sql`
    update edition_indicator l set quoted_from = case when exists (
      select from edition_measure lm
      join edition_indicator u on u.municipality = l.municipality and u.definition = l.definition
        and u.period_start = l.period_start and u.period_end = l.period_end and u.quoted_from is null
      join edition_measure um on um.municipality = u.municipality and um.edition = u.edition and um.indicator = u.id
        and um.cell = 'outcome' and um.value = lm.value
      join edition ue on ue.municipality = u.municipality and ue.id = u.edition and ue.organisation = ${organisation}::uuid
      where lm.municipality = l.municipality and lm.edition = l.edition and lm.indicator = l.id
        and lm.cell = 'outcome' and lm.value is not null
    ) then ${organisation}::uuid end
    from edition e
    where e.municipality = l.municipality and e.id = l.edition and e.organisation = any(${below}::uuid[])
      and (l.quoted_from is null or l.quoted_from = ${organisation}::uuid)
      and l.definition in (select definition from edition_indicator where edition = ${edition}::uuid
        union select definition from edition_indicator where quoted_from = ${organisation}::uuid)
  `.execute(db);
}
