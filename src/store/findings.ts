import { sql } from 'kysely';

import type { Finding } from '#domain/review/finding.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from './db.ts';
import { visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';

export type FindingFilter = {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly kind: EditionKind | null;
  readonly rule: string | null;
  readonly severity: Finding['severity'] | null;
  /** Organisations whose drafts may be seen; null for all. */
  readonly drafts: ReadableDrafts;
};

export type FindingRow = Finding & {
  readonly number: number;
  readonly edition: { readonly id: string; readonly title: string };
  readonly organisation: string;
  readonly year: number;
  readonly editionKind: EditionKind;
};

/** What a list of findings is ordered by. */
export type FindingKey = { readonly year: number; readonly edition: string; readonly number: number };

const matching = ({ organisation, year, kind, rule, severity, drafts }: FindingFilter) => sql`
  e.state <> 'superseded' and e.replaced_by is null
  and ${visible('e', drafts)}
  and (${organisation}::uuid is null or e.organisation = ${organisation}::uuid)
  and (${year}::integer is null or e.year = ${year}::integer)
  and (${kind}::text is null or e.kind = ${kind}::text)
  and (${rule}::text is null or f.rule = ${rule}::text)
  and (${severity}::text is null or f.severity = ${severity}::text)`;
const tables = sql`finding f join edition e on e.municipality = f.municipality and e.id = f.edition`;

/** Newest year first, edition by edition, in the order of the document. */
export async function listFindings(
  db: Db,
  filter: FindingFilter,
  after: FindingKey | null,
  limit: number,
): Promise<FindingRow[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(-e.year, e.id, f.number) > (${-after.year}::integer, ${after.edition}::uuid, ${after.number}::integer)`;
  const { rows } = await sql<FindingRow>`
    select f.rule, f.severity, f.message, f.remedy, f.evidence, f.confidence, f.number, e.organisation, e.year,
      e.kind as edition_kind, jsonb_build_object('id', e.id, 'title', e.title) as edition,
      jsonb_build_object('thing', f.thing, 'id', f.thing_id, 'line', f.line, 'page', f.page) as place
    from ${tables} where ${matching(filter)} and ${beyond} order by -e.year, e.id, f.number limit ${limit}
  `.execute(db);
  return rows;
}

/** How many there are of each rule and severity in the whole selection. */
export async function countByRule(
  db: Db,
  filter: FindingFilter,
): Promise<{ rule: string; severity: Finding['severity']; count: number }[]> {
  const { rows } = await sql<{ rule: string; severity: Finding['severity']; count: number }>`
    select f.rule, f.severity, count(*) as count from ${tables} where ${matching(filter)} group by f.rule, f.severity
  `.execute(db);
  return rows;
}
