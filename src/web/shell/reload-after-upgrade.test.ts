import { describe, expect, it } from 'vitest';

import { mayReload } from './reload-after-upgrade.ts';

describe('a page whose files are gone', () => {
  it('is asked for anew once, and not for ever where that did not help', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    };
    expect(mayReload(storage, 1_000_000)).toBe(true);
    expect(mayReload(storage, 1_001_000)).toBe(false);
    expect(mayReload(storage, 1_059_999)).toBe(false);
    // The next upgrade.
    expect(mayReload(storage, 9_000_000)).toBe(true);
  });
});
