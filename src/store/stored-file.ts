import { sql } from 'kysely';

import { STORED_PIECE_BYTES } from '#limits';

import type { Db } from './db.ts';

export type StoredFile = {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly content: Blob;
};

/** Stores a file in pieces: the client copies what it sends into memory that it keeps. */
export async function insertStoredFile(db: Db, { id, sha256, mediaType, content }: StoredFile): Promise<void> {
  await sql`
    insert into stored_file (municipality, id, sha256, media_type, size)
    values (current_municipality(), ${id}, ${sha256}, ${mediaType}, ${content.size})
  `.execute(db);
  for (let number = 0; number * STORED_PIECE_BYTES < content.size; number += 1) {
    const at = number * STORED_PIECE_BYTES;
    const piece = Buffer.from(await content.slice(at, at + STORED_PIECE_BYTES).arrayBuffer());
    await sql`
      insert into stored_file_piece (municipality, file, number, content)
      values (current_municipality(), ${id}, ${number}, ${piece})
    `.execute(db);
  }
}

/**
 * The bytes of a stored file, fetched piece by piece: the client hears bytes as text of twice their length and holds them
 * several times over while it reads them, so that a file of 50 MB asked for at once took 300 MB. Files from before pieces
 * are cut here.
 *
 * @param size bytes, as stored beside the content
 */
export async function readStoredFile(db: Db, id: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += STORED_PIECE_BYTES) {
    const { rows } = await sql<{ piece: Buffer | null }>`
      select coalesce(p.content, substring(f.content from ${at + 1}::integer for ${STORED_PIECE_BYTES}::integer)) as piece
      from stored_file f left join stored_file_piece p on p.municipality = f.municipality and p.file = f.id
        and p.number = ${at / STORED_PIECE_BYTES}::integer
      where f.id = ${id}
    `.execute(db);
    const piece = rows[0]?.piece;
    if (!piece) throw new Error(`The stored file ${id} has no bytes from ${at}`);
    bytes.set(piece, at);
  }
  return bytes;
}
