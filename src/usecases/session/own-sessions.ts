import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { listSessions, revokeSession } from '#store/people/sessions.ts';
import type { OwnSessionRow } from '#store/people/sessions.ts';

import { MAX_SESSIONS_SHOWN } from '#limits';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** The person's own live sessions, the latest used first. */
export function listOwnSessions(app: App, who: SignedIn): Promise<(OwnSessionRow & { readonly current: boolean })[]> {
  return reading(app, who, async ({ db }) => {
    const sessions = await listSessions(db, who.id, app.now().toISOString(), MAX_SESSIONS_SHOWN);
    return sessions.map((session) => ({ ...session, current: session.id === who.session }));
  });
}

/** Ends one of the person's own sessions: a lost telephone. */
export function revokeOwnSession(app: App, who: SignedIn, id: string): Promise<Result<true, Failure>> {
  return writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    if (!(await revokeSession(db, who.id, id, app.now().toISOString()))) {
      return notFound('Inloggningen finns inte eller är redan avslutad.');
    }
    audit({ action: 'revoke-session', kind: 'person', thing: who.id, summary: `${who.name} avslutade en inloggning.` });
    return ok(true);
  });
}
