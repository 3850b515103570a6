import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { OidcRefusal } from '#contract/session.ts';
import { isOwnPath } from '#domain/kernel/own-path.ts';
import { signInByOidc } from '#usecases/session/sign-in-by-oidc.ts';

import { cookieOptions, sessionCookie } from './cookies.ts';
import type { ServerOptions } from './server-options.ts';

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
  server.get(OIDC_START, async (request, reply) => {
    const till = ownPath((request.query as Record<string, unknown>)['till']);
    const begun = await oidc.begin();
    if (!begun.ok) return refuse(request, reply, begun.error, till);
    const { url, secrets } = begun.value;
    const value = Buffer.from(JSON.stringify({ ...secrets, till })).toString('base64url');
    return reply
      .setCookie(SECRETS_COOKIE, value, { ...cookieOptions(secure), path, maxAge: SECRETS_SECONDS })
      .redirect(url);
  });
  server.get(OIDC_CALLBACK, async (request, reply) => {
    const secrets = readSecrets(request.cookies[SECRETS_COOKIE]);
    reply.clearCookie(SECRETS_COOKIE, { ...cookieOptions(secure), path });
    if (secrets === null) return backToSignIn(reply, 'avbruten', '/');
    const { till } = secrets;
    const identity = await oidc.finish(new URL(request.url, baseUrl), secrets);
    if (!identity.ok) return refuse(request, reply, identity.error, till);
    const token = await signInByOidc(app, identity.value, request.headers['user-agent'] ?? '');
    if (!token.ok) return backToSignIn(reply, 'okand', till);
    return reply.setCookie(sessionCookie(secure), token.value, cookieOptions(secure)).redirect(till);
  });
}

/** What the sign-in page is told, by what the provider's side says. */
const REFUSALS = { denied: 'nekad', unreachable: 'otillganglig', broken: 'avbruten' } as const;

type Failure = { readonly reason: keyof typeof REFUSALS; readonly detail: string };

function refuse(request: FastifyRequest, reply: FastifyReply, failure: Failure, till: string): FastifyReply {
  request.log.warn({ reason: failure.detail }, 'sign-in by OIDC failed');
  return backToSignIn(reply, REFUSALS[failure.reason], till);
}

/** The sign-in page says what happened, and still knows where the person was going. */
function backToSignIn(reply: FastifyReply, fel: OidcRefusal, till: string): FastifyReply {
  const search = new URLSearchParams(till === '/' ? { fel } : { fel, till });
  return reply.redirect(`/logga-in?${search.toString()}`);
}

const ownPath = (value: unknown): string => (typeof value === 'string' && isOwnPath(value) ? value : '/');

type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly till: string };

function readSecrets(cookie: string | undefined): Secrets | null {
  if (cookie === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { state, nonce, verifier, till } = value as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return { state, nonce, verifier, till: ownPath(till) };
  } catch {
    return null;
  }
}
