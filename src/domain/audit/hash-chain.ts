/**
 * The audit log's hash chain. Every entry carries the hash of the one before it in its municipality, so that a change,
 * a removal or an insertion anywhere breaks every hash after it. The database makes the hashes (migration
 * 0001-foundation.sql, function audit_canonical); this file reads them again and finds the first that does not fit.
 */

/** The hash "before" the first entry. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** An entry as it is hashed: every field as the text that the database writes, JSON as stored and not parsed. */
export type ChainedEntry = {
  readonly municipality: string;
  readonly sequence: number;
  /** UTC with six decimals: 2026-11-22T10:47:18.000000Z */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly kind: string;
  readonly thing: string | null;
  readonly summary: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly request: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** Where a chain stands: the sequence and hash of its last entry. */
export type ChainLink = { readonly sequence: number; readonly hash: string };

export const CHAIN_START: ChainLink = { sequence: 0, hash: FIRST_PREVIOUS_HASH };

export type ChainBreak = {
  readonly municipality: string;
  readonly sequence: number;
  /** missing: a number is left out; unlinked: points at another predecessor; changed: its content is not what was hashed; cut: entries at the end are gone. */
  readonly reason: 'missing' | 'unlinked' | 'changed' | 'cut';
};

/** The text whose sha256 is the entry's hash; the same as PostgreSQL's jsonb text of an array of strings and nulls. */
export function canonicalText(entry: Omit<ChainedEntry, 'hash'>): string {
  const parts = [
    entry.municipality,
    String(entry.sequence),
    entry.at,
    entry.actor,
    entry.action,
    entry.kind,
    entry.thing,
    entry.summary,
    entry.before,
    entry.after,
    entry.request,
    entry.previousHash,
  ];
  return `[${parts.map((part) => (part === null ? 'null' : JSON.stringify(part))).join(', ')}]`;
}

/**
 * Judges one entry against the link before it.
 *
 * @param sha256 hex digest of a text's UTF-8 bytes; handed in because the rules know no platform
 */
export function findBreak(before: ChainLink, entry: ChainedEntry, sha256: (text: string) => string): ChainBreak | null {
  const broken = (reason: ChainBreak['reason'], sequence = entry.sequence): ChainBreak => ({
    municipality: entry.municipality,
    sequence,
    reason,
  });
  if (entry.sequence !== before.sequence + 1) return broken('missing', before.sequence + 1);
  if (entry.previousHash !== before.hash) return broken('unlinked');
  if (entry.hash !== sha256(canonicalText(entry))) return broken('changed');
  return null;
}

/** The chain's end against the head that the database keeps apart: entries cut off at the end break no hash. */
export function findCut(municipality: string, last: ChainLink, head: ChainLink | undefined): ChainBreak | null {
  const end = head ?? CHAIN_START;
  if (end.sequence === last.sequence && end.hash === last.hash) return null;
  return { municipality, sequence: Math.min(end.sequence, last.sequence) + 1, reason: 'cut' };
}
