import { describe, expect, it } from 'vitest';

import { fromOwnPages } from './same-origin.ts';

const base = 'https://styrning.prov.example';

describe('fromOwnPages', () => {
  it.each([
    ['a read from anywhere', 'GET', { origin: 'https://ond.example' }, true],
    ['a write from our address', 'POST', { origin: base, host: 'intern:3000' }, true],
    [
      'a write from the address the browser sees',
      'POST',
      { origin: 'https://localhost:5173', host: 'localhost:5173' },
      true,
    ],
    [
      'a write from our host without TLS',
      'POST',
      { origin: 'http://styrning.prov.example', host: 'styrning.prov.example' },
      false,
    ],
    ['a write by a program', 'POST', { host: 'styrning.prov.example' }, true],
    ['a write from another site', 'POST', { origin: 'https://ond.example', host: 'styrning.prov.example' }, false],
    ['a write from a page without an address', 'DELETE', { origin: 'null', host: 'styrning.prov.example' }, false],
    ['a cross-site write without origin', 'POST', { 'sec-fetch-site': 'cross-site' }, false],
  ])('judges %s', (_, method, headers, allowed) => {
    expect(fromOwnPages(method, headers, base)).toBe(allowed);
  });
});
