import { conflict, throttled, unauthenticated } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { countMachineUse, findMachine } from '#store/people/machine-tokens.ts';
import type { Machine } from '#store/people/machine-tokens.ts';
import { inTransaction, RequestReusedError } from '#store/transaction.ts';
import type { Act } from '#store/transaction.ts';

import { MAX_PUSHES_PER_HOUR } from '#limits';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { hashToken } from '../session/authenticate.ts';

/** Whether a token holds, without counting the use: asked before a file is taken in. */
export async function isMachine(app: App, token: string | null): Promise<boolean> {
  if (token === null) return false;
  return actingAs(app, 'push', async ({ db }) => (await findMachine(db, hashToken(token))) !== undefined);
}

/** The system that sent the token. Every use counts, also one that is then refused. */
export function admitMachine(app: App, token: string | null): Promise<Result<Machine, Failure>> {
  return actingAs(app, 'push', async ({ db }): Promise<Result<Machine, Failure>> => {
    const machine = token === null ? undefined : await findMachine(db, hashToken(token));
    if (machine === undefined) {
      return unauthenticated('Nyckeln saknas, är okänd eller indragen. Skicka den som Authorization: Bearer …');
    }
    const uses = await countMachineUse(db, machine.id, app.now().toISOString());
    if (uses <= MAX_PUSHES_PER_HOUR) return ok(machine);
    return throttled(`Nyckeln får skicka högst ${MAX_PUSHES_PER_HOUR} gånger i timmen. Vänta till nästa timme.`);
  });
}

/** One act of a system, done once by its request id. */
export async function actingAsMachine<T>(
  app: App,
  machine: Machine,
  options: { readonly requestId: string; readonly fingerprint: string },
  work: (act: Act) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const actor = { kind: 'system', name: `push.${machine.id}` } as const;
  try {
    return await inTransaction(app.database, { municipality: app.municipality.id, actor, ...options }, work);
  } catch (error) {
    if (!(error instanceof RequestReusedError)) throw error;
    return conflict('requestId har redan använts till något annat. Skicka med ett nytt.', null);
  }
}
