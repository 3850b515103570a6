import { allowedSomewhere } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import { nameOn } from '#domain/organisation/standing.ts';
import type { RoleAtPlace } from '#domain/people/person-view.ts';
import { findNewestYear } from '#store/editions/editions.ts';
import { loadRegister } from '#store/organisations/organisations.ts';
import { findPerson } from '#store/people/people.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { ownPlaces } from '../organisations/own-places.ts';

export type SessionShown = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly municipality: { readonly id: string; readonly name: string };
  readonly roles: RoleAtPlace[];
  readonly allowed: Action[];
  readonly home: { readonly organisation: string; readonly year: number } | null;
};

/** Who is signed in, with roles, what the person may do and where to begin. */
export function showSession(app: App, who: SignedIn): Promise<SessionShown> {
  return reading(app, who, async ({ db }) => {
    const register = await loadRegister(db);
    const { organisations } = register;
    const person = await findPerson(db, who.id);
    const { today } = who.actor;
    const roles = (person?.roles ?? []).filter(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today < validTo),
    );
    // Whoever held a post in an organisation that has ended begins where it is carried on.
    const place = roles.length === 0 ? undefined : ownPlaces(who, register)[0];
    const year = place === undefined ? null : await findNewestYear(db, place);
    return {
      person: { id: who.id, name: who.name, email: who.email },
      municipality: app.municipality,
      roles: roles.map((role) => ({
        ...role,
        organisation: { id: role.organisation, name: nameOn(organisations, role.organisation, today) },
      })),
      allowed: allowedSomewhere(who.actor),
      home: place === undefined || year === null ? null : { organisation: place, year },
    };
  });
}
