import { throttled, unauthenticated } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { countFailures, findAccount, insertAttempt, markSucceeded } from '#store/people/accounts.ts';

import { MAX_FAILED_SIGN_INS, MAX_FAILED_SIGN_INS_BY_ADDRESS, SIGN_IN_WINDOW_MINUTES } from '#limits';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { openSession } from './open-session.ts';
import { passwordFits } from './password.ts';

export type SignInInput = {
  readonly email: string;
  readonly password: string;
  /** Address and program of the client: for throttling and for the person's list of sessions. */
  readonly address: string;
  readonly client: string;
};

/**
 * Signs in with a local account and gives the session's token. Never says whether the address is known. The attempt is
 * written before the password is tried, so that guesses made at once count against each other.
 */
export async function signIn(app: App, input: SignInInput): Promise<Result<string, Failure>> {
  const { email, password, address, client } = input;
  const attempt = app.newId();
  const now = app.now();
  const before = await actingAs(app, 'sign-in', async ({ db }) => {
    const since = new Date(now.getTime() - SIGN_IN_WINDOW_MINUTES * 60_000).toISOString();
    const failures = await countFailures(db, { email, address, since });
    if (failures.byEmail >= MAX_FAILED_SIGN_INS || failures.byAddress >= MAX_FAILED_SIGN_INS_BY_ADDRESS) return null;
    await insertAttempt(db, { id: attempt, email, address, at: now.toISOString() });
    return { account: await findAccount(db, email) };
  });
  if (before === null) {
    return throttled(`För många misslyckade försök. Vänta ${SIGN_IN_WINDOW_MINUTES} minuter och försök sedan igen.`);
  }
  const { account } = before;
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (account === undefined || !fits || account.disabled) {
    return unauthenticated('E-postadressen eller lösenordet stämmer inte.');
  }
  return actingAs(app, 'sign-in', async (act) => {
    await markSucceeded(act.db, attempt);
    return ok(await openSession(app, act, account, client, 'med lösenord'));
  });
}
