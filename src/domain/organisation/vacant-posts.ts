import type { OrganisationKind } from './organisation.ts';

/** Somebody who holds a post on the day: of a head, or of whoever appoints heads. */
export type PostHolder = {
  readonly organisation: string;
  readonly role: 'headOfUnit' | 'administrator';
  readonly name: string;
};

/** A post of head that nobody holds. */
export type Vacancy = {
  /** The nearest level above with a head, who answers meanwhile; null where there is none. */
  readonly next: { readonly organisation: string; readonly names: readonly string[] } | null;
  /** Who can appoint somebody. */
  readonly appoint: readonly string[];
};

/** Those that people are elected to have nobody employed as their head: their administration has. */
const ELECTED: ReadonlySet<OrganisationKind> = new Set(['council', 'executiveBoard', 'board', 'company']);

/** Null where the organisation has a head, or no such post; `above` is its line, the nearest first (RE-10). */
export function vacancyAt(
  { id: organisation, kind }: { readonly id: string; readonly kind: OrganisationKind },
  above: readonly string[],
  holders: readonly PostHolder[],
): Vacancy | null {
  const namesAt = (place: string, role: PostHolder['role']): string[] =>
    holders.filter((holder) => holder.organisation === place && holder.role === role).map(({ name }) => name);
  if (namesAt(organisation, 'headOfUnit').length > 0 || ELECTED.has(kind)) return null;
  const next = above.find((place) => namesAt(place, 'headOfUnit').length > 0);
  return {
    next: next === undefined ? null : { organisation: next, names: namesAt(next, 'headOfUnit') },
    appoint: [...new Set([organisation, ...above].flatMap((place) => namesAt(place, 'administrator')))],
  };
}
