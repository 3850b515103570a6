import type { Action } from '#domain/access/action.ts';
import { can } from '#domain/access/can.ts';
import type { Thing } from '#domain/access/can.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn, thingAt } from '#domain/organisation/standing.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';

/** An organisation with those below it, as they stood in a year. */
export type Subtree = {
  readonly register: Register;
  readonly thing: Thing;
  readonly name: string;
  /** Ids, the organisation's own first. */
  readonly below: readonly string[];
  readonly withStaff: boolean;
  readonly nameOf: (organisation: string) => string;
  /** Whether the person may do this at one of them. */
  readonly may: (action: Action, organisation: string) => boolean;
};

const missing = notFound('Organisationen finns inte, eller så får du inte se dess ekonomi.');

/** What lies below an organisation whose economy the person may see. */
export async function readableSubtree(
  db: Db,
  who: SignedIn,
  { year, organisation }: { readonly year: number; readonly organisation: string },
): Promise<Result<Subtree, Failure>> {
  const register = await loadRegister(db);
  const { organisations } = register;
  const thing = thingAt(organisations, organisation, who.actor.today);
  if (!organisations.some(({ id }) => id === organisation) || !can(who.actor, 'economy.read', thing)) return missing;
  const day = editionDay('VB', year);
  const isBelow = (id: string): boolean => lineAbove(organisations, id, day).some((above) => above.id === organisation);
  const nameOf = (id: string): string => nameOn(organisations, id, day);
  return ok({
    register,
    thing,
    name: nameOf(organisation),
    below: [organisation, ...organisations.map(({ id }) => id).filter((id) => id !== organisation && isBelow(id))],
    withStaff: can(who.actor, 'economy.readStaff', thing),
    nameOf,
    may: (action, id) => can(who.actor, action, thingAt(organisations, id, who.actor.today)),
  });
}
