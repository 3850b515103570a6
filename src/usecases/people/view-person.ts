import { nameOn } from '#domain/organisation/standing.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import type { Register } from '#store/organisations/organisations.ts';
import type { PersonRow } from '#store/people/people.ts';

/** A row as pages show it, with the places' names as of a day. */
export const viewPerson = (row: PersonRow, { organisations }: Register, today: string): PersonView => ({
  ...row,
  roles: row.roles.map((role) => ({
    ...role,
    organisation: { id: role.organisation, name: nameOn(organisations, role.organisation, today) },
  })),
});
