import { createHash } from 'node:crypto';

import { applyCorrections } from '#domain/editions/apply-correction.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';

export type Standing = {
  readonly document: SteeringDocument;
  /** Which definition each of its indicators is. */
  readonly definitions: Readonly<Record<string, string>>;
};

/** The document with all standing corrections, but one that is left out. */
export async function standingDocument(
  db: Db,
  row: Pick<EditionRow, 'id' | 'head'>,
  leftOut: string | null = null,
): Promise<Standing> {
  const loaded = (await loadDocuments(db, [row.id])).get(row.id);
  if (loaded === undefined) throw new Error(`Edition ${row.id} has no document`);
  const corrections = (await loadCorrections(db, { editions: [row.id] })).filter(({ id }) => id !== leftOut);
  return {
    document: applyCorrections(asDocument(row.head, loaded), corrections),
    definitions: Object.fromEntries(loaded.indicators.map(({ thing, lasting }) => [thing.id, lasting])),
  };
}

/** SHA-256 in hex of a text's UTF-8 bytes, or of bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
