import type { FastifyInstance } from 'fastify';

import { signInByOidc } from '#usecases/session/sign-in-by-oidc.ts';

import { cookieOptions, sessionCookie } from './cookies.ts';
import type { ServerOptions } from './server.ts';

export const OIDC_START = '/api/v1/oidc/start';
export const OIDC_CALLBACK = '/api/v1/oidc/callback';

/** The person is at the provider meanwhile; ten minutes are enough to find a code device. */
const SECRETS_SECONDS = 600;
const SECRETS_COOKIE = 'oidc';

/** Sign-in by the municipality's identity provider: out with a redirect, back with a code. */
export function addOidcRoutes(server: FastifyInstance, { app, baseUrl }: ServerOptions): void {
  const { oidc } = app;
  if (oidc === null) return;
  const secure = baseUrl.startsWith('https:');
  const path = '/api/v1/oidc';
  server.get(OIDC_START, async (_, reply) => {
    const { url, secrets } = await oidc.begin();
    const value = Buffer.from(JSON.stringify(secrets)).toString('base64url');
    return reply
      .setCookie(SECRETS_COOKIE, value, { ...cookieOptions(secure), path, maxAge: SECRETS_SECONDS })
      .redirect(url);
  });
  server.get(OIDC_CALLBACK, async (request, reply) => {
    const secrets = readSecrets(request.cookies[SECRETS_COOKIE]);
    reply.clearCookie(SECRETS_COOKIE, { ...cookieOptions(secure), path });
    const refused = (reason: string) => reply.redirect(`/logga-in?fel=${reason}`);
    if (secrets === null) return refused('avbruten');
    const identity = await oidc.finish(new URL(request.url, baseUrl), secrets);
    if (!identity.ok) {
      request.log.warn({ reason: identity.error }, 'sign-in by OIDC failed');
      return refused('avbruten');
    }
    const token = await signInByOidc(app, identity.value, request.headers['user-agent'] ?? '');
    if (!token.ok) return refused('okand');
    return reply.setCookie(sessionCookie(secure), token.value, cookieOptions(secure)).redirect('/');
  });
}

function readSecrets(cookie: string | undefined): { state: string; nonce: string; verifier: string } | null {
  if (cookie === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { state, nonce, verifier } = value as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return { state, nonce, verifier };
  } catch {
    return null;
  }
}
