import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { signedText } from './seal-manifest.ts';
import type { PublicKey, SealManifest, SignedManifest } from './seal-manifest.ts';

export type SealToVerify = {
  readonly file: { readonly name: string; readonly sha256: string };
  readonly manifest: SignedManifest;
  /** The municipality's keys as fetched from its own address; null where only the manifest's own key is at hand. */
  readonly keys: readonly PublicKey[] | null;
};

/** Whether the signature over the text is of the key; handed in because the rules know no platform. */
export type VerifySignature = (key: PublicKey, text: string, signature: string) => boolean;

export type VerifiedSeal = {
  readonly manifest: SealManifest;
  readonly file: SealManifest['files'][number];
  /** False where the key was taken from the manifest alone: then only its fingerprint can be compared. */
  readonly isKeyKnown: boolean;
};

/**
 * Checks a file against its seal: the signature over the manifest, the key and its days, and the file's hash. Works
 * without a network. What is wrong is said so that anybody understands it.
 */
export function verifySeal(
  { file, manifest, keys }: SealToVerify,
  verify: VerifySignature,
): Result<VerifiedSeal, Fault> {
  const { signature, ...signed } = manifest;
  const { key, sealedAt } = signed;
  if (!verify(key, signedText(signed), signature)) {
    return refuse('manifest-changed', 'Manifestet är ändrat: signaturen stämmer inte med innehållet.', FETCH_MANIFEST);
  }
  if (keys !== null) {
    const known = keys.find(({ id, publicKey }) => id === key.id && publicKey === key.publicKey);
    if (known === undefined) {
      return refuse(
        'key-unknown',
        `Nyckeln ${key.id} som manifestet är signerat med finns inte bland kommunens nycklar.`,
        `Hämta kommunens nycklar på nytt från ${signed.keysAt}. Finns nyckeln inte där heller är förseglingen inte kommunens.`,
      );
    }
    if (sealedAt < known.validFrom || (known.validTo !== null && sealedAt >= known.validTo)) {
      return refuse(
        'key-not-valid',
        `Nyckeln ${key.id} gällde inte när dokumentet förseglades (${sealedAt}).`,
        'Fråga kommunen; förseglingen kan inte godtas som den är.',
      );
    }
  }
  const sealed = signed.files.find(({ sha256 }) => sha256 === file.sha256);
  if (sealed === undefined) {
    const isNamed = signed.files.some(({ name }) => name === file.name);
    const message = isNamed
      ? `Filen ”${file.name}” är inte den som förseglades: innehållet är ändrat.`
      : `Filen ”${file.name}” är ingen av dem som förseglades med ”${signed.edition.title}”, eller så är den ändrad.`;
    return refuse('file-changed', message, 'Hämta filen på nytt från kommunen och kontrollera den igen.');
  }
  return ok({ manifest: signed, file: sealed, isKeyKnown: keys !== null });
}

const FETCH_MANIFEST = 'Hämta manifestet på nytt från kommunen och kontrollera igen.';

const refuse = (code: string, message: string, remedy: string) => err(faultOf(code, message, remedy));
