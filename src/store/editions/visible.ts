import { sql } from 'kysely';

/**
 * Organisations whose unfinished editions a person may read: drafts, and those that were sent upwards or approved and
 * wait for a decision. Null: all. What is decided is everybody's.
 */
export type ReadableDrafts = {
  readonly draft: readonly string[] | null;
  readonly sent: readonly string[] | null;
  /** Only what was decided by the end of this day, and nothing that came after it; null: what stands now. */
  readonly asOf: string | null;
};

/** Whether the edition at an alias may be seen; one condition for every list, search and series. */
export function visible(alias: string, { draft, sent, asOf }: ReadableDrafts) {
  if (asOf !== null) return stoodOn(alias, asOf);
  const state = sql.ref(`${alias}.state`);
  const organisation = sql.ref(`${alias}.organisation`);
  return sql<boolean>`(${state} in ('decided', 'sealed', 'superseded')
    or (${state} = 'draft' and (${draft}::uuid[] is null or ${organisation} = any(${draft}::uuid[])))
    or (${state} in ('sent', 'approved') and (${sent}::uuid[] is null or ${organisation} = any(${sent}::uuid[]))))`;
}

/** The newest version that was decided by then; where no day of decision is known, the day it came in counts. */
function stoodOn(alias: string, day: string) {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<boolean>`(${of('state')} in ('decided', 'sealed', 'superseded')
    and coalesce(${of('decidedOn')}, ${of('keptAt')}::date) <= ${day}::date
    and not exists (select from edition later where later.municipality = ${of('municipality')}
      and later.organisation = ${of('organisation')} and later.year = ${of('year')} and later.kind = ${of('kind')}
      and later.number > ${of('number')} and later.replaced_by is null
      and later.state in ('decided', 'sealed', 'superseded')
      and coalesce(later.decided_on, later.kept_at::date) <= ${day}::date))`;
}

/** Whether a list of what stands leaves out the edition: on a day gone by, what was superseded later stood. */
export const notSuperseded = (alias: string, { asOf }: ReadableDrafts) =>
  asOf === null ? sql<boolean>`${sql.ref(`${alias}.state`)} <> 'superseded'` : sql<boolean>`true`;

/**
 * A definition that stands in drafts of others only does not exist for the person: its name says what the draft is about.
 * One that a person has worked on, or that stands nowhere, is everybody's.
 */
export const mayBeSeen = (drafts: ReadableDrafts) => sql`(d.version > 1
  or not exists (select from edition_indicator i where i.municipality = d.municipality and i.definition = d.id)
  or exists (select from edition_indicator i join edition e on e.municipality = i.municipality and e.id = i.edition
    where i.municipality = d.municipality and i.definition = d.id and e.replaced_by is null
      and ${visible('e', drafts)}))`;
