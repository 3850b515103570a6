import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { allowedOf } from '#domain/access/can.ts';
import type { Action } from '#domain/access/action.ts';
import { organisationsOn } from '#domain/organisation/organisation-tree.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { readingAs, todayOf } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { inTreeOrder } from './tree-order.ts';

export type TreeNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  readonly depth: number;
  /** The first day of it, under any name (ISO date). */
  readonly since: string;
  readonly allowed: Action[];
};

/** The organisation as of a day (ISO date), each after the one it belongs to. */
export function showTree(
  app: App,
  who: SignedIn,
  asOf: string | undefined,
): Promise<Result<{ asOf: string; items: TreeNode[] }, Failure>> {
  return readingAs(app, who, 'organisation.read', async ({ db }) => {
    const day = asOf ?? who.actor.pastDay ?? todayOf(app);
    const { organisations } = await loadRegister(db);
    const since = new Map(organisations.map(({ id, versions }) => [id, versions[0]?.validFrom ?? day]));
    const items = inTreeOrder(organisationsOn(organisations, day)).map(({ id, name, kind, parent, depth }) => ({
      id,
      name,
      kind,
      parent,
      depth,
      since: since.get(id) ?? day,
      allowed: allowedOf(
        who.actor,
        ['organisation.read', 'organisation.create', 'import.keep', 'change.propose', 'economy.read', 'economy.load'],
        thingAt(organisations, id, who.actor.today),
      ),
    }));
    return { asOf: day, items };
  });
}
