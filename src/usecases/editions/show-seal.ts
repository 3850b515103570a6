import type { SealView } from '#domain/seal/seal-view.ts';
import { SignedManifest } from '#domain/seal/seal-manifest.ts';
import type { PublicKeys } from '#domain/seal/seal-manifest.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { findSeal } from '#store/editions/seals.ts';

import { actingAs, reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { readableEdition } from './edition-access.ts';
import { fileNameOf } from './export-edition.ts';
import type { ExportedFile } from './export-edition.ts';

const unsealed = notFound('Utgåvan är inte förseglad.');

/** The seal of an edition, if any: decision, files with their hashes, key and addresses. */
export function showSeal(app: App, who: SignedIn, id: string): Promise<Result<{ seal: SealView | null }, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<{ seal: SealView | null }, Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const seal = await findSeal(db, id);
    if (seal === undefined) return ok({ seal: null });
    const { decision, files, key, corrects, keysAt, manifestAt } = SignedManifest.parse(JSON.parse(seal.manifest));
    const { by, sealedAt, contentHash } = seal;
    return ok({ seal: { decision, files, key, corrects, keysAt, manifestAt, by, sealedAt, contentHash } });
  });
}

/**
 * The signed manifest byte for byte, for anybody: it names a decided document and its hashes, and is what makes a file
 * that somebody got elsewhere possible to check.
 */
export async function fetchManifest(app: App, id: string): Promise<Result<ExportedFile, Failure>> {
  if (!isUuid(id)) return unsealed;
  const seal = await actingAs(app, 'seal', ({ db }) => findSeal(db, id));
  if (seal === undefined) return unsealed;
  const { edition } = SignedManifest.parse(JSON.parse(seal.manifest));
  const version = edition.number === 1 ? '' : `, version ${edition.number}`;
  return ok({
    name: `${fileNameOf(`${edition.title}${version}`)}.manifest.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(seal.manifest),
  });
}

/** All keys that the municipality ever sealed with. */
export const listPublicKeys = async (app: App): Promise<PublicKeys> => ({
  municipality: app.municipality,
  keys: await app.signingKeys.publicKeys(),
});
