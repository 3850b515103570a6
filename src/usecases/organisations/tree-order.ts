import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';

/** Children after their parent; one whose parent is not there that day stands at the top. */
export function inTreeOrder(present: readonly OrganisationOnDay[]): (OrganisationOnDay & { depth: number })[] {
  const ids = new Set(present.map(({ id }) => id));
  const childrenOf = Map.groupBy(present, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null));
  const ordered: (OrganisationOnDay & { depth: number })[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const child of childrenOf.get(parent) ?? []) {
      ordered.push({ ...child, depth });
      visit(child.id, depth + 1);
    }
  };
  visit(null, 0);
  return ordered;
}
