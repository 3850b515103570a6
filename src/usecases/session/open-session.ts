import { randomBytes } from 'node:crypto';

import { insertSession } from '#store/people/sessions.ts';
import { setLastSignIn } from '#store/people/accounts.ts';
import type { Act } from '#store/transaction.ts';

import type { App } from '../app.ts';
import { hashToken, sessionEnd } from './authenticate.ts';

/** Opens a session for a person within an act and gives the token, which is nowhere but in the answer's cookie. */
export async function openSession(
  app: App,
  { db, audit }: Act,
  person: { readonly id: string; readonly name: string },
  client: string,
  how: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = app.now();
  await insertSession(db, {
    tokenHash: hashToken(token),
    id: app.newId(),
    person: person.id,
    now: now.toISOString(),
    expiresAt: sessionEnd(now),
    client: client.slice(0, 300),
  });
  await setLastSignIn(db, person.id, now.toISOString());
  audit({ action: 'sign-in', kind: 'person', thing: person.id, summary: `${person.name} loggade in ${how}.` });
  return token;
}
