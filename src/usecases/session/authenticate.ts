import { createHash } from 'node:crypto';

import { findSession, touchSession } from '#store/people/sessions.ts';

import { SESSION_IDLE_HOURS, SESSION_TOUCH_SECONDS } from '#limits';

import { actingAs, todayOf } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** What the database keeps of a token: whoever reads the table cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** When a session that is used now will end. */
export const sessionEnd = (now: Date): string => new Date(now.getTime() + SESSION_IDLE_HOURS * 3_600_000).toISOString();

/** Who sent the token, or null. Moves the session's end where the person is using it (`isUse`). */
export async function authenticate(
  app: App,
  token: string | null,
  { isUse }: { readonly isUse: boolean } = { isUse: true },
): Promise<SignedIn | null> {
  if (token === null) return null;
  const now = app.now();
  const owner = await actingAs(app, 'session', async ({ db }) => {
    const found = await findSession(db, hashToken(token), now.toISOString());
    const isOld = found !== undefined && now.getTime() - Date.parse(found.lastSeenAt) > SESSION_TOUCH_SECONDS * 1000;
    if (isUse && isOld) {
      await touchSession(db, found.session, now.toISOString(), sessionEnd(now));
    }
    return found;
  });
  if (owner === undefined) return null;
  const { id, name, email, session, roles } = owner;
  return { id, name, email, session, actor: { person: id, roles, today: todayOf(app) } };
}
