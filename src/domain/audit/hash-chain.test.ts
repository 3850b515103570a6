import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  CHAIN_START,
  type ChainedEntry,
  FIRST_PREVIOUS_HASH,
  canonicalText,
  findBreak,
  findCut,
} from './hash-chain.ts';

/** Good enough to tell texts apart; the rules do not care which hash it is. */
const hash = (text: string): string => `#${text}`;

const content = fc.record({
  at: fc.constant('2026-11-22T10:47:18.000000Z'),
  actor: fc.string(),
  action: fc.string(),
  kind: fc.string(),
  thing: fc.option(fc.string()),
  summary: fc.string({ unit: 'grapheme' }),
  before: fc.option(fc.json()),
  after: fc.option(fc.json()),
  request: fc.option(fc.uuid()),
});

function chainOf(contents: readonly Omit<ChainedEntry, 'municipality' | 'sequence' | 'previousHash' | 'hash'>[]) {
  const chain: ChainedEntry[] = [];
  for (const [index, fields] of contents.entries()) {
    const entry = {
      municipality: 'm',
      sequence: index + 1,
      ...fields,
      previousHash: chain.at(-1)?.hash ?? FIRST_PREVIOUS_HASH,
    };
    chain.push({ ...entry, hash: hash(canonicalText(entry)) });
  }
  return chain;
}

function firstBreak(chain: readonly ChainedEntry[]) {
  let link = CHAIN_START;
  for (const entry of chain) {
    const found = findBreak(link, entry, hash);
    if (found !== null) return found;
    link = entry;
  }
  return null;
}

const chains = fc.array(content, { minLength: 1, maxLength: 6 }).map(chainOf);

describe('the hash chain', () => {
  it('finds nothing to say about an untouched chain', () => {
    fc.assert(fc.property(chains, (chain) => firstBreak(chain) === null));
  });

  it('finds the first entry whose content was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        const index = pick % chain.length;
        const changed = chain.map((entry, at) => (at === index ? { ...entry, summary: `${entry.summary}x` } : entry));
        expect(firstBreak(changed)).toEqual({ municipality: 'm', sequence: index + 1, reason: 'changed' });
      }),
    );
  });

  it('finds an entry that was taken out or put in', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        fc.pre(chain.length > 1);
        const index = pick % (chain.length - 1);
        expect(firstBreak(chain.toSpliced(index, 1))).toMatchObject({ sequence: index + 1, reason: 'missing' });
        const renumbered = chain.toSpliced(index, 1).map((entry, at) => ({ ...entry, sequence: at + 1 }));
        expect(firstBreak(renumbered)).toMatchObject({ sequence: index + 1 });
      }),
    );
  });

  it('finds that entries at the end are gone, which breaks no hash', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const head = chain.at(-1);
        const last = chain.at(-2) ?? CHAIN_START;
        expect(findCut('m', last, head)).toEqual({ municipality: 'm', sequence: chain.length, reason: 'cut' });
        expect(findCut('m', head ?? CHAIN_START, head)).toBeNull();
      }),
    );
    expect(findCut('m', CHAIN_START, undefined)).toBeNull();
  });

  it('keeps a missing text apart from an empty one and from the word null', () => {
    const entry = { ...CHAIN_START, municipality: 'm', at: '', actor: '', action: '', kind: '', summary: '' };
    const rest = { before: null, after: null, request: null, previousHash: '' };
    const texts = [null, '', 'null'].map((thing) => canonicalText({ ...entry, ...rest, thing }));
    expect(new Set(texts).size).toBe(3);
  });
});
