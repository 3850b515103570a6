import type { PublicKey } from '#domain/seal/seal-manifest.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';

/**
 * Ends the key that seals and begins a new one, from the server's console. The log says which key ended and which began;
 * should it not be possible to write there, the new key stands all the same and the command says what failed.
 */
export async function rotateKey(
  app: Pick<App, 'database' | 'municipality' | 'signingKeys' | 'now'>,
): Promise<PublicKey> {
  const before = (await app.signingKeys.publicKeys()).find(({ validTo }) => validTo === null);
  const key = await app.signingKeys.rotate(app.now());
  await actingAs(app, 'console', async ({ audit }) => {
    const ended = before === undefined ? '' : ` Nyckeln ${before.id} gäller inte längre för nya beslut.`;
    audit({
      action: 'rotate',
      kind: 'signing-key',
      thing: key.id,
      summary: `En ny nyckel för förseglingar, ${key.id}, gäller från serverns konsol.${ended}`,
      before: before === undefined ? null : { id: before.id, publicKey: before.publicKey },
      after: { id: key.id, publicKey: key.publicKey, validFrom: key.validFrom },
    });
  });
  return key;
}
