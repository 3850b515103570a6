import { describe, expect, it } from 'vitest';

import { quotedFrom } from './find-quotes.ts';

const row = { definition: 'd', start: '2025-01-01', end: '2025-04-30', values: { outcome: '37.50' } };
const own = (organisation: string, values: Record<string, string> = { outcome: '37.5' }) => ({
  organisation,
  definition: 'd',
  start: row.start,
  end: row.end,
  values,
});

describe('quotedFrom', () => {
  it('finds the nearest organisation above with the same value for the same period', () => {
    expect(quotedFrom(row, [own('board'), own('department')], ['department', 'board'])).toBe('department');
  });

  it.each([
    ['another value', { ...row, values: { outcome: '37.6' } }],
    ['another period', { ...row, start: '2024-01-01' }],
    ['another definition', { ...row, definition: 'x' }],
    ['no value', { ...row, values: { men: '37.5' } }],
    ['no period', { ...row, start: null, end: null }],
  ])('takes a row with %s for its own', (_, other) => {
    expect(quotedFrom(other, [own('board')], ['board'])).toBeNull();
  });

  it.each([
    ['a round share, which both may have reached', { outcome: '100', men: '100', women: '100', previous: '100' }],
    ['nothing at all', { outcome: '0', previous: '0.0' }],
    ['two digits alone', { outcome: '81' }],
    ['a small number and the same target', { outcome: '12', target: '95.25' }],
  ])('takes %s for a row of its own, though the board has the same', (_, values) => {
    expect(quotedFrom({ ...row, values }, [own('board', values)], ['board'])).toBeNull();
  });

  it.each([
    ['several digits', { outcome: '81.4' }],
    ['an outcome and last year’s result', { outcome: '81', previous: '79' }],
    ['the same split', { outcome: '100', men: '97', women: '98' }],
  ])('takes %s for a quotation where the board has the same', (_, values) => {
    expect(quotedFrom({ ...row, values }, [own('board', values)], ['board'])).toBe('board');
  });

  it('takes a row for its own where any measured cell differs', () => {
    const values = { outcome: '37.52', men: '30' };
    expect(quotedFrom({ ...row, values }, [own('board', { outcome: '37.52', men: '31' })], ['board'])).toBeNull();
    expect(quotedFrom({ ...row, values }, [own('board', { outcome: '37.52' })], ['board'])).toBe('board');
  });
});
