import { z } from 'zod';

import { canonicalJson } from '../kernel/canonical-json.ts';
import { EditionKind } from '../steering/steering-document.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/u);
const Instant = z.iso.datetime();

/** The files that belong to a seal. */
export const SEALED_FORMATS = ['pdf', 'docx', 'html', 'json-full'] as const;
export const SealedFormat = z.enum(SEALED_FORMATS);
export type SealedFormat = z.infer<typeof SealedFormat>;

/** A municipality's public key. Strict, as everything that is signed: what is added would be read and not be signed. */
export const PublicKey = z.strictObject({
  /** The first 16 characters of the SHA-256 of the public key. */
  id: z.string().regex(/^[0-9a-f]{16}$/u),
  algorithm: z.literal('Ed25519'),
  /** The raw 32 bytes, base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  validFrom: Instant,
  /** From when it no longer signs; what it signed before stays valid. Null: it signs now. */
  validTo: Instant.nullable(),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** What is served at /.well-known/styrkedja-keys.json. */
export const PublicKeys = z.object({
  municipality: z.object({ id: z.string(), name: z.string() }),
  keys: z.array(PublicKey),
});
export type PublicKeys = z.infer<typeof PublicKeys>;

export const Decision = z.strictObject({
  decidedOn: z.iso.date(),
  /** The meeting and whose: "Norrstrands stadsdelsnämnds sammanträde". */
  meeting: z.string(),
  /** "45" or "§ 45" as it stands in the minutes. */
  paragraph: z.string(),
  /** Diarienummer. */
  reference: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** What was sealed, said in a way that anybody can check without asking us (docs/decisions/0031-seals.md). */
export const SealManifest = z.strictObject({
  format: z.literal('styrkedja-manifest'),
  version: z.literal(1),
  municipality: z.strictObject({ id: z.string(), name: z.string() }),
  edition: z.strictObject({
    id: z.string(),
    title: z.string(),
    organisation: z.string(),
    kind: EditionKind,
    year: z.number().int(),
    number: z.number().int(),
  }),
  decision: Decision,
  /** The edition that this one corrects, and why. */
  corrects: z.strictObject({ edition: z.string(), reason: z.string() }).nullable(),
  sealedAt: Instant,
  /** SHA-256 of the document's canonical content, as in its steps. */
  contentHash: Hash,
  files: z.array(
    z.strictObject({
      name: z.string(),
      format: SealedFormat,
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: Hash,
    }),
  ),
  key: PublicKey,
  /** Where the keys and this manifest can be fetched. */
  keysAt: z.string(),
  manifestAt: z.string(),
});
export type SealManifest = z.infer<typeof SealManifest>;

/** With the Ed25519 signature of the rest, base64url. */
export const SignedManifest = SealManifest.extend({ signature: z.string() });
export type SignedManifest = z.infer<typeof SignedManifest>;

/** Exactly what is signed: everything but the signature. */
export const signedText = (manifest: SealManifest): string => canonicalJson(manifest, new Set(['signature']));
