import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { revokeSession } from '#store/people/sessions.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

/** Ends the session that the request came with. */
export function signOut(app: App, who: SignedIn): Promise<Result<true, Failure>> {
  return writing(app, who, {}, async ({ db, audit }): Promise<Result<true, Failure>> => {
    await revokeSession(db, who.id, who.session, app.now().toISOString());
    audit({ action: 'sign-out', kind: 'person', thing: who.id, summary: `${who.name} loggade ut.` });
    return ok(true);
  });
}
