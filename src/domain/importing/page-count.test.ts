import { describe, expect, it } from 'vitest';

import { linesOfText } from '#test/support/importing/lines.ts';

import { findPageCount } from './page-count.ts';

const PAGE = Array.from(
  { length: 14 },
  (_, at) => `Rad ${'abcdefghijklmn'.charAt(at)} av en löpande text som fyller sidan`,
);

const numbered = (pages: number, foot: (page: number) => string): readonly number[] => {
  const text = Array.from({ length: pages }, (_, at) => [...PAGE, foot(at + 3)].join('\n')).join('\n');
  return [...findPageCount(linesOfText(text))].toSorted((a, b) => a - b);
};

describe('page numbers that only their counting tells', () => {
  it('are found alone on their lines', () => {
    expect(numbered(7, String)).toEqual([14, 29, 44, 59, 74, 89, 104]);
  });
  it('are found beside the same words on every page', () => {
    expect(numbered(5, (page) => `Enheten för stöd och omsorg ${page}`)).toHaveLength(5);
    expect(numbered(5, (page) => `${page} Verksamhetsplan för enheten`)).toHaveLength(5);
  });
  it('are not seen in values that do not count on, nor in a few that do', () => {
    expect(numbered(9, (page) => String((page * 7) % 11))).toEqual([]);
    expect(numbered(4, String)).toEqual([]);
  });
  it('may be lost on a page', () => {
    expect(numbered(9, (page) => (page === 6 ? 'En rad utan nummer' : String(page)))).toHaveLength(8);
  });
});
