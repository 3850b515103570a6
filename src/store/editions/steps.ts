import { sql } from 'kysely';

import type { CollectedPart } from '#domain/editions/gaps.ts';
import type { StepDetails } from '#domain/editions/lifecycle-view.ts';
import type { LifecycleStep } from '#domain/editions/lifecycle.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Db } from '../db.ts';

export type StepRow = {
  readonly id: string;
  readonly step: LifecycleStep;
  readonly section: string | null;
  readonly person: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly editionVersion: number;
  readonly contentHash: string;
  readonly details: StepDetails;
};

/** All steps of an edition, oldest first. */
export async function loadSteps(db: Db, edition: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.id, s.step, s.section, s.person, p.name as by, s.reason, s.edition_version, s.content_hash, s.details,
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from edition_step s join person p on p.municipality = s.municipality and p.id = s.person
    where s.edition = ${edition} order by s.sequence
  `.execute(db);
  return rows;
}

export type NewStep = Omit<StepRow, 'by'> & { readonly edition: string };

/** Keeps a step; steps are never changed. */
export async function insertStep(db: Db, step: NewStep): Promise<void> {
  await sql`
    insert into edition_step (municipality, id, edition, section, step, person, at, reason, edition_version, content_hash,
      details)
    values (current_municipality(), ${step.id}, ${step.edition}, ${step.section}, ${step.step}, ${step.person}, ${step.at},
      ${step.reason}, ${step.editionVersion}, ${step.contentHash}, ${JSON.stringify(step.details)}::jsonb)
  `.execute(db);
}

/** Moves an edition of exactly that version; undefined where somebody else was faster, else its new version. */
export async function moveEdition(
  db: Db,
  { id, version, state }: { readonly id: string; readonly version: number; readonly state: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update edition set state = ${state}, version = version + 1 where id = ${id} and version = ${version} returning version
  `.execute(db);
  return rows[0]?.version;
}

/** What an organisation waits for: whoever reports to it in the edition's round, or those of `below` that have begun. */
export async function loadCollectedParts(
  db: Db,
  collector: {
    readonly edition: string;
    readonly organisation: string;
    readonly year: number;
    readonly kind: EditionKind;
    readonly below: readonly string[];
  },
): Promise<Omit<CollectedPart, 'name'>[]> {
  const { edition, organisation, year, kind, below } = collector;
  const { rows } = await sql<Omit<CollectedPart, 'name'>>`
    with asked as (
      select p.organisation from round_part p join edition e on e.municipality = p.municipality and e.round = p.round
      where e.id = ${edition} and p.collector = ${organisation} and p.excused is null
    ), begun as (
      select distinct on (e.organisation) e.organisation, e.state from edition e
      where e.year = ${year} and e.kind = ${kind} and e.replaced_by is null
        and (e.organisation = any(${below}::uuid[]) or e.organisation in (select organisation from asked))
      order by e.organisation, e.state in ('approved', 'decided', 'sealed') desc, e.number desc
    )
    select coalesce(a.organisation, b.organisation) as organisation, coalesce(b.state, 'notBegun') as state
    from asked a full join begun b on b.organisation = a.organisation
    order by 1
  `.execute(db);
  return rows;
}
