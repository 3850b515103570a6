import { describe, expect, it } from 'vitest';

import { MAX_FILE_NAME_CHARACTERS } from '#limits';

import { fileNameOf } from './figure-file.ts';

describe('the name of a file', () => {
  it.each([
    ['huvudbok.csv', 'huvudbok.csv'],
    ['C:\\Ekonomi\\2025\\huvud\u0007bok.csv', 'huvudbok.csv'],
    ['../../hemligt/rader.csv', 'rader.csv'],
    ['mapp/', 'namnlös fil'],
    ['', 'namnlös fil'],
  ])('%j is told without folders and signs that cannot be shown', (sent, told) => {
    expect(fileNameOf(new File([], sent))).toBe(told);
  });

  // Each sign is looked at once: looked at from every place, five million would never end.
  it('is cut, however long somebody made it', () => {
    expect(fileNameOf(new File([], 'a'.repeat(5_000_000)))).toHaveLength(MAX_FILE_NAME_CHARACTERS);
  });
});
