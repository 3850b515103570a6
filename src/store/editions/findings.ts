import { sql } from 'kysely';

import type { Finding } from '#domain/review/finding.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';

import type { Db } from '../db.ts';

/** What a review of an edition gave: `rules` null where it could not be done, `incomplete` rules that did not get done. */
export type ReviewToKeep = {
  readonly findings: readonly Finding[];
  readonly rules: string | null;
  readonly incomplete: readonly string[];
};

/**
 * Keeps what the rules found in an edition. What was found before and is gone has been mended where the same rules read
 * a changed document; where the rules are others it was never right to say so, and it is forgotten.
 */
export async function replaceFindings(
  db: Db,
  edition: string,
  { findings, rules, incomplete }: ReviewToKeep,
): Promise<void> {
  const keys = findings.map(({ key }) => key);
  await sql`
    update finding f set mended_at = now() from edition e
    where f.edition = ${edition} and e.municipality = f.municipality and e.id = f.edition and e.rules = ${rules}::text
      and f.mended_at is null and f.key <> all(${keys}::text[]) and f.rule <> all(${incomplete}::text[])
  `.execute(db);
  await sql`
    delete from finding where edition = ${edition} and mended_at is null and key <> all(${keys}::text[])
  `.execute(db);
  const rows = findings.map(({ place, ...finding }, index) => ({
    ...finding,
    ...place,
    number: index + 1,
    thingId: place.id,
  }));
  await sql`
    insert into finding (municipality, edition, key, number, rule, severity, message, remedy, thing, thing_id, line, page,
      evidence, confidence)
    select current_municipality(), ${edition}::uuid, r.key, r.number, r.rule, r.severity, r.message, r.remedy, r.thing,
      r."thingId", r.line, r.page, r.evidence, r.confidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, number integer, rule text, severity text,
      message text, remedy text, thing text, "thingId" text, line integer, page integer, evidence jsonb,
      confidence double precision)
    on conflict (municipality, edition, key) do update set number = excluded.number, severity = excluded.severity,
      message = excluded.message, remedy = excluded.remedy, thing = excluded.thing, thing_id = excluded.thing_id,
      line = excluded.line, page = excluded.page, evidence = excluded.evidence, confidence = excluded.confidence,
      mended_at = null
  `.execute(db);
  await sql`update edition set rules = ${rules} where id = ${edition} and rules is distinct from ${rules}`.execute(db);
}

/** A finding `f` with the answer `a` that stands and `p` who gave it. */
export const findingWithAnswer = sql`finding f
  left join finding_answer a on a.municipality = f.municipality and a.edition = f.edition and a.key = f.key
    and not stood(a.withdrawn_at)
  left join person p on p.municipality = a.municipality and p.id = a.person`;

/** The same as findingState in the rules, for filters and counts. */
export const stateOfFinding = sql`case when a.kind = 'dismissed' then 'dismissed' when stood(f.mended_at)
  then 'mended' else coalesce(a.kind, 'open') end`;

/** What stands to be done something about: neither dismissed nor mended. `f` is the finding. */
export const standingFinding = sql`not stood(f.mended_at) and not exists (select from finding_answer d
  where d.municipality = f.municipality and d.edition = f.edition and d.key = f.key and d.kind = 'dismissed'
    and not stood(d.withdrawn_at))`;

/** The columns of a KeptFinding over `findingWithAnswer`. */
export const keptFindingColumns = sql`f.key, f.rule, f.severity, f.message, f.remedy, f.evidence, f.confidence, f.found_at,
  case when stood(f.mended_at) then f.mended_at end as mended_at, ${stateOfFinding} as state,
  jsonb_build_object('thing', f.thing, 'id', f.thing_id, 'line', f.line, 'page', f.page) as place,
  case when a.id is null then null else jsonb_build_object('kind', a.kind, 'because', a.because, 'reason', a.reason,
    'by', p.name, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as answer,
  (select count(*) + count(*) filter (where stood(h.withdrawn_at)) from finding_answer h where h.municipality = f.municipality
    and h.edition = f.edition and h.key = f.key) as answers`;

/** What was found in one edition, in the order of the document; mended findings where they stood last. */
export async function listEditionFindings(db: Db, edition: string): Promise<KeptFinding[]> {
  const { rows } = await sql<KeptFinding>`
    select ${keptFindingColumns} from ${findingWithAnswer} where f.edition = ${edition} order by f.number, f.key
  `.execute(db);
  return rows;
}
