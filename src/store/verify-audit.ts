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
 * Reads every audit entry of every municipality in one unchanging picture of the database and follows the chains, a few
 * thousand rows in memory at a time.
 */
export function verifyAuditChain(database: Database): Promise<ChainReport[]> {
  return database.owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      await sql`set local statement_timeout = 0`.execute(db);
      await sql`set local role styrkedja_keeper`.execute(db);
      return verifyChains(db);
    });
}

/** The same inside a transaction that somebody else has opened and that sees every municipality. */
export async function verifyChains(db: Kysely<Schema>): Promise<ChainReport[]> {
  const municipalities = await db.selectFrom('municipality').select('municipality').orderBy('municipality').execute();
  const reports: ChainReport[] = [];
  for (const { municipality } of municipalities) reports.push(await verifyOne(db, municipality));
  return reports;
}

async function verifyOne(db: Kysely<Schema>, municipality: string): Promise<ChainReport> {
  let link: ChainLink = CHAIN_START;
  let firstBreak: ChainBreak | null = null;
  while (firstBreak === null) {
    const entries = await readEntries(db, municipality, link.sequence);
    if (entries.length === 0) break;
    for (const entry of entries) {
      firstBreak = findBreak(link, entry, sha256);
      if (firstBreak !== null) break;
      link = { sequence: entry.sequence, hash: entry.hash };
    }
  }
  if (firstBreak === null) {
    const head = await db
      .selectFrom('auditHead')
      .select(['sequence', 'hash'])
      .where('municipality', '=', municipality)
      .executeTakeFirst();
    firstBreak = findCut(municipality, link, head);
  }
  return { municipality, entries: link.sequence, head: link, firstBreak };
}

/** The fields as texts, as audit_canonical hashes them. */
async function readEntries(db: Kysely<Schema>, municipality: string, after: number): Promise<ChainedEntry[]> {
  const { rows } = await sql<ChainedEntry>`
    select municipality, sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action,
      kind, thing, summary, before::text as before, after::text as after, request::text as request, previous_hash, hash
    from audit_entry where municipality = ${municipality} and sequence > ${after}
    order by sequence limit ${STREAM_ROWS}`.execute(db);
  return rows;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
