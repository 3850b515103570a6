import type { Action } from '#domain/access/action.ts';
import { placesFor } from '#domain/access/can.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { lineAbove } from '#domain/organisation/standing.ts';
import type { Register } from '#store/organisations/organisations.ts';

import type { SignedIn } from '../app.ts';

/** The organisations where the person may do this with the economy; null for all. */
export function placesWith(who: SignedIn, { organisations }: Register, action: Action): string[] | null {
  const places = placesFor(who.actor, action, null);
  if (places === null) return null;
  return organisations
    .map(({ id }) => id)
    .filter((id) => {
      const line = [id, ...lineAbove(organisations, id, who.actor.today).map((above) => above.id)];
      return places.own.includes(id) || line.some((place) => places.below.includes(place));
    });
}

/** The place by which the person does this: the first such role's; the top where the role reaches everywhere. */
export function ownPlace(who: SignedIn, { organisations }: Register, action: Action): string | null {
  const places = placesFor(who.actor, action, null);
  if (places !== null) return places.below[0] ?? places.own[0] ?? null;
  return organisations.find(({ versions }) => versions.some(({ parent }) => parent === null))?.id ?? null;
}

/** An organisation and those below it as they stood at the end of a year, or nearest to it. */
export function placesBelow({ organisations }: Register, organisation: string, year: number): string[] {
  const day = editionDay('VB', year);
  return organisations
    .map(({ id }) => id)
    .filter(
      (id) => id === organisation || lineAbove(organisations, id, day).some((above) => above.id === organisation),
    );
}

/** Those above an organisation at the end of a year: their files may hold its figures. */
export const placesAbove = ({ organisations }: Register, organisation: string, year: number): string[] =>
  lineAbove(organisations, organisation, editionDay('VB', year)).map(({ id }) => id);
