import { allowedOf } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationOnDay } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { reading, todayOf } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type TreeNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  readonly depth: number;
  readonly allowed: Action[];
};

/** The organisation as of a day (ISO date), each after the one it belongs to. */
export function showTree(
  app: App,
  who: SignedIn,
  asOf: string | undefined,
): Promise<{ asOf: string; items: TreeNode[] }> {
  return reading(app, who, async ({ db }) => {
    const day = asOf ?? todayOf(app);
    const { organisations } = await loadRegister(db);
    const items = inTreeOrder(organisationsOn(organisations, day)).map(({ id, name, kind, parent, depth }) => ({
      id,
      name,
      kind,
      parent,
      depth,
      allowed: allowedOf(
        who.actor,
        ['organisation.read', 'organisation.create', 'import.keep'],
        thingAt(organisations, id, who.actor.today),
      ),
    }));
    return { asOf: day, items };
  });
}

/** Children after their parent; one whose parent is not there that day stands at the top. */
function inTreeOrder(present: readonly OrganisationOnDay[]): (OrganisationOnDay & { depth: number })[] {
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
