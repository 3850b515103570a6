import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Provider } from 'oidc-provider';

export const OIDC_CLIENT = { id: 'styrkedja', secret: 'hemlighet-for-prov-som-ingen-annan-har' } as const;

const ACCOUNT = 'konto-1';

export type OidcServer = { readonly issuer: string; readonly close: () => Promise<unknown> };

/**
 * A real OpenID provider in this process: whoever comes is the person of `whoIs`, which may be changed meanwhile. With
 * `asks` it shows a page where the person goes on or turns back, as real ones do; otherwise it lets through at once.
 */
export async function startOidcServer({
  redirectUrl,
  whoIs,
  asks,
}: {
  readonly redirectUrl: string;
  readonly whoIs: { readonly email: string; readonly verified: boolean };
  readonly asks: boolean;
}): Promise<OidcServer> {
  const http = createServer();
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', () => resolve());
  });
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: OIDC_CLIENT.id, client_secret: OIDC_CLIENT.secret, redirect_uris: [redirectUrl] }],
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
    if (request.url?.startsWith('/interaction/') !== true) void handle(request, response);
    else if (asks && request.method === 'GET') askWho(response, whoIs.email);
    else void answerFor(provider, request, response);
  });
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(resolve);
      }),
  };
}

/** The provider's own page. A form without an action is sent to the address that it was shown at. */
function askWho(response: ServerResponse, email: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="sv"><title>Provköpings konton</title><h1>Provköpings konton</h1>
    <form method="post"><p>${email}</p><button>Fortsätt</button></form>
    <form method="post" action="?neka"><button>Avbryt</button></form>`);
}

async function answerFor(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  if (request.url?.endsWith('?neka') === true) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const grant = new provider.Grant({ accountId: ACCOUNT, clientId: OIDC_CLIENT.id });
  grant.addOIDCScope('openid email profile');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: ACCOUNT }, consent });
}
