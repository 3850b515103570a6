import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import type { Register } from '#store/organisations/organisations.ts';

import { inTreeOrder } from '../organisations/tree-order.ts';

/** An organisation and all below it as of a day, in tree order; empty where it is not there that day. */
export function treeBelow(
  { organisations }: Register,
  root: string,
  day: string,
): (OrganisationOnDay & { depth: number })[] {
  const ordered = inTreeOrder(organisationsOn(organisations, day));
  const at = ordered.findIndex(({ id }) => id === root);
  const top = ordered[at];
  if (top === undefined) return [];
  const after = ordered.slice(at + 1);
  const end = after.findIndex(({ depth }) => depth <= top.depth);
  const below = end < 0 ? after : after.slice(0, end);
  return [top, ...below].map((one) => ({ ...one, depth: one.depth - top.depth }));
}
