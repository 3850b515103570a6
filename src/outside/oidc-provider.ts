import * as client from 'openid-client';

import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

/** What must come back unchanged from the browser: kept in a cookie of its own while the person is at the provider. */
export type OidcSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who the provider says it is. `email` only where the provider has verified it. */
export type OidcIdentity = { readonly issuer: string; readonly subject: string; readonly email: string | null };

/** Why nobody was signed in: the provider said no, it could not be reached, or its answer was not the one asked for. */
export type OidcFailure = {
  readonly reason: 'denied' | 'unreachable' | 'broken';
  /** For the log, never for the person. */
  readonly detail: string;
};

/** Sign-in at the municipality's own identity provider (OpenID Connect, authorisation code with PKCE). */
export type OidcProvider = {
  readonly name: string;
  readonly startPath: string;
  /** Where to send the browser. */
  readonly begin: () => Promise<Result<{ readonly url: string; readonly secrets: OidcSecrets }, OidcFailure>>;
  /** What the browser came back with. */
  readonly finish: (current: URL, secrets: OidcSecrets) => Promise<Result<OidcIdentity, OidcFailure>>;
};

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: "Björkhamns inloggning". */
  readonly name: string;
  readonly redirectUrl: string;
  readonly startPath: string;
  /** For tests and development on one machine: a provider without TLS. */
  readonly insecure: boolean;
};

/** The provider's own settings are fetched when first needed, so that the server starts while the provider is down. */
export function connectOidc(settings: OidcSettings): OidcProvider {
  let found: Promise<client.Configuration> | undefined;
  const configuration = async (): Promise<Result<client.Configuration, OidcFailure>> => {
    found ??= client.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
      execute: settings.insecure ? [client.allowInsecureRequests] : [],
    });
    try {
      return ok(await found);
    } catch (error) {
      found = undefined;
      return err({ reason: 'unreachable', detail: told(error) });
    }
  };
  return {
    name: settings.name,
    startPath: settings.startPath,
    begin: async () => {
      const provider = await configuration();
      if (!provider.ok) return provider;
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(provider.value, {
        redirect_uri: settings.redirectUrl,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        state: secrets.state,
        nonce: secrets.nonce,
      });
      return ok({ url: url.href, secrets });
    },
    finish: async (current, { state, nonce, verifier }) => {
      const provider = await configuration();
      if (!provider.ok) return provider;
      try {
        const tokens = await client.authorizationCodeGrant(provider.value, current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return err({ reason: 'broken', detail: 'no claims' });
        const { iss, sub, email, email_verified: verified } = claims;
        return ok({ issuer: iss, subject: sub, email: typeof email === 'string' && verified === true ? email : null });
      } catch (error) {
        const denied = error instanceof client.AuthorizationResponseError;
        return err({ reason: denied ? 'denied' : 'broken', detail: told(error) });
      }
    },
  };
}

const told = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
