import { faultOf, invalid, throttled } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { countFailures, findAccount, insertAttempt, markSucceeded, updatePassword } from '#store/people/accounts.ts';
import { revokeOtherSessions } from '#store/people/sessions.ts';

import { MAX_FAILED_SIGN_INS, SIGN_IN_WINDOW_MINUTES } from '#limits';

import { actingAs, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { hashPassword, passwordFits } from './password.ts';

export type ChangePasswordInput = { readonly current: string; readonly next: string; readonly address: string };

/**
 * Changes the own password. The present one is asked for, and wrong ones count as failed sign-ins: somebody who has found
 * an open computer may not guess here either. Every other session ends, because a password is changed when it is known.
 */
export async function changePassword(
  app: App,
  who: SignedIn,
  { current, next, address }: ChangePasswordInput,
): Promise<Result<true, Failure>> {
  const now = app.now();
  const attempt = app.newId();
  const account = await actingAs(app, 'change-password', async ({ db }) => {
    const since = new Date(now.getTime() - SIGN_IN_WINDOW_MINUTES * 60_000).toISOString();
    const { byEmail } = await countFailures(db, { email: who.email, address, since });
    if (byEmail >= MAX_FAILED_SIGN_INS) return null;
    await insertAttempt(db, { id: attempt, email: who.email, address, at: now.toISOString() });
    return (await findAccount(db, who.email)) ?? null;
  });
  if (account === null) {
    return throttled(`För många misslyckade försök. Vänta ${SIGN_IN_WINDOW_MINUTES} minuter och försök sedan igen.`);
  }
  if (account.passwordHash === null) {
    return invalid(
      faultOf(
        'no-password',
        'Du loggar in med kommunens inloggning och har inget lösenord här.',
        'Byt lösenord där du brukar.',
      ),
    );
  }
  if (!(await passwordFits(account.passwordHash, current))) {
    return invalid(
      faultOf(
        'password-wrong',
        'Det nuvarande lösenordet stämmer inte.',
        'Skriv det lösenord du loggade in med.',
        'current',
      ),
    );
  }
  const passwordHash = await hashPassword(next);
  return writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    await markSucceeded(db, attempt);
    await updatePassword(db, who.id, passwordHash, now.toISOString());
    await revokeOtherSessions(db, who.id, who.session, now.toISOString());
    audit({ action: 'change-password', kind: 'person', thing: who.id, summary: `${who.name} bytte lösenord.` });
    return ok(true);
  });
}
