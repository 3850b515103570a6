import { createPublicKey, verify } from 'node:crypto';

import type { VerifySignature } from '#domain/seal/verify-seal.ts';

/** Ed25519 over the text's UTF-8 bytes. A key or signature that is none is a signature that does not hold. */
export const verifySignature: VerifySignature = ({ publicKey }, text, signature) => {
  const bytes = Buffer.from(signature, 'base64url');
  // The last letter has bits to spare: written in another way it is not the signature that was given.
  if (bytes.toString('base64url') !== signature) return false;
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } });
    return verify(null, Buffer.from(text, 'utf8'), key, bytes);
  } catch {
    return false;
  }
};
