import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readFile } from '#documents/read/read-file.ts';
import { fuzzBases, fuzzedFile } from '#test/support/fuzz-inputs.ts';
import { fuzz, KEPT } from '#test/support/fuzz-run.ts';

const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];

describe('broken files', () => {
  it.each([
    ['pdf', 150],
    ['docx', 250],
    ['text', 200],
    ['csv', 300],
    ['sie', 300],
    ['xlsx', 100],
  ] as const)('of the kind %s neither crash, hang nor swell a reader', async (kind, count) => {
    expect(await fuzz(kind, 0, count)).toEqual([]);
  });

  it('come through the one door as a document or as a reason', async () => {
    const bases = await fuzzBases();
    for (const kind of ['pdf', 'docx', 'text'] as const) {
      for (let seed = 0; seed < 5; seed += 1) {
        const result = await readFile(fuzzedFile(kind, seed, bases), 'prov');
        expect(result.ok || result.error.length > 0).toBe(true);
      }
    }
  });

  it('are the same for the same seed', async () => {
    const [one, two] = [await fuzzBases(), await fuzzBases()];
    expect(one).toEqual(two);
    for (const kind of ['pdf', 'docx', 'text'] as const) {
      expect(Buffer.compare(fuzzedFile(kind, 7, one), fuzzedFile(kind, 7, two))).toBe(0);
    }
  });
});

describe.skipIf(kept.length === 0)('files that once broke a reader', () => {
  it.each(kept)('%s is read or refused', async (name) => {
    const result = await readFile(readFileSync(new URL(name, KEPT)), name);
    const codes = result.ok ? [] : result.error.map((fault) => fault.code);
    expect(codes).not.toContain('read-out-of-time');
    expect(codes).not.toContain('read-out-of-memory');
  });
});
