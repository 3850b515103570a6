import { unauthenticated } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OidcIdentity } from '#outside/oidc-provider.ts';
import { findAccount, findByOidc, insertOidcAccount } from '#store/people/accounts.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { openSession } from './open-session.ts';

/**
 * Signs in the person that the provider names and gives the session's token. The first time the person is found by the
 * address that the provider has verified; from then on by the provider's own lasting name. Nobody is added by signing in.
 */
export function signInByOidc(app: App, identity: OidcIdentity, client: string): Promise<Result<string, Failure>> {
  const { issuer, subject, email } = identity;
  return actingAs(app, 'sign-in', async (act): Promise<Result<string, Failure>> => {
    const known = await findByOidc(act.db, issuer, subject);
    const person = known ?? (email === null ? undefined : await findAccount(act.db, email));
    if (person === undefined || person.disabled) {
      return unauthenticated('Du har inget konto här. Be den som sköter systemet att lägga upp dig.');
    }
    if (known === undefined) await insertOidcAccount(act.db, { issuer, subject, person: person.id });
    return ok(await openSession(app, act, person, client, 'med kommunens inloggning'));
  });
}
