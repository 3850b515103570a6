import { carrierOn } from '#domain/organisation/reorganise.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';

/** Where the person's roles are, those that hold today first; an organisation that has ended is whoever carries it on. */
export function ownPlaces({ actor }: SignedIn, { successions }: Pick<Register, 'successions'>): string[] {
  const { today, roles } = actor;
  const holds = ({ validFrom, validTo }: (typeof roles)[number]): boolean =>
    validFrom <= today && (validTo === null || today < validTo);
  const inOrder = [...roles.filter(holds), ...roles.filter((role) => !holds(role))];
  return [...new Set(inOrder.map(({ organisation }) => carrierOn(successions, organisation, today)))];
}
