import type { SignInInput } from '#usecases/session/sign-in.ts';
import { signIn } from '#usecases/session/sign-in.ts';
import { changePassword } from '#usecases/session/change-password.ts';
import { authenticate } from '#usecases/session/authenticate.ts';
import { listOwnSessions, revokeOwnSession } from '#usecases/session/own-sessions.ts';
import { showSession } from '#usecases/session/show-session.ts';
import { showSignInOptions } from '#usecases/session/show-sign-in-options.ts';
import { signOut } from '#usecases/session/sign-out.ts';

import { answer, problem, signedIn, valueOf } from './answer.ts';
import { api } from './context.ts';

export const session = {
  options: api.session.options.handler(({ context }) => showSignInOptions(context.app)),
  signIn: api.session.signIn.handler(async ({ context, input }) => {
    const { address, client } = context;
    const asked: SignInInput = { ...input, address, client };
    const token = valueOf(await signIn(context.app, asked));
    const who = await authenticate(context.app, token);
    if (who === null) throw problem({ kind: 'unauthenticated', detail: 'Kontot är stängt.', faults: [] });
    context.keepToken(token);
    return showSession(context.app, who);
  }),
  current: api.session.current.handler(async ({ context }) => showSession(context.app, await signedIn(context))),
  signOut: api.session.signOut.handler(async ({ context }) => {
    await answer(context, (who) => signOut(context.app, who));
    context.keepToken(null);
    return { signedOut: true as const };
  }),
  changePassword: api.session.changePassword.handler(async ({ context, input }) => {
    await answer(context, (who) => changePassword(context.app, who, { ...input, address: context.address }));
    return { changed: true as const };
  }),
  list: api.session.list.handler(async ({ context }) => ({
    items: await listOwnSessions(context.app, await signedIn(context)),
  })),
  revoke: api.session.revoke.handler(async ({ context, input }) => {
    await answer(context, (who) => revokeOwnSession(context.app, who, input.id));
    return { revoked: true as const };
  }),
};
