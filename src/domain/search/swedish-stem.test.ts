import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stemSwedish } from './swedish-stem.ts';

/** From the sample vocabulary at snowballstem.org. */
const SAMPLE: Record<string, string> = {
  jakt: 'jakt',
  jaktbössa: 'jaktböss',
  jakten: 'jakt',
  jakthund: 'jakthund',
  jaktkarl: 'jaktkarl',
  jaktkarlar: 'jaktkarl',
  jaktkarlarne: 'jaktkarl',
  jaktkarlens: 'jaktkarl',
  jaktlöjtnant: 'jaktlöjtnant',
  jaktlöjtnanten: 'jaktlöjtnant',
  jaktlöjtnantens: 'jaktlöjtnant',
  klokhet: 'klok',
  klokheten: 'klok',
  friskt: 'frisk',
  kärlekslöst: 'kärlekslös',
};

describe('the Swedish stemmer', () => {
  it('stems as its authors do', () => {
    for (const [word, stem] of Object.entries(SAMPLE)) expect([word, stemSwedish(word)]).toEqual([word, stem]);
  });

  it('only cuts, and leaves something', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'd', 'e', 'g', 'h', 'l', 'n', 'o', 'r', 's', 't', 'å', 'ö'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, (word) => {
        const stem = stemSwedish(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(word.startsWith(stem)).toBe(true);
      }),
    );
  });
});
