import { sql } from 'kysely';

import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';
import { visible } from '../editions/visible.ts';
import type { ReadableDrafts } from '../editions/visible.ts';

export type SampleFilter = {
  readonly organisations: readonly string[] | null;
  readonly year: number | null;
  readonly kind: EditionKind | null;
  readonly drafts: ReadableDrafts;
};

export type SampledValue = {
  readonly edition: string;
  readonly title: string;
  readonly organisation: string;
  readonly row: string;
  readonly name: string;
  readonly period: string | null;
  readonly printed: string | null;
  readonly value: string;
  readonly unit: string | null;
  readonly line: number | null;
  readonly page: number | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly corrected: boolean;
  readonly quoted: boolean;
};

const population = ({ organisations, year, kind, drafts }: SampleFilter) => sql`
  from edition_measure m
  join edition_indicator i on i.municipality = m.municipality and i.edition = m.edition and i.id = m.indicator
  join edition e on e.municipality = m.municipality and e.id = m.edition
  where m.cell = 'outcome' and m.value is not null and e.replaced_by is null and e.state <> 'superseded'
    and ${visible('e', drafts)}
    and (${organisations}::uuid[] is null or e.organisation = any(${organisations}::uuid[]))
    and (${year}::integer is null or e.year = ${year}::integer)
    and (${kind}::text is null or e.kind = ${kind}::text)`;

export async function countSampled(db: Db, filter: SampleFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${population(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * A sample of outcomes that anybody can draw again: values in the order of the SHA-256 of "seed/edition/row", the first
 * of them. The same seed over the same editions gives the same sample, and nobody can choose what falls into it.
 */
export async function drawSample(db: Db, filter: SampleFilter, seed: string, size: number): Promise<SampledValue[]> {
  const { rows } = await sql<SampledValue>`
    with drawn as (
      select m.edition, m.indicator, m.value::text as value, m.unit,
        sha256(convert_to(${seed}::text || '/' || m.edition::text || '/' || m.indicator, 'UTF8')) as draw
      ${population(filter)}
      order by draw limit ${size}
    )
    select d.edition, e.title, e.organisation, i.id as row, i.name, i.period, i.outcome as printed, d.value, d.unit, i.line,
      i.page, f.file_name, f.sha256, i.quoted_from is not null as quoted,
      exists (select from correction c where c.municipality = i.municipality and c.edition = i.edition
        and c.thing = 'indicator' and c.thing_id = i.id and c.field = 'outcome' and not stood(c.withdrawn_at)) as corrected
    from drawn d
    join edition e on e.id = d.edition
    join edition_indicator i on i.municipality = e.municipality and i.edition = d.edition and i.id = d.indicator
    left join import f on f.municipality = e.municipality and f.id = e.import
    order by d.draw
  `.execute(db);
  return rows;
}
