import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { expect, inject, it } from 'vitest';

import { describeOnEachDatabase } from '#test/support/databases.ts';
import { MAX_FILE_BYTES } from '#limits';
import { startTestServer, TEST_BASE_URL } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

describeOnEachDatabase('the web server', (open) => {
  const prepare = async (webFolder?: string) => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const started = await startTestServer(database, place.id, webFolder === undefined ? {} : { webFolder });
    const person = await addPerson(database, place.id, 'planner', place.board);
    return { ...started, place, client: await started.signInAs(person) };
  };

  it('says that it lives and that its database answers', async () => {
    const { nobody } = await prepare();
    expect(await nobody.get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await nobody.get('/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const { nobody } = await prepare();
    const { body } = await nobody.get('openapi.json');
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\.1/u), paths: { '/imports/{id}/keep': {} } });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('packs a long answer for whoever takes %s, and it says the same', async (encoding, unpack) => {
    const { server, nobody } = await prepare();
    const packed = await server.inject({ url: '/api/v1/openapi.json', headers: { 'accept-encoding': encoding } });
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      vary: expect.stringContaining('accept-encoding'),
    });
    const plain = (await nobody.get('openapi.json')).raw;
    expect(packed.rawPayload.length).toBeLessThan(plain.length / 4);
    expect(unpack(packed.rawPayload).equals(plain)).toBe(true);
    const short = await server.inject({ url: '/health', headers: { 'accept-encoding': encoding } });
    expect(short.headers).not.toHaveProperty('content-encoding');
  });

  it('packs what the contract answers, and never unpacks what is sent', async () => {
    const { server, client } = await prepare();
    const { headers } = await server.inject({
      url: '/api/v1/rules',
      headers: { 'accept-encoding': 'br', cookie: client.cookie },
    });
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'content-encoding': 'br',
    });
    const sent = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(JSON.stringify({ email: 'x@prov.example', password: 'x' })),
    });
    expect(sent.statusCode).toBe(400);
  });

  it('tells every invalid field at once, in Swedish, with pointers, as a problem', async () => {
    const { client } = await prepare();
    const answer = await client.get('editions?limit=0&kind=X');
    expect(answer).toMatchObject({
      status: 422,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
      body: { code: 'INVALID', errors: [{ pointer: '/limit' }, { pointer: '/kind' }] },
    });
    expect(JSON.stringify(answer.body)).toMatch(/Ska vara|Saknas/u);
  });

  it.each([
    ['nobody', 'editions', 401],
    ['an address that is no service', 'finns-inte', 404],
  ])('answers %s with a problem', async (_, path, status) => {
    const { nobody } = await prepare();
    expect(await nobody.get(path)).toMatchObject({ status, body: { status, type: 'about:blank' } });
  });

  it('takes no JSON that is none, and no body that is too large', async () => {
    const { server } = await prepare();
    const send = (payload: string) =>
      server.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'content-type': 'application/json' },
        payload,
      });
    expect((await send('{"email":')).statusCode).toBe(400);
    expect((await send(JSON.stringify({ email: 'x'.repeat(2 * 1024 * 1024) }))).statusCode).toBe(413);
  });

  it('takes in no form that is none, and none that is larger than a file may be', async () => {
    const { server, client } = await prepare();
    const send = (payload: string, more: object = {}) =>
      server.inject({
        method: 'POST',
        url: '/api/v1/imports',
        headers: { cookie: client.cookie, 'content-type': 'multipart/form-data; boundary=x', ...more },
        payload,
      });
    expect((await send('no form')).json()).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    const told = await send('--x', { 'content-length': String(MAX_FILE_BYTES * 2) });
    expect(told.json()).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(
      (
        await server.inject({
          method: 'POST',
          url: '/api/v1/imports',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          payload: '--x',
        })
      ).statusCode,
    ).toBe(401);
  });

  it('lets no other site write with a person’s cookie', async () => {
    const { server } = await prepare();
    const send = (origin: string) =>
      server.inject({ method: 'POST', url: '/api/v1/session', headers: { origin }, payload: {} });
    expect((await send('https://ond.example')).statusCode).toBe(403);
    expect((await send(TEST_BASE_URL)).statusCode).toBe(422);
  });

  it('serves the app for every page, with a nonce of its own each time, and keeps hashed files for a year', async () => {
    const folder = join(inject('runFolder'), `web-${Math.random().toString(36).slice(2)}`);
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head><title>Prov</title></head></html>');
    writeFileSync(join(folder, 'assets', 'app-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'app-abc123.js.gz'), gzipSync('export {};'));
    const { nobody, server } = await prepare(folder);
    const [home, page] = [await nobody.get('/'), await nobody.get('/dokument/1?x=2')];
    const nonceIn = (body: unknown): string => /nonce="([^"]+)"/u.exec(String(body))?.[1] ?? '';
    expect([home.status, page.status]).toEqual([200, 200]);
    expect(String(home.headers['content-security-policy'])).toContain(`'nonce-${nonceIn(home.body)}'`);
    expect(nonceIn(home.body)).not.toBe(nonceIn(page.body));
    const script = await nobody.get('/assets/app-abc123.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await nobody.get('/assets/finns-inte.js')).status).toBe(404);
    const packed = await server.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(gunzipSync(packed.rawPayload).toString()).toBe('export {};');
  });
});
