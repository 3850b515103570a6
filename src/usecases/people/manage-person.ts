import { allowedSomewhere, can } from '#domain/access/can.ts';
import { faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import type { Db } from '#store/db.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import type { Register } from '#store/organisations/organisations.ts';
import { findPerson } from '#store/people/people.ts';
import type { PersonRow } from '#store/people/people.ts';
import type { Act } from '#store/transaction.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn, WriteOptions } from '../app.ts';
import { isUuid } from '../page-mark.ts';
import { viewPerson } from './view-person.ts';

/** May the person manage roles at this place? */
export const mayManageAt = (who: SignedIn, { organisations }: Register, place: string): boolean =>
  can(who.actor, 'people.manage', thingAt(organisations, place, who.actor.today));

/**
 * An administrator looks after those whose every role lies below the own place, so that nobody takes over somebody who
 * stands higher; a person without roles is looked after by every administrator.
 */
const mayManage = (who: SignedIn, register: Register, { roles }: PersonRow): boolean =>
  roles.length === 0
    ? allowedSomewhere(who.actor).includes('people.manage')
    : roles.every(({ organisation }) => mayManageAt(who, register, organisation));

/** Changes a person within one act, after asking leave, and gives the person as changed. */
export async function managePerson(
  app: App,
  who: SignedIn,
  id: string,
  options: WriteOptions,
  change: (act: Act, person: PersonRow, register: Register) => Promise<Result<true, Failure>>,
): Promise<Result<PersonView, Failure>> {
  const done = await writing(app, who, options, async (act): Promise<Result<true, Failure>> => {
    const person = isUuid(id) ? await findPerson(act.db, id) : undefined;
    if (person === undefined) return notFound('Personen finns inte.');
    const register = await loadRegister(act.db);
    if (!mayManage(who, register, person)) return forbidden(`Du får inte ändra ${person.name}.`);
    return change(act, person, register);
  });
  return done.ok ? reading(app, who, ({ db }) => showPerson(db, who, id)) : done;
}

export async function showPerson(db: Db, who: SignedIn, id: string): Promise<Result<PersonView, Failure>> {
  const person = await findPerson(db, id);
  if (person === undefined) return notFound('Personen finns inte.');
  return ok(viewPerson(person, await loadRegister(db), who.actor.today));
}

export const unknownPlace = (): Result<never, Failure> =>
  invalid(faultOf('unknown-organisation', 'Organisationen finns inte.', 'Välj en annan.', 'Organisation'));
