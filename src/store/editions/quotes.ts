import { sql } from 'kysely';

import type { OwnValue, RowValues } from '#domain/imports/find-quotes.ts';

import type { Db } from '../db.ts';

/** The exact values of a row by cell; as texts, because a number of JSON is not exact. */
const measuredOf = sql`
  select coalesce(jsonb_object_agg(c.cell, c.value::text), '{}'::jsonb) as values from edition_measure c
  where c.municipality = i.municipality and c.edition = i.edition and c.indicator = i.id and c.value is not null`;

/** Rows with outcomes that organisations report as their own, of certain definitions. */
export async function findOwnValues(
  db: Db,
  organisations: readonly string[],
  definitions: readonly string[],
): Promise<OwnValue[]> {
  if (organisations.length === 0 || definitions.length === 0) return [];
  const { rows } = await sql<OwnValue>`
    select distinct e.organisation, i.definition, i.period_start as start, i.period_end as "end", m.values
    from edition e
    join edition_indicator i on i.municipality = e.municipality and i.edition = e.id
    cross join lateral (${measuredOf}) m
    where e.organisation = any(${organisations}::uuid[]) and i.definition = any(${definitions}::uuid[])
      and i.quoted_from is null and i.period_start is not null and m.values ? 'outcome' and e.state in ('decided', 'sealed', 'superseded')
      and e.replaced_by is null
  `.execute(db);
  return rows;
}

/** A row of an edition as far as quotations go. */
export type QuotableRow = {
  readonly edition: string;
  readonly indicator: string;
  readonly definition: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly values: RowValues;
  readonly quotedFrom: string | null;
};

const row = sql`i.edition, i.id as indicator, i.definition, i.period_start as start, i.period_end as "end", m.values,
  i.quoted_from`;
const measured = sql`cross join lateral (${measuredOf}) m`;

/** The rows of one edition. */
export async function findRowsOf(db: Db, edition: string): Promise<QuotableRow[]> {
  const { rows } = await sql<QuotableRow>`
    select ${row} from edition_indicator i ${measured} where i.edition = ${edition}
  `.execute(db);
  return rows;
}

/** Rows of organisations that are of certain definitions, or that quote the organisation now. */
export async function findRowsBelow(
  db: Db,
  organisations: readonly string[],
  definitions: readonly string[],
  quoting: string,
): Promise<QuotableRow[]> {
  if (organisations.length === 0) return [];
  const { rows } = await sql<QuotableRow>`
    select ${row} from edition e
    join edition_indicator i on i.municipality = e.municipality and i.edition = e.id ${measured}
    where e.organisation = any(${organisations}::uuid[])
      and (i.definition = any(${definitions}::uuid[]) or i.quoted_from = ${quoting}::uuid)
  `.execute(db);
  return rows;
}

export async function saveQuotes(
  db: Db,
  quotes: readonly { readonly edition: string; readonly indicator: string; readonly from: string | null }[],
): Promise<void> {
  if (quotes.length === 0) return;
  await sql`
    update edition_indicator i set quoted_from = r."from"
    from jsonb_to_recordset(${JSON.stringify(quotes)}::jsonb) as r(edition uuid, indicator text, "from" uuid)
    where i.edition = r.edition and i.id = r.indicator
  `.execute(db);
}
