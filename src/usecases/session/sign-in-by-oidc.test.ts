import { afterAll, beforeAll, expect, it } from 'vitest';

import { connectOidc } from '#outside/oidc-provider.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { OIDC_CLIENT, startOidcServer } from '#test/support/oidc-server.ts';
import { startTestServer, TEST_BASE_URL } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const CALLBACK = '/api/v1/oidc/callback';

/** Follows redirects as a browser does, with the provider's cookies, until they lead back to us. */
async function walk(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 10; step += 1) {
    if (at.startsWith(TEST_BASE_URL)) return new URL(at);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${answer.status} at ${at}: ${await answer.text()}`);
    at = new URL(location, at).href;
  }
  throw new Error('too many redirects');
}

describeOnEachDatabase('signing in at the municipality’s provider', (open) => {
  const whoIs = { email: 'ingen@prov.example', verified: true };
  let provider: Awaited<ReturnType<typeof startOidcServer>>;
  beforeAll(async () => {
    provider = await startOidcServer({ redirectUrl: `${TEST_BASE_URL}${CALLBACK}`, whoIs, asks: false });
  });
  afterAll(() => provider.close());

  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const person = await addPerson(database, place.id, 'reader', place.board);
    const oidc = connectOidc({
      issuer: provider.issuer,
      clientId: OIDC_CLIENT.id,
      clientSecret: OIDC_CLIENT.secret,
      name: 'Provköpings inloggning',
      redirectUrl: `${TEST_BASE_URL}${CALLBACK}`,
      startPath: '/api/v1/oidc/start',
      insecure: true,
    });
    const { server } = await startTestServer(database, place.id, { oidc });
    const signIn = async (mend: (back: URL) => void = () => undefined, till = '') => {
      const begun = await server.inject({ url: `/api/v1/oidc/start${till}` });
      const secrets = String(begun.headers['set-cookie']).split(';')[0] ?? '';
      const back = await walk(String(begun.headers.location));
      mend(back);
      return server.inject({ url: `${back.pathname}${back.search}`, headers: { cookie: secrets } });
    };
    const sessionOf = async (answer: Awaited<ReturnType<typeof signIn>>): Promise<number> => {
      const sid = answer.cookies.find(({ name }) => name === 'sid')?.value ?? '';
      return (await server.inject({ url: '/api/v1/session', cookies: { sid } })).statusCode;
    };
    return { person, signIn, sessionOf };
  };

  it('knows a person by the verified address the first time, and by the provider’s own name later', async () => {
    const { person, signIn, sessionOf } = await prepare();
    whoIs.email = `${person}@prov.example`;
    const first = await signIn();
    expect([first.statusCode, first.headers.location]).toEqual([302, '/']);
    expect(await sessionOf(first)).toBe(200);
    whoIs.email = 'nytt.namn@prov.example';
    expect(await sessionOf(await signIn())).toBe(200);
  });

  it('lets nobody in whose address is unknown or not verified', async () => {
    const { person, signIn, sessionOf } = await prepare();
    whoIs.email = 'okand@prov.example';
    const unknown = await signIn();
    expect(unknown.headers.location).toBe('/logga-in?fel=okand');
    expect(await sessionOf(unknown)).toBe(401);
    Object.assign(whoIs, { email: `${person}@prov.example`, verified: false });
    expect((await signIn()).headers.location).toBe('/logga-in?fel=okand');
    whoIs.verified = true;
  });

  it('refuses an answer that is not the one it asked for', async () => {
    const { signIn } = await prepare();
    const forged = await signIn((back) => {
      back.searchParams.set('state', 'ett annat');
    });
    expect(forged.headers.location).toBe('/logga-in?fel=avbruten');
  });

  it('brings the person back to where they were going, and to no other site', async () => {
    const { person, signIn } = await prepare();
    whoIs.email = `${person}@prov.example`;
    const unchanged = (): void => undefined;
    expect((await signIn(unchanged, '?till=/dokument/1?visa=fynd')).headers.location).toBe('/dokument/1?visa=fynd');
    expect((await signIn(unchanged, '?till=//ond.example')).headers.location).toBe('/');
    const refused = await signIn((back) => back.searchParams.set('state', 'ett annat'), '?till=/logg');
    expect(refused.headers.location).toBe('/logga-in?fel=avbruten&till=%2Flogg');
  });

  it('says on the sign-in page that the provider refused or does not answer', async () => {
    const { signIn } = await prepare();
    const denied = await signIn((back) => {
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
    });
    expect(denied.headers.location).toBe('/logga-in?fel=nekad');
    const database = await open();
    const { id } = await addSmallMunicipality(database);
    const oidc = connectOidc({
      issuer: 'http://127.0.0.1:9',
      clientId: OIDC_CLIENT.id,
      clientSecret: OIDC_CLIENT.secret,
      name: 'Nere',
      redirectUrl: `${TEST_BASE_URL}${CALLBACK}`,
      startPath: '/api/v1/oidc/start',
      insecure: true,
    });
    const { server } = await startTestServer(database, id, { oidc });
    const begun = await server.inject({ url: '/api/v1/oidc/start' });
    expect([begun.statusCode, begun.headers.location]).toEqual([302, '/logga-in?fel=otillganglig']);
  });
});
