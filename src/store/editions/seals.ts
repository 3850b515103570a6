import { sql } from 'kysely';

import type { Decision, SealedFormat } from '#domain/seal/seal-manifest.ts';

import type { Db } from '../db.ts';

export type SealRow = Decision & {
  readonly sealedAt: string;
  readonly by: string;
  readonly contentHash: string;
  readonly keyId: string;
  /** The signed manifest byte for byte. */
  readonly manifest: string;
};

export type SealedFile = {
  readonly format: SealedFormat;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
};

export async function findSeal(db: Db, edition: string): Promise<SealRow | undefined> {
  const { rows } = await sql<SealRow>`
    select s.decided_on, s.meeting, s.paragraph, s.reference, s.content_hash, s.key_id, s.manifest, p.name as by,
      to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as sealed_at
    from seal s join person p on p.municipality = s.municipality and p.id = s.person where s.edition = ${edition}
  `.execute(db);
  return rows[0];
}

export async function findSealedFile(db: Db, edition: string, format: string): Promise<SealedFile | undefined> {
  const { rows } = await sql<SealedFile>`
    select format, name, media_type, sha256, content from sealed_file where edition = ${edition} and format = ${format}
  `.execute(db);
  return rows[0];
}

export type NewSeal = Omit<SealRow, 'by'> & { readonly edition: string; readonly person: string };

/** Seals an edition: from here on the database refuses every change of it. */
export async function insertSeal(db: Db, seal: NewSeal, files: readonly SealedFile[]): Promise<void> {
  await sql`
    insert into seal (municipality, edition, sealed_at, person, decided_on, meeting, paragraph, reference, content_hash,
      key_id, manifest)
    values (current_municipality(), ${seal.edition}, ${seal.sealedAt}, ${seal.person}, ${seal.decidedOn}, ${seal.meeting},
      ${seal.paragraph}, ${seal.reference}, ${seal.contentHash}, ${seal.keyId}, ${seal.manifest})
  `.execute(db);
  for (const { format, name, mediaType, sha256, content } of files) {
    await sql`
      insert into sealed_file (municipality, edition, format, name, media_type, sha256, content)
      values (current_municipality(), ${seal.edition}, ${format}, ${name}, ${mediaType}, ${sha256}, ${content})
    `.execute(db);
  }
}

/** The day of the decision, written before the edition is sealed. */
export async function setDecidedOn(db: Db, id: string, day: string): Promise<void> {
  await sql`update edition set decided_on = ${day} where id = ${id}`.execute(db);
}
