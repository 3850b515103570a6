import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { FormKeeper } from './form-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function prepare() {
  const kept = new Map<string, unknown>();
  const store = {
    keep: async (key: string, { value }: { readonly value: unknown }) => void kept.set(key, value),
    remove: async (key: string) => void kept.delete(key),
  };
  return { kept, keeper: new FormKeeper(store as ConstructorParameters<typeof FormKeeper>[0], 'forecast p1') };
}

it('keeps what was typed last, when one has paused', () => {
  const { kept, keeper } = prepare();
  keeper.keep('1');
  keeper.keep('12');
  expect(kept.size).toBe(0);
  vi.runAllTimers();
  expect([...kept.values()]).toEqual(['12']);
});

it('forgets what still waits too, and keeps what is typed after that', () => {
  const { kept, keeper } = prepare();
  keeper.keep('1');
  keeper.forget();
  vi.runAllTimers();
  expect(kept.size).toBe(0);
  keeper.keep('2');
  vi.runAllTimers();
  expect([...kept.values()]).toEqual(['2']);
});
