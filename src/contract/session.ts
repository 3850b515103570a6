import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { RoleAtPlace } from '#domain/people/person-view.ts';

import { Id, route, write } from './base.ts';

export const SessionView = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  municipality: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(RoleAtPlace),
  /** What the person may do at all, somewhere: decides which menu entries are shown. */
  allowed: z.array(Action),
  /** The organisation and year whose golden thread is opened first. */
  home: z.object({ organisation: z.string(), year: z.number().int() }).nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignInOptions = z.object({
  municipality: z.string(),
  oidc: z.object({ name: z.string(), startPath: z.string() }).nullable(),
  /** Shown on the sign-in page of an example installation only. */
  exampleAccounts: z.array(z.object({ name: z.string(), email: z.string(), role: z.string() })),
  examplePassword: z.string().nullable(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/**
 * What the address of the sign-in page carries back from the municipality's own sign-in (`/logga-in?fel=…`): interrupted
 * or too old, refused by it, known there but not here, or not to be reached.
 */
export const OIDC_REFUSALS = ['avbruten', 'nekad', 'okand', 'otillganglig'] as const;
export type OidcRefusal = (typeof OIDC_REFUSALS)[number];

const OwnSession = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  client: z.string(),
  current: z.boolean(),
});

export const session = {
  options: route.route({ method: 'GET', path: '/sign-in', summary: 'How one can sign in' }).output(SignInOptions),
  signIn: route
    .route({ method: 'POST', path: '/session', summary: 'Sign in with a local account' })
    .input(z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(200) }))
    .output(SessionView),
  current: route.route({ method: 'GET', path: '/session', summary: 'Who is signed in' }).output(SessionView),
  signOut: route
    .route({ method: 'DELETE', path: '/session', summary: 'Sign out' })
    .output(z.object({ signedOut: z.literal(true) })),
  changePassword: route
    .route({ method: 'POST', path: '/session/password', summary: 'Change the own password; other sessions end' })
    .input(z.object({ current: z.string().min(1).max(200), next: z.string().min(12).max(200) }))
    .output(z.object({ changed: z.literal(true) })),
  list: route
    .route({ method: 'GET', path: '/sessions', summary: 'Own sessions' })
    .output(z.object({ items: z.array(OwnSession) })),
  revoke: write
    .route({ method: 'DELETE', path: '/sessions/{id}', summary: 'End one of the own sessions' })
    .input(z.object({ id: Id }))
    .output(z.object({ revoked: z.literal(true) })),
};
