import { expect, it } from 'vitest';

import { addDecimals } from '#domain/kernel/decimal.ts';

import { grantedLines } from './grant-lines.ts';

const months = ['0.00', '0.00', ...Array.from({ length: 10 }, () => '30000.00')];
const line = {
  organisation: 'o',
  organisationName: 'Lekstugan',
  area: 'barn',
  kind: 'lon',
  profile: 'own',
  months,
  total: '300000.00',
} as const;

it('a grant in part is spread as what was asked for, to the öre; what cannot be read is none', () => {
  const lines = [{ ...line, months: [...months] }];
  expect(grantedLines(lines, ['300 000,00'])).toBe('all');
  expect(grantedLines(lines, ['mycket'])).toBeNull();
  const part = grantedLines(lines, ['100 000']);
  if (part === null || part === 'all') throw new Error('Nothing was granted');
  expect(part[0]?.months[0]).toBe('0.00');
  expect(addDecimals(...(part[0]?.months ?? []))).toBe('100000.00');
  const none = grantedLines([{ ...line, months: Array.from({ length: 12 }, () => '0.00'), total: '0.00' }], ['120']);
  expect(none === null || none === 'all' ? none : none[0]?.months[3]).toBe('10.00');
});
