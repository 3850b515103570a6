import { sql } from 'kysely';

import type { EditionState } from '#domain/editions/edition-view.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import type { Carried } from '#domain/writing/draft-builder.ts';

import type { Db } from '../db.ts';
import type { DocumentHead } from '../editions/load-document.ts';

export type SourceRow = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly number: number;
  readonly state: EditionState;
  readonly title: string;
  readonly decidedOn: string | null;
  readonly keptAt: string;
  readonly head: DocumentHead;
};

/** Every standing edition of the organisations: what a new one may be built from. */
export async function listSources(db: Db, organisations: readonly string[]): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select id, organisation, year, kind, number, state, title, decided_on, kept_at, head from edition
    where organisation = any(${organisations}::uuid[]) and replaced_by is null and state <> 'superseded'
    order by year desc, kind, number desc
  `.execute(db);
  return rows;
}

/** Where things were taken from; what is taken up anew comes from there now. */
export async function insertCarried(db: Db, edition: string, carried: readonly Carried[]): Promise<void> {
  await sql`
    insert into carried (municipality, edition, thing, thing_id, source, source_thing)
    select current_municipality(), ${edition}::uuid, r.thing, r."thingId", r.source, r."sourceThing"
    from jsonb_to_recordset(${JSON.stringify(carried)}::jsonb)
      as r(thing text, "thingId" text, source uuid, "sourceThing" text)
    on conflict (municipality, edition, thing, thing_id) do update set source = excluded.source,
      source_thing = excluded.source_thing
  `.execute(db);
}

/** Lets an edition belong to the open round that asks the organisation for it, where there is one. */
export async function joinOpenRound(db: Db, edition: string): Promise<void> {
  await sql`
    update edition e set round = r.id
    from round r join round_part p on p.municipality = r.municipality and p.round = r.id
    where e.id = ${edition} and r.municipality = e.municipality and p.organisation = e.organisation
      and r.year = e.year and r.kind = e.kind and r.closed_at is null and p.excused is null
  `.execute(db);
}

export type DraftRow = {
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly title: string;
  readonly changedAt: string;
};

/** Drafts that are written here, of the organisations, newest first. */
export async function listDrafts(db: Db, organisations: readonly string[], limit: number): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select id, organisation, year, kind, title, kept_at as changed_at from edition
    where organisation = any(${organisations}::uuid[]) and replaced_by is null and state = 'draft'
      and origin <> 'imported'
    order by year desc, kept_at desc, id limit ${limit}
  `.execute(db);
  return rows;
}
