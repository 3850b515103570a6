import { sql } from 'kysely';

import type { Finding } from '#domain/review/finding.ts';

import type { Db } from '../db.ts';

/** Writes what the rules found in an edition, in place of what was found before; `rules` null where it was not reviewed. */
export async function replaceFindings(
  db: Db,
  edition: string,
  rules: string | null,
  findings: readonly Finding[],
): Promise<void> {
  const rows = findings.map(({ place, ...finding }, index) => ({
    ...finding,
    ...place,
    number: index + 1,
    thingId: place.id,
  }));
  await sql`delete from finding where edition = ${edition}`.execute(db);
  await sql`
    insert into finding (municipality, edition, number, rule, severity, message, remedy, thing, thing_id, line, page,
      evidence, confidence)
    select current_municipality(), ${edition}::uuid, r.number, r.rule, r.severity, r.message, r.remedy, r.thing, r."thingId",
      r.line, r.page, r.evidence, r.confidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number integer, rule text, severity text, message text,
      remedy text, thing text, "thingId" text, line integer, page integer, evidence jsonb, confidence double precision)
  `.execute(db);
  await sql`update edition set rules = ${rules} where id = ${edition}`.execute(db);
}

const columns = sql`f.rule, f.severity, f.message, f.remedy, f.evidence, f.confidence,
  jsonb_build_object('thing', f.thing, 'id', f.thing_id, 'line', f.line, 'page', f.page) as place`;

/** What was found in one edition, in the order of the document. */
export async function listEditionFindings(db: Db, edition: string): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select ${columns} from finding f where f.edition = ${edition} order by f.number
  `.execute(db);
  return rows;
}
