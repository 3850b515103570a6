import { describe, expect, it } from 'vitest';

import { decideKeeping } from './decide-keeping.ts';

const decided = { id: 'a', number: 1, state: 'decided' as const };
const sealed = { id: 'b', number: 2, state: 'sealed' as const };
const may = (): boolean => true;

describe('decideKeeping', () => {
  it('keeps the first edition without asking', () => {
    expect(decideKeeping([], 'ask', may)).toEqual({ kind: 'keep', number: 1, replace: null, supersede: null });
  });

  it('asks where one stands, and says what can be done', () => {
    expect(decideKeeping([decided], 'ask', may)).toEqual({ kind: 'ask', allowed: ['replace', 'newVersion'] });
    expect(decideKeeping([decided], 'ask', () => false)).toEqual({ kind: 'ask', allowed: ['newVersion'] });
  });

  it('replaces the newest under its number', () => {
    expect(decideKeeping([decided], 'replace', may)).toMatchObject({ number: 1, replace: 'a', supersede: null });
  });

  it('never replaces a sealed edition', () => {
    expect(decideKeeping([decided, sealed], 'replace', may)).toEqual({ kind: 'ask', allowed: ['newVersion'] });
  });

  it('lets a new version stand beside, and leaves a sealed one as it is', () => {
    expect(decideKeeping([decided], 'newVersion', may)).toMatchObject({ number: 2, supersede: 'a' });
    expect(decideKeeping([decided, sealed], 'newVersion', may)).toMatchObject({ number: 3, supersede: null });
  });
});
