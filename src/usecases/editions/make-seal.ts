import { signedText } from '#domain/seal/seal-manifest.ts';
import type { SealManifest } from '#domain/seal/seal-manifest.ts';
import { SEALED_FORMATS } from '#domain/seal/seal-manifest.ts';
import { writeDocument } from '#documents/write/write-document.ts';
import type { Db } from '#store/db.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import type { NewSeal, SealedFile } from '#store/editions/seals.ts';
import { loadSteps } from '#store/editions/steps.ts';

import { todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { fileNameOf } from './export-edition.ts';
import { printedDocument } from './printed-document.ts';
import type { Printing } from './printed-document.ts';
import type { SealAsked } from './seal-edition.ts';
import { contentHashOf } from './show-lifecycle.ts';
import { sha256 } from './standing-document.ts';
import { summariseEdition } from './summarise-edition.ts';
import type { Steppable } from './take-step.ts';

/** The edition that a correction takes the place of, and why. */
export type Corrected = { readonly edition: string; readonly reason: string };

export type MadeSeal = {
  readonly contentHash: string;
  readonly seal: Pick<NewSeal, 'sealedAt' | 'keyId' | 'manifest'>;
  readonly files: readonly SealedFile[];
  readonly corrected: Corrected | null;
};

/** Where anybody fetches the municipality's keys and a seal's manifest, without signing in. */
export const KEYS_PATH = '/.well-known/styrkedja-keys.json';
export const manifestPath = (edition: string): string => `/.well-known/styrkedja-manifest/${edition}.json`;

/** What an edition that was begun as a correction says of the one that it corrects. */
export async function findCorrected(db: Db, row: Pick<EditionRow, 'id'>): Promise<Corrected | null> {
  const opened = (await loadSteps(db, row.id)).find(({ step }) => step === 'open');
  const { corrects } = opened?.details ?? {};
  return corrects === undefined ? null : { edition: corrects, reason: opened?.reason ?? '' };
}

/** Writes the files of a seal and signs their manifest. Takes seconds, so it is done before the act. */
export async function makeSeal(
  app: App,
  { decision }: Pick<SealAsked, 'decision'>,
  {
    edition: { row, register },
    document,
    corrected,
    printing,
    images,
  }: Steppable & {
    readonly corrected: Corrected | null;
    readonly printing: Printing;
    readonly images: ReadonlyMap<string, Uint8Array>;
  },
): Promise<MadeSeal> {
  const at = app.now();
  const { organisation, kind, year, number, title, id } = summariseEdition(row, register);
  const keysAt = new URL(KEYS_PATH, app.address).href;
  const manifestAt = new URL(manifestPath(id), app.address).href;
  const note = { ...decision, edition: id, municipality: app.municipality.name, sealedAt: todayOf(app) };
  const printed = printedDocument(document, { kind, year, organisation }, printing);
  const files: SealedFile[] = [];
  for (const format of SEALED_FORMATS) {
    const options = { language: 'sv', at, name: title, seal: { ...note, manifestAt, keysAt }, images } as const;
    const { bytes, mediaType, extension } = await writeDocument(printed, format, options);
    const name = `${fileNameOf(number === 1 ? title : `${title}, version ${number}`)}.${extension}`;
    files.push({ format, name, mediaType, sha256: sha256(bytes), content: bytes });
  }
  const contentHash = contentHashOf(document);
  const { key, sign } = await app.signingKeys.signer(at);
  const manifest: SealManifest = {
    format: 'styrkedja-manifest',
    version: 1,
    municipality: app.municipality,
    edition: { id, title, organisation: organisation.name, kind, year, number },
    decision,
    corrects: corrected,
    sealedAt: at.toISOString(),
    contentHash,
    files: files.map(({ content, name, format, mediaType, sha256: hash }) => ({
      name,
      format,
      mediaType,
      bytes: content.byteLength,
      sha256: hash,
    })),
    key,
    keysAt,
    manifestAt,
  };
  const signed = { ...manifest, signature: sign(signedText(manifest)) };
  const kept = `${JSON.stringify(signed, null, 2)}\n`;
  return { contentHash, corrected, files, seal: { sealedAt: manifest.sealedAt, keyId: key.id, manifest: kept } };
}
