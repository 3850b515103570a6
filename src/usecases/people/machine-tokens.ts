import { randomBytes } from 'node:crypto';

import { allowedSomewhere } from '#domain/access/can.ts';
import { conflict, forbidden, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { MachineTokenView } from '#domain/people/machine-token-view.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import {
  findMachine,
  findMachineToken,
  insertMachineToken,
  listMachineTokens as queryTokens,
  revokeMachineToken as saveRevoked,
} from '#store/people/machine-tokens.ts';
import type { MachineTokenRow } from '#store/people/machine-tokens.ts';

import { MAX_MACHINE_TOKENS_SHOWN } from '#limits';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { hashToken } from '../session/authenticate.ts';
import { mayManageAt, unknownPlace } from './manage-person.ts';

/** Tokens of the places that the administrator looks after. */
export function listMachineTokens(
  app: App,
  who: SignedIn,
): Promise<Result<{ readonly items: MachineTokenView[] }, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<{ readonly items: MachineTokenView[] }, Failure>> => {
    if (!allowedSomewhere(who.actor).includes('people.manage')) return forbidden('Du får inte se nycklarna.');
    const register = await loadRegister(db);
    const places = register.organisations.map(({ id }) => id).filter((id) => mayManageAt(who, register, id));
    const rows = await queryTokens(db, places, MAX_MACHINE_TOKENS_SHOWN);
    return ok({ items: rows.map((row) => view(who, row, register)) });
  });
}

export type CreateMachineTokenInput = {
  readonly requestId: string;
  readonly name: string;
  readonly organisation: string;
};

/** Makes a token and gives it this once: a request that is sent again gets the same account without it. */
export async function createMachineToken(
  app: App,
  who: SignedIn,
  { requestId, name, organisation }: CreateMachineTokenInput,
): Promise<Result<MachineTokenView & { readonly token: string | null }, Failure>> {
  const token = `styrkedja_${randomBytes(32).toString('base64url')}`;
  const options = { requestId, fingerprint: `create-machine-token ${organisation} ${name}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
    const register = await loadRegister(db);
    if (!allowedSomewhere(who.actor).includes('people.manage')) return forbidden('Du får inte göra nycklar.');
    if (!register.organisations.some(({ id }) => id === organisation)) return unknownPlace();
    if (!mayManageAt(who, register, organisation)) return forbidden('Du får inte göra nycklar för den organisationen.');
    const id = app.newId();
    const at = app.now().toISOString();
    await insertMachineToken(db, { id, name, tokenHash: hashToken(token), organisation, person: who.id, at });
    const place = nameOn(register.organisations, organisation, who.actor.today);
    const summary = `${who.name} gjorde nyckeln ${name}, som får skicka siffror för ${place}.`;
    audit({ action: 'create', kind: 'machine-token', thing: id, summary, after: { name, organisation } });
    return ok({ id });
  });
  if (!done.ok) return done;
  return reading(app, who, async ({ db }) => {
    const row = await findMachineToken(db, done.value.id);
    if (row === undefined) return notFound('Nyckeln finns inte.');
    const isNew = (await findMachine(db, hashToken(token)))?.id === row.id;
    return ok({ ...view(who, row, await loadRegister(db)), token: isNew ? token : null });
  });
}

/** Makes a token hold no longer, from its next request; what it has sent stays. */
export async function revokeMachineToken(
  app: App,
  who: SignedIn,
  { id, requestId }: { readonly id: string; readonly requestId: string },
): Promise<Result<MachineTokenView, Failure>> {
  const options = { requestId, fingerprint: `revoke-machine-token ${id}` };
  const done = await writing(app, who, options, async ({ db, audit }): Promise<Result<true, Failure>> => {
    const row = isUuid(id) ? await findMachineToken(db, id) : undefined;
    const register = await loadRegister(db);
    if (row === undefined || !mayManageAt(who, register, row.organisation)) return notFound('Nyckeln finns inte.');
    if (!(await saveRevoked(db, id, who.id, app.now().toISOString()))) {
      return conflict('Nyckeln är redan indragen.', { revokedAt: row.revokedAt });
    }
    audit({ action: 'revoke', kind: 'machine-token', thing: id, summary: `${who.name} drog in nyckeln ${row.name}.` });
    return ok(true);
  });
  if (!done.ok) return done;
  return reading(app, who, async ({ db }): Promise<Result<MachineTokenView, Failure>> => {
    const row = await findMachineToken(db, id);
    return row === undefined ? notFound('Nyckeln finns inte.') : ok(view(who, row, await loadRegister(db)));
  });
}

const view = (
  who: SignedIn,
  { organisation, ...row }: MachineTokenRow,
  { organisations }: Register,
): MachineTokenView => ({
  ...row,
  organisation: { id: organisation, name: nameOn(organisations, organisation, who.actor.today) },
  allowed: row.revokedAt === null ? ['revoke'] : [],
});
