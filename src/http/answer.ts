import { ORPCError } from '@orpc/server';
import { z } from 'zod';

import { faultOf } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SignedIn } from '#usecases/app.ts';
import { authenticate } from '#usecases/session/authenticate.ts';

import type { RequestContext } from './context.ts';

/** From failure to problem: the one table. */
const PROBLEMS: Readonly<Record<Failure['kind'], { code: string; status: number; title: string }>> = {
  unauthenticated: { code: 'UNAUTHENTICATED', status: 401, title: 'Du är inte inloggad.' },
  forbidden: { code: 'FORBIDDEN', status: 403, title: 'Du har inte behörighet till det här.' },
  notFound: { code: 'NOT_FOUND', status: 404, title: 'Det du söker finns inte.' },
  conflict: { code: 'CONFLICT', status: 409, title: 'Det krockar med något som redan finns.' },
  invalid: { code: 'INVALID', status: 422, title: 'Något i det du skickade stämmer inte.' },
  throttled: { code: 'TOO_MANY_REQUESTS', status: 429, title: 'För många försök. Vänta en stund.' },
};

export function problem(failure: Failure): ORPCError<string, unknown> {
  const { code, status, title } = PROBLEMS[failure.kind];
  const { detail, faults, current, allowed } = failure;
  const more = failure.kind === 'conflict' ? { current: current ?? null, allowed: allowed ?? [] } : {};
  return new ORPCError(code, { status, message: title, data: { detail, faults, ...more } });
}

/** The value, or the problem thrown as the contract knows it. */
export function valueOf<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw problem(result.error);
}

/** Who sent the request; nobody is refused. */
export async function signedIn(context: RequestContext): Promise<SignedIn> {
  const who = await authenticate(context.app, context.token);
  if (who === null) throw problem({ kind: 'unauthenticated', detail: 'Logga in och försök igen.', faults: [] });
  return context.day === null ? who : onDay(who, context.day);
}

/** The person as somebody who looks at a day gone by; today and later is now. */
function onDay(who: SignedIn, day: string): SignedIn {
  if (!z.iso.date().safeParse(day).success) {
    const message = `”${day.slice(0, 40)}” är inte en dag.`;
    const fault = faultOf('not-a-day', message, 'Skriv dagen som ÅÅÅÅ-MM-DD.', 'Dag');
    throw problem({ kind: 'invalid', detail: message, faults: [fault] });
  }
  return day >= who.actor.today ? who : { ...who, actor: { ...who.actor, pastDay: day } };
}

/** Finds out who asks, does the act and gives its value or throws its problem. */
export async function answer<T>(
  context: RequestContext,
  act: (who: SignedIn) => Promise<Result<T, Failure>>,
): Promise<T> {
  return valueOf(await act(await signedIn(context)));
}
