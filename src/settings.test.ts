import { describe, expect, it } from 'vitest';

import { readSettings } from './settings.ts';

const read = (environment: Record<string, string>) => readSettings(environment, '/srv/styrkedja');
const variablesIn = (result: ReturnType<typeof read>): (string | null)[] =>
  result.ok ? [] : result.error.map(({ field }) => field);

describe('readSettings', () => {
  it('needs nothing: the example municipality in ./data on port 3000', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        database: { folder: '/srv/styrkedja/data' },
        port: 3000,
        baseUrl: 'http://localhost:3000',
        example: true,
        oidc: null,
      },
    });
  });

  it('says everything that is wrong at once', () => {
    const result = read({
      PORT: 'åtta',
      BASE_URL: 'styrkedja',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'mycket',
      STYRKEDJA_EXAMPLE: 'kanske',
      OIDC_ISSUER: 'ingen adress',
    });
    expect(variablesIn(result)).toEqual([
      'PORT',
      'BASE_URL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'STYRKEDJA_EXAMPLE',
      'MUNICIPALITY_ID',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'OIDC_ISSUER',
    ]);
  });

  it('takes the scheme of an address in any letters: over https cookies are sent over TLS only', () => {
    expect(read({ BASE_URL: 'HTTPS://styrning.prov.se' })).toMatchObject({
      ok: true,
      value: { baseUrl: 'https://styrning.prov.se' },
    });
  });

  it('does not blame an address that nobody wrote for a wrong port', () => {
    expect(variablesIn(read({ PORT: 'åtta' }))).toEqual(['PORT']);
  });

  it('asks which municipality it is for where the example is off', () => {
    expect(variablesIn(read({ STYRKEDJA_EXAMPLE: 'no' }))).toEqual(['MUNICIPALITY_ID']);
    const own = { STYRKEDJA_EXAMPLE: 'no', MUNICIPALITY_ID: 'provkoping', MUNICIPALITY_NAME: 'Provköping' };
    expect(read(own)).toMatchObject({ ok: true, value: { municipality: { id: 'provkoping', name: 'Provköping' } } });
  });

  it('sends mail where a server and a sender are named, and says what is wrong with them', () => {
    const mail = { MAIL_SMTP_URL: 'smtps://a:b@post.prov.se:465', MAIL_FROM: 'Styrkedja <styrkedja@prov.se>' };
    expect(read({ ...mail, MAIL_HOUR: '6' })).toMatchObject({
      ok: true,
      value: { mail: { url: mail.MAIL_SMTP_URL, from: mail.MAIL_FROM, hour: 6 } },
    });
    expect(read({})).toMatchObject({ ok: true, value: { mail: null } });
    expect(variablesIn(read({ MAIL_SMTP_URL: 'post.prov.se', MAIL_FROM: 'ingen', MAIL_HOUR: '24' }))).toEqual([
      'MAIL_HOUR',
      'MAIL_SMTP_URL',
      'MAIL_FROM',
    ]);
    expect(variablesIn(read({ MAIL_FROM: mail.MAIL_FROM }))).toEqual(['MAIL_SMTP_URL']);
  });
});
