import { describe, expect, it } from 'vitest';

import { quotedFrom } from './find-quotes.ts';

const row = { definition: 'd', start: '2025-01-01', end: '2025-04-30', value: '37.50' };
const own = (organisation: string, value = '37.5') => ({
  organisation,
  definition: 'd',
  start: row.start,
  end: row.end,
  value,
});

describe('quotedFrom', () => {
  it('finds the nearest organisation above with the same value for the same period', () => {
    expect(quotedFrom(row, [own('board'), own('department')], ['department', 'board'])).toBe('department');
  });

  it.each([
    ['another value', { ...row, value: '37.6' }],
    ['another period', { ...row, start: '2024-01-01' }],
    ['another definition', { ...row, definition: 'x' }],
    ['no value', { ...row, value: null }],
    ['no period', { ...row, start: null, end: null }],
  ])('takes a row with %s for its own', (_, other) => {
    expect(quotedFrom(other, [own('board')], ['board'])).toBeNull();
  });
});
