import { expect, it } from 'vitest';

import { isOwnPath } from './own-path.ts';

it.each([
  ['/trad', true],
  ['/dokument/1?visa=fynd#rad-3', true],
  ['/', true],
  ['', false],
  ['trad', false],
  ['//ond.example', false],
  ['/\\ond.example', false],
  ['/\t/ond.example', false],
  ['https://ond.example/', false],
])('%j leads to our own site: %s', (path, own) => {
  expect(isOwnPath(path)).toBe(own);
});
