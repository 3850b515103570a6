import { describe, expect, it } from 'vitest';

import { clientName } from './client-name.ts';

const APPLE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a browser', () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${APPLE} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
      'Edge, Windows',
    ],
    [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${APPLE} Chrome/130.0.0.0 Mobile Safari/537.36`, 'Chrome, Android'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${APPLE} HeadlessChrome/150.0.0.0 Safari/537.36`, 'Chrome, Linux'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:131.0) Gecko/20100101 Firefox/131.0', 'Firefox, Mac'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8.9.1', 'curl/8.9.1'],
  ])('of %s is %s', (client, name) => {
    expect(clientName(client)).toBe(name);
  });
});
