import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { verifySignature } from '#documents/read/verify-signature.ts';
import { SignedManifest, signedText } from '#domain/seal/seal-manifest.ts';
import type { SealManifest } from '#domain/seal/seal-manifest.ts';
import { verifySeal } from '#domain/seal/verify-seal.ts';

import { keysInFolder } from '#outside/signing-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'styrkedja-keys-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const keys = keysInFolder(folder, 'provkoping');
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const sealedAt = '2025-05-20T10:00:00.000Z';

/** A file with its seal, made with the key that signs at that moment. */
async function sealed(content: Uint8Array, at = new Date(sealedAt)): Promise<SignedManifest> {
  const { key, sign } = await keys.signer(at);
  const manifest: SealManifest = {
    format: 'styrkedja-manifest',
    version: 1,
    municipality: { id: 'provkoping', name: 'Provköping' },
    edition: { id: 'e1', title: 'Tertialrapport 1 2025', organisation: 'Nämnden', kind: 'T1', year: 2025, number: 1 },
    decision: { decidedOn: '2025-05-19', meeting: 'Nämnden', paragraph: '4', reference: 'N 2025/3' },
    corrects: null,
    sealedAt: at.toISOString(),
    contentHash: 'a'.repeat(64),
    files: [
      {
        name: 'rapport.pdf',
        format: 'pdf',
        mediaType: 'application/pdf',
        bytes: content.length,
        sha256: sha256(content),
      },
    ],
    key,
    keysAt: 'https://prov.example/.well-known/styrkedja-keys.json',
    manifestAt: 'https://prov.example/m.json',
  };
  return { ...manifest, signature: sign(signedText(manifest)) };
}
const check = (manifest: SignedManifest, content: Uint8Array, known: Parameters<typeof verifySeal>[0]['keys'] = null) =>
  verifySeal({ file: { name: 'rapport.pdf', sha256: sha256(content) }, manifest, keys: known }, verifySignature);
const codeOf = (result: ReturnType<typeof check>): string => (result.ok ? 'ok' : result.error.code);

const content = new TextEncoder().encode('En rapport som är beslutad.');

describe('a seal', () => {
  it('holds for the very file, with the key of the manifest or with the municipality’s', async () => {
    const manifest = await sealed(content);
    expect(check(manifest, content)).toMatchObject({ ok: true, value: { isKeyKnown: false } });
    expect(check(manifest, content, await keys.publicKeys())).toMatchObject({ ok: true, value: { isKeyKnown: true } });
  });

  it('breaks with any flipped bit of the file', async () => {
    const manifest = await sealed(content);
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.nat(7), (at, bit) => {
        const flipped = content.with(at, (content[at] ?? 0) ^ (1 << bit));
        expect(codeOf(check(manifest, flipped))).toBe('file-changed');
      }),
    );
  });

  it('breaks with any flipped bit of the manifest', async () => {
    const text = new TextEncoder().encode(JSON.stringify(await sealed(content)));
    const known = await keys.publicKeys();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(7), (at, bit) => {
        const flipped = new TextDecoder().decode(text.with(at, (text[at] ?? 0) ^ (1 << bit)));
        expect(accepts(flipped, known)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('does not take a field that is not signed', async () => {
    expect(SignedManifest.safeParse({ ...(await sealed(content)), more: true }).success).toBe(false);
  });

  it('stays valid when the key is changed, and is not taken from a key outside its days', async () => {
    const before = await sealed(content);
    const next = await keys.rotate(new Date('2025-06-01T00:00:00Z'));
    const after = await sealed(content, new Date('2025-06-02T00:00:00Z'));
    expect(after.key.id).toBe(next.id);
    const known = await keys.publicKeys();
    expect(codeOf(check(before, content, known))).toBe('ok');
    expect(codeOf(check(after, content, known))).toBe('ok');
    const ended = known.map((key) => ({ ...key, validTo: '2025-05-01T00:00:00.000Z' }));
    expect(codeOf(check(before, content, ended))).toBe('key-not-valid');
    expect(codeOf(check(before, content, [next]))).toBe('key-unknown');
  });

  it('is signed with a key that only its owner may read and that is never told', async () => {
    const path = join(folder, 'provkoping.json');
    expect(statSync(path).mode & 0o077).toBe(0);
    const { keys: kept } = JSON.parse(readFileSync(path, 'utf8')) as { keys: { privateKey: string }[] };
    const told = JSON.stringify([await keys.publicKeys(), await sealed(content)]);
    expect(kept.filter(({ privateKey }) => privateKey === '' || told.includes(privateKey))).toEqual([]);
  });
});

/** Whether the text is still a manifest under which the content passes. */
function accepts(text: string, known: Parameters<typeof verifySeal>[0]['keys']): boolean {
  try {
    const parsed = SignedManifest.safeParse(JSON.parse(text));
    return parsed.success && check(parsed.data, content, known).ok;
  } catch {
    return false;
  }
}
