import { lineAbove } from '#domain/organisation/standing.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { isUuid } from '../page-mark.ts';

/** The organisations that a selection is about; null for all. One that does not exist leaves none. */
export function chosenOrganisations(
  { organisation, below }: { readonly organisation?: string | undefined; readonly below?: 'yes' | undefined },
  { organisations }: Register,
  today: string,
): string[] | null {
  if (organisation === undefined) return null;
  if (!isUuid(organisation)) return [];
  const under = organisations.filter(({ id }) =>
    lineAbove(organisations, id, today).some((above) => above.id === organisation),
  );
  return [organisation, ...(below === 'yes' ? under.map(({ id }) => id) : [])];
}
