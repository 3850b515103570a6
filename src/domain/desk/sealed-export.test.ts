import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson, sealExport, verifyExport } from './sealed-export.ts';
import type { SealedExport } from './sealed-export.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const head = { made: '2026-05-01', seed: 'vår' };
const items = [
  { sort: 'value' as const, content: { b: 1, a: ['81 %', null] } },
  { sort: 'finding' as const, content: { message: 'Summan stämmer inte.' } },
];
const again = (sealed: SealedExport): SealedExport => JSON.parse(JSON.stringify(sealed)) as SealedExport;

describe('a sealed export', () => {
  it('is whole when it is read again, whatever the order of its keys', () => {
    const sealed = again(sealExport(head, items, hash));
    expect(verifyExport(sealed, hash)).toEqual({ result: 'whole', items: 2, sha256: sealed.sha256 });
    const turned = { ...sealed, items: sealed.items.map(({ sort, content, sha256 }) => ({ sha256, content, sort })) };
    expect(verifyExport(turned, hash).result).toBe('whole');
  });

  it('shows which item was changed, and that one was taken out, moved or put in', () => {
    const sealed = again(sealExport(head, items, hash));
    const [first, second] = sealed.items;
    if (first === undefined || second === undefined) throw new Error('two items were sealed');
    expect(verifyExport({ ...sealed, items: [first, { ...second, content: { message: '' } }] }, hash)).toEqual({
      result: 'broken',
      items: [2],
      whole: true,
    });
    for (const others of [[first], [second, first], [first, second, second]]) {
      expect(verifyExport({ ...sealed, items: others }, hash)).toEqual({ result: 'broken', items: [], whole: false });
    }
    expect(verifyExport({ ...sealed, head: { ...head, seed: 'höst' } }, hash).result).toBe('broken');
    expect(verifyExport({ some: 'file' }, hash)).toEqual({ result: 'notAnExport' });
  });

  it('writes one text for one value, and survives being written and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
