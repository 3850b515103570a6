import { describe, expect, it } from 'vitest';

import { findingState } from './finding-answer.ts';
import { distinctKeys, findingKey, saidBy } from './finding-key.ts';
import { runReview } from './run-review.ts';
import { RULES } from './rules.ts';
import { sketchDocument } from './sketch-document.ts';

const evidence = (quote: string, id = 'i1', line = 3) => [
  { quote, place: { thing: 'indicator' as const, id, line, page: null } },
];

describe('a finding', () => {
  it('is the same after its lines have moved and its blanks have changed, and another when it says something else', () => {
    const key = findingKey('possible-share', evidence('utfall 47 %'));
    expect(findingKey('possible-share', evidence('utfall  47 %', 'i1', 80))).toBe(key);
    expect(findingKey('possible-share', evidence('utfall 48 %'))).not.toBe(key);
    expect(findingKey('missing-outcome', evidence('utfall 47 %'))).not.toBe(key);
    expect(findingKey('possible-share', evidence('utfall 47 %', 'i2'))).not.toBe(key);
  });

  it('says the same of a thing whose id is another, as when a file is read again', () => {
    const said = (id: string) => saidBy(findingKey('possible-share', evidence('utfall 47 %', id)));
    expect(said('i1')).toBe(said('i7'));
  });

  it('has a key of its own in its document, whatever the rules say twice', () => {
    expect(distinctKeys([{ key: 'a/i1' }, { key: 'a/i1' }, { key: 'b/i1' }]).map(({ key }) => key)).toEqual([
      'a/i1',
      'a/i1/2',
      'b/i1',
    ]);
    for (const rule of RULES) {
      for (const { document } of rule.wrong) {
        const keys = runReview(sketchDocument(document)).findings.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('is mended where it has gone, unless it was set aside before', () => {
    const since = '2025-05-20T10:00:00Z';
    expect(findingState(null, null)).toBe('open');
    expect(findingState('confirmed', null)).toBe('confirmed');
    expect(findingState('confirmed', since)).toBe('mended');
    expect(findingState(null, since)).toBe('mended');
    expect(findingState('dismissed', since)).toBe('dismissed');
  });
});
