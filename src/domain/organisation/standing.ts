import type { Thing } from '../access/can.ts';
import { organisationOn } from './organisation-tree.ts';
import type { OrganisationOnDay } from './organisation-tree.ts';
import type { Organisation } from './organisation.ts';

/**
 * An organisation as of a day or, where it was not there that day, as it was nearest to it: what has ended still has a
 * name, and its documents still have a place.
 */
export function standing(organisation: Organisation, day: string): OrganisationOnDay | undefined {
  const present = organisationOn(organisation, day);
  if (present !== undefined) return present;
  const before = organisation.versions.findLast(({ validFrom }) => validFrom <= day);
  const nearest = before ?? organisation.versions[0];
  return nearest === undefined ? undefined : { id: organisation.id, ...nearest };
}

/** Those above, nearest first, as they stood when the organisation did (or nearest to the day). */
export function lineAbove(organisations: readonly Organisation[], id: string, day: string): OrganisationOnDay[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const seen = new Set([id]);
  const above: OrganisationOnDay[] = [];
  const of = (at: string): OrganisationOnDay | undefined => {
    const organisation = byId.get(at);
    return organisation === undefined ? undefined : standing(organisation, day);
  };
  for (let parent = of(id)?.parent ?? null; parent !== null && !seen.has(parent);) {
    seen.add(parent);
    const organisation = of(parent);
    if (organisation === undefined) break;
    above.push(organisation);
    parent = organisation.parent;
  }
  return above;
}

/** Name of an organisation as of a day; its id where the register does not know it. */
export function nameOn(organisations: readonly Organisation[], id: string, day: string): string {
  const organisation = organisations.find((candidate) => candidate.id === id);
  return (organisation === undefined ? undefined : standing(organisation, day))?.name ?? id;
}

/** What `can` needs to know about something that belongs to an organisation. */
export const thingAt = (
  organisations: readonly Organisation[],
  organisation: string | null,
  day: string,
  state: Thing['state'] = null,
): Thing => ({
  organisation,
  ancestors: organisation === null ? [] : lineAbove(organisations, organisation, day).map(({ id }) => id),
  state,
});
