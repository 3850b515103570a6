import type { Role } from '#domain/access/role.ts';
import { faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import { endRole as saveEnd, insertRole } from '#store/people/people.ts';

import type { App, SignedIn } from '../app.ts';
import { managePerson, mayManageAt, unknownPlace } from './manage-person.ts';
import { ROLE_NAMES } from './role-names.ts';

export type GiveRoleInput = {
  readonly id: string;
  readonly requestId: string;
  readonly role: Role;
  readonly organisation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

const wrongDays = () =>
  invalid(faultOf('days', 'Rollen slutar innan den börjar.', 'Välj en senare sista dag.', 'Till och med'));

/** Gives a role at a place in the organisation from a day on. */
export function giveRole(app: App, who: SignedIn, input: GiveRoleInput): Promise<Result<PersonView, Failure>> {
  const { id, requestId, role, organisation, validFrom, validTo } = input;
  const options = { requestId, fingerprint: `role ${id} ${role}` };
  return managePerson(app, who, id, options, async ({ db, audit }, person, register) => {
    if (!register.organisations.some((place) => place.id === organisation)) return unknownPlace();
    if (!mayManageAt(who, register, organisation)) return forbidden('Du får inte ge roller där.');
    if (validTo !== null && validTo <= validFrom) return wrongDays();
    await insertRole(db, { id: app.newId(), person: id, role, organisation, validFrom, validTo });
    const at = nameOn(register.organisations, organisation, who.actor.today);
    audit({
      action: 'give-role',
      kind: 'person',
      thing: id,
      summary: `${who.name} gav ${person.name} rollen ${ROLE_NAMES[role]} vid ${at} från ${validFrom}.`,
      after: { role, organisation, validFrom, validTo },
    });
    return ok(true);
  });
}

export type EndRoleInput = {
  readonly id: string;
  readonly roleId: string;
  readonly requestId: string;
  readonly validTo: string;
};

/** Ends a role from a day. */
export function endRole(app: App, who: SignedIn, input: EndRoleInput): Promise<Result<PersonView, Failure>> {
  const { id, roleId, requestId, validTo } = input;
  const options = { requestId, fingerprint: `end-role ${roleId}` };
  return managePerson(app, who, id, options, async ({ db, audit }, person) => {
    const held = person.roles.find((role) => role.id === roleId);
    if (held === undefined) return notFound('Rollen finns inte.');
    if (validTo <= held.validFrom) return wrongDays();
    await saveEnd(db, roleId, validTo);
    audit({
      action: 'end-role',
      kind: 'person',
      thing: id,
      summary: `${who.name} avslutade rollen ${ROLE_NAMES[held.role]} för ${person.name} från ${validTo}.`,
      before: held,
      after: { validTo },
    });
    return ok(true);
  });
}
