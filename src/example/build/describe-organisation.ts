import { ancestorsOn, organisationOn } from '#domain/organisation/organisation-tree.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';

import { organisations } from '../organisation.ts';
import type { OrganisationId } from '../organisation.ts';

/** A day on which each edition is written, which decides the names that are printed in it. */
const writtenOn: Readonly<Record<EditionKind, string>> = { VP: '01-15', T1: '04-30', T2: '08-31', VB: '12-31' };

/** Name, level and administration as they were when the edition was written; throws for an organisation not in the tree. */
export function describeOrganisation(
  id: OrganisationId,
  year: number,
  kind: EditionKind,
): Pick<SteeringDocument, 'level'> & { name: string; administration: string | null } {
  const day = `${year}-${writtenOn[kind]}`;
  const register = organisations.find((organisation) => organisation.id === id);
  const present = register === undefined ? undefined : organisationOn(register, day);
  if (present === undefined) throw new Error(`${id} did not exist on ${day}`);
  const below = organisations.find(({ versions }) =>
    versions.some(({ parent, kind: kindOf }) => parent === id && kindOf === 'administration'),
  );
  const administration =
    present.kind === 'unit'
      ? ancestorsOn(organisations, id, day).find((above) => above.kind === 'administration')
      : below && organisationOn(below, day);
  const level = present.kind === 'board' || present.kind === 'unit' ? present.kind : null;
  return { name: present.name, level, administration: administration?.name ?? null };
}
