import { sql } from 'kysely';

import type { AuditEntryView } from '#domain/audit/audit-view.ts';

import type { Db } from './db.ts';

export type AuditFilter = { readonly thing: string | null; readonly thingId: string | null };

const matching = ({ thing, thingId }: AuditFilter) => sql`
  (${thing}::text is null or a.kind = ${thing}::text) and (${thingId}::text is null or a.thing = ${thingId}::text)`;

/** The log, newest first; `before` is the last sequence of the page before. A person is told by name. */
export async function listAudit(
  db: Db,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<{ rows: AuditEntryView[]; total: number }> {
  const { rows } = await sql<AuditEntryView>`
    select a.sequence, a.at, coalesce(p.name, a.actor) as actor, a.action, a.kind as thing, a.thing as thing_id, a.summary,
      a.before, a.after, a.hash
    from audit_entry a
    left join person p on p.municipality = a.municipality and a.actor = 'person:' || p.id::text
    where ${matching(filter)} and (${before}::bigint is null or a.sequence < ${before}::bigint)
    order by a.sequence desc limit ${limit}
  `.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*) as total from audit_entry a where ${matching(filter)}
  `.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}
