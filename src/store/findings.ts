import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { FindingCell } from '#domain/review/collect-findings.ts';
import type { Finding } from '#domain/review/finding.ts';
import type { FindingState, KeptFinding } from '#domain/review/finding-answer.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import { MAX_FINDING_CELLS } from '#limits';

import type { Db } from './db.ts';
import { findingWithAnswer, keptFindingColumns, stateOfFinding } from './editions/findings.ts';
import { notSuperseded, visible } from './editions/visible.ts';
import type { ReadableDrafts } from './editions/visible.ts';

export type FindingFilter = {
  /** Null for all. */
  readonly organisations: readonly string[] | null;
  readonly year: number | null;
  readonly kind: EditionKind | null;
  readonly rule: string | null;
  readonly severity: Finding['severity'] | null;
  readonly state: FindingState | null;
  /** Organisations whose drafts may be seen; null for all. */
  readonly drafts: ReadableDrafts;
};

export type FindingRow = KeptFinding & {
  readonly number: number;
  readonly edition: { readonly id: string; readonly title: string };
  readonly editionState: EditionState;
  readonly organisation: string;
  readonly year: number;
  readonly editionKind: EditionKind;
};

/** What a list of findings is ordered by. */
export type FindingKey = {
  readonly year: number;
  readonly edition: string;
  readonly number: number;
  readonly key: string;
};

const selected = ({ organisations, year, kind, drafts }: Omit<FindingFilter, 'rule' | 'severity' | 'state'>) => sql`
  ${notSuperseded('e', drafts)} and e.replaced_by is null
  and ${visible('e', drafts)}
  and (${organisations}::uuid[] is null or e.organisation = any(${organisations}::uuid[]))
  and (${year}::integer is null or e.year = ${year}::integer)
  and (${kind}::text is null or e.kind = ${kind}::text)`;
const matching = ({ rule, severity, state, ...filter }: FindingFilter) => sql`${selected(filter)}
  and (${rule}::text is null or f.rule = ${rule}::text)
  and (${severity}::text is null or f.severity = ${severity}::text)
  and (${state}::text is null or ${stateOfFinding} = ${state}::text)`;
const tables = sql`${findingWithAnswer} join edition e on e.municipality = f.municipality and e.id = f.edition`;

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
      : sql`(-e.year, e.id, f.number, f.key) > (${-after.year}::integer, ${after.edition}::uuid,
          ${after.number}::integer, ${after.key}::text)`;
  const { rows } = await sql<FindingRow>`
    select ${keptFindingColumns}, f.number, e.organisation, e.year, e.kind as edition_kind, e.state as edition_state,
      jsonb_build_object('id', e.id, 'title', e.title) as edition
    from ${tables} where ${matching(filter)} and ${beyond}
    order by -e.year, e.id, f.number, f.key limit ${limit}
  `.execute(db);
  return rows;
}

export type FindingCount = {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly state: FindingState;
  readonly count: number;
};

/** How many there are of each rule, severity and state in the whole selection, those filters left out. */
export async function countFindingsBy(
  db: Db,
  filter: Omit<FindingFilter, 'rule' | 'severity' | 'state'>,
): Promise<FindingCount[]> {
  const { rows } = await sql<FindingCount>`
    select f.rule, f.severity, ${stateOfFinding} as state, count(*) as count from ${tables} where ${selected(filter)}
    group by 1, 2, 3
  `.execute(db);
  return rows;
}

/** How many there are of each rule in each organisation's editions, over the whole selection. */
export async function countFindingsOver(db: Db, filter: FindingFilter): Promise<FindingCell[]> {
  const { rows } = await sql<FindingCell>`
    select f.rule, e.organisation, e.year, e.kind, count(*) as count from ${tables} where ${matching(filter)}
    group by 1, 2, 3, 4 limit ${MAX_FINDING_CELLS}
  `.execute(db);
  return rows;
}
