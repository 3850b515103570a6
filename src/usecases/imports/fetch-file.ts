import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { findFile } from '#store/imports/imports.ts';
import type { StoredFile } from '#store/imports/imports.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableImport } from './import-access.ts';

/** The file of an import as it came in. */
export function fetchFile(app: App, who: SignedIn, id: string): Promise<Result<StoredFile, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<StoredFile, Failure>> => {
    const readable = await readableImport(db, who, id);
    if (!readable.ok) return readable;
    const file = await findFile(db, id);
    return file === undefined ? notFound('Filen är bortkastad.') : ok(file);
  });
}
