import { describe, expect, it } from 'vitest';

import { versionAfter } from './spell.ts';
import type { TextVersion } from './spell.ts';

const words = (text: string) => [{ kind: 'paragraph' as const, text, line: null }];
const first: TextVersion = {
  number: 0,
  startedAt: '2026-01-01T10:00:00.000Z',
  changedAt: '2026-01-01T10:00:00.000Z',
  people: [],
  paragraphs: words('Före'),
};
const change = (minute: number, person: string, text: string) => ({
  at: `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  people: [person],
  paragraphs: words(text),
});

describe('a spell of writing', () => {
  it('leaves how the text read before anybody wrote', () => {
    const { version, isNew } = versionAfter(first, change(1, 'anna', 'Ett'));
    expect([version.number, isNew]).toEqual([1, true]);
  });

  it('takes in what is written within ten minutes, by whoever writes', () => {
    const { version } = versionAfter(first, change(1, 'anna', 'Ett'));
    const same = versionAfter(version, change(5, 'anna', 'Ett två'));
    expect([same.version.number, same.isNew]).toEqual([1, false]);
    const other = versionAfter(same.version, change(6, 'bo', 'Ett två tre'));
    expect(other).toMatchObject({ isNew: true, version: { number: 1, people: ['anna', 'bo'] } });
    expect(other.version.paragraphs).toEqual(words('Ett två tre'));
  });

  it('ends, and what is written then is a version of its own', () => {
    const { version } = versionAfter(first, change(1, 'anna', 'Ett'));
    expect(versionAfter(version, change(11, 'anna', 'Två'))).toMatchObject({ isNew: true, version: { number: 2 } });
  });
});
