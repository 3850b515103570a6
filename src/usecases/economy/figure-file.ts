import { createHash } from 'node:crypto';

import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';

import { MAX_FILE_BYTES, MAX_FILE_NAME_CHARACTERS } from '#limits';

/** A file that is larger than any that is read; null where it is not. */
export function tooLarge({ size }: File): Fault | null {
  if (size <= MAX_FILE_BYTES) return null;
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  const remedy = 'Ta ut färre månader i taget, eller summor i stället för enskilda rader.';
  return faultOf('too-large', `Filen är större än ${limit}.`, remedy, 'Fil');
}

/**
 * A file's name without folders and signs that no page can show. The sender may write a name of megabytes, so each sign of it
 * is looked at once.
 */
export const fileNameOf = ({ name }: File): string =>
  name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .slice(0, 2 * MAX_FILE_NAME_CHARACTERS)
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, MAX_FILE_NAME_CHARACTERS) || 'namnlös fil';

/** What a file is known by: SHA-256 in hexadecimal. */
export async function hashOfFile(file: Blob): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.stream()) hash.update(piece);
  return hash.digest('hex');
}
