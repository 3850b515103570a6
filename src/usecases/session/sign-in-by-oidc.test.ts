import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { connectOidc } from '#outside/oidc-provider.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { startTestServer, TEST_BASE_URL } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const CALLBACK = '/api/v1/oidc/callback';

/** A real provider in this process: whoever asks is signed in as the address that `whoIs` gives. */
async function startProvider(whoIs: { email: string; verified: boolean }) {
  const http = createServer();
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', () => resolve());
  });
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'styrkedja',
        client_secret: 'hemlighet-for-prov-som-ingen-annan-har',
        redirect_uris: [`${TEST_BASE_URL}${CALLBACK}`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: whoIs.email, email_verified: whoIs.verified }),
    }),
    cookies: { keys: ['prov'] },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
  });
  const handle = provider.callback();
  http.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      void (async () => {
        const details = await provider.interactionDetails(request, response);
        const grant = new provider.Grant({ accountId: 'konto-1', clientId: 'styrkedja' });
        grant.addOIDCScope('openid email profile');
        const grantId = await grant.save();
        expect(details.prompt.name).not.toBe('');
        await provider.interactionFinished(request, response, {
          login: { accountId: 'konto-1' },
          consent: { grantId },
        });
      })();
      return;
    }
    void handle(request, response);
  });
  return { issuer, close: () => new Promise((resolve) => http.close(resolve)) };
}

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
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    provider = await startProvider(whoIs);
  });
  afterAll(() => provider.close());

  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    const person = await addPerson(database, place.id, 'reader', place.board);
    const oidc = connectOidc({
      issuer: provider.issuer,
      clientId: 'styrkedja',
      clientSecret: 'hemlighet-for-prov-som-ingen-annan-har',
      name: 'Provköpings inloggning',
      redirectUrl: `${TEST_BASE_URL}${CALLBACK}`,
      startPath: '/api/v1/oidc/start',
      insecure: true,
    });
    const { server } = await startTestServer(database, place.id, { oidc });
    const signIn = async (mend: (back: URL) => void = () => undefined) => {
      const begun = await server.inject({ url: '/api/v1/oidc/start' });
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
});
