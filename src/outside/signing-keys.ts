import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { PublicKey } from '#domain/seal/seal-manifest.ts';

/** A key that may sign now. */
export type Signer = { readonly key: PublicKey; readonly sign: (text: string) => string };

/**
 * The municipality's signing keys. Private keys never leave this interface: a municipality with a hardware module or a
 * signing service fills it in another way (docs/decisions/0031-seals.md).
 */
export type SigningKeys = {
  /** The key that signs at that moment; made where there is none. */
  readonly signer: (at: Date) => Promise<Signer>;
  /** All keys that ever signed, oldest first. */
  readonly publicKeys: () => Promise<PublicKey[]>;
  /** Ends the present key and begins a new one; what the old one signed stays valid. */
  readonly rotate: (at: Date) => Promise<PublicKey>;
};

const KeptKey = PublicKey.extend({ privateKey: z.string() });
type KeptKey = z.infer<typeof KeptKey>;
const KeyFile = z.object({ keys: z.array(KeptKey) });

/**
 * Keys in a folder of the installation, one file a municipality that only its owner may read. They lie beside the
 * database and not in it, so that no backup of the database holds a private key.
 */
export function keysInFolder(folder: string, municipality: string): SigningKeys {
  const path = join(folder, `${municipality}.json`);
  const read = async (): Promise<KeptKey[]> => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? [] : KeyFile.parse(JSON.parse(text)).keys;
  };
  const current = (keys: readonly KeptKey[]): KeptKey | undefined => keys.find(({ validTo }) => validTo === null);
  const rotate = async (at: Date): Promise<KeptKey> =>
    withLock(path, folder, async () => {
      const now = at.toISOString();
      const made = makeKey(now);
      const kept = (await read()).map((key) => (key.validTo === null ? { ...key, validTo: now } : key));
      await writeWhole(path, { keys: [...kept, made] });
      return made;
    });
  return {
    rotate: async (at) => publicPart(await rotate(at)),
    publicKeys: async () => (await read()).map(publicPart),
    signer: async (at) => {
      const kept = current(await read()) ?? (await rotate(at));
      const { privateKey, publicKey } = kept;
      const key = createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey } });
      return {
        key: publicPart(kept),
        sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
      };
    },
  };
}

const publicPart = ({ privateKey: _private, ...key }: KeptKey): PublicKey => key;

function makeKey(validFrom: string): KeptKey {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const publicKey = jwk.x ?? '';
  const id = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
  return { id, algorithm: 'Ed25519', publicKey, privateKey: jwk.d ?? '', validFrom, validTo: null };
}

/** Whole or not at all: a key that is lost half written would be lost for ever. */
async function writeWhole(path: string, keys: z.infer<typeof KeyFile>): Promise<void> {
  const making = `${path}.new`;
  const file = await open(making, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(making, path);
}

/** Two server processes that make the first key at once must not each make one. */
async function withLock<T>(path: string, folder: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(lock, String(process.pid), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`Another process is changing the signing keys (${lock}); remove the file if none is.`);
  });
  try {
    return await work();
  } finally {
    await unlink(lock);
  }
}
