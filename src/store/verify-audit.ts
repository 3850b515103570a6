import { createHash } from 'node:crypto';

import { type Kysely, sql } from 'kysely';

import {
  CHAIN_START,
  type ChainBreak,
  type ChainedEntry,
  type ChainLink,
  findBreak,
  findCut,
} from '#domain/audit/hash-chain.ts';
import { STREAM_ROWS } from '#limits';

import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

export type ChainReport = {
  readonly municipality: string;
  readonly entries: number;
  /** The last entry's hash. Noted outside the database it shows later that nobody has made the whole chain anew. */
  readonly head: ChainLink;
  /** The first entry that does not fit; nothing after it can be trusted. */
  readonly firstBreak: ChainBreak | null;
};

/**
 * Follows the chain of every municipality from its first entry, some rows at a time. Acts go on meanwhile: entries are only
 * ever appended, so the chain up to where it stood at the beginning stands still by itself.
 */
export function verifyAuditChain(database: Database): Promise<ChainReport[]> {
  return verifyChains(database.owner);
}

/** The same by any handle that sees every municipality, such as the transaction of a restore. */
export async function verifyChains(db: Kysely<Schema>): Promise<ChainReport[]> {
  const { rows: ends } = await sql<ChainEnd>`
    select m.municipality, coalesce(h.sequence, 0) as sequence, coalesce(h.hash, ${CHAIN_START.hash}) as hash,
      (select coalesce(max(e.sequence), 0) from audit_entry e where e.municipality = m.municipality) as newest
    from municipality m left join audit_head h using (municipality) order by m.municipality`.execute(db);
  const reports: ChainReport[] = [];
  for (const end of ends) reports.push(await verifyOne(db, end));
  return reports;
}

/** Where a chain ends: what its head says, and the newest entry there is. */
type ChainEnd = ChainLink & { readonly municipality: string; readonly newest: number };

async function verifyOne(db: Kysely<Schema>, end: ChainEnd): Promise<ChainReport> {
  const { municipality } = end;
  const report = (link: ChainLink, firstBreak: ChainBreak | null): ChainReport => ({
    municipality,
    entries: link.sequence,
    head: link,
    firstBreak,
  });
  let link: ChainLink = CHAIN_START;
  while (link.sequence < end.newest) {
    const entries = await readEntries(db, municipality, link.sequence, end.newest);
    for (const entry of entries) {
      const found = findBreak(link, entry, sha256);
      if (found !== null) return report(link, found);
      link = { sequence: entry.sequence, hash: entry.hash };
    }
    if (entries.length === 0) break;
  }
  return report(link, findCut(municipality, link, end));
}

/** The fields as texts, as audit_canonical hashes them. */
async function readEntries(
  db: Kysely<Schema>,
  municipality: string,
  after: number,
  to: number,
): Promise<ChainedEntry[]> {
  const { rows } = await sql<ChainedEntry>`
    select municipality, sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action,
      kind, thing, summary, before::text as before, after::text as after, request::text as request, previous_hash, hash
    from audit_entry where municipality = ${municipality} and sequence > ${after} and sequence <= ${to}
    order by sequence limit ${STREAM_ROWS}`.execute(db);
  return rows;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
