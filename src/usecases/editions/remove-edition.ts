import type { Organisation } from '#domain/organisation/organisation.ts';
import type { Db } from '#store/db.ts';
import { findEdition, findStanding, setEditionState } from '#store/editions/editions.ts';
import { deleteEdition } from '#store/editions/delete-edition.ts';
import { setImportState } from '#store/imports/imports.ts';

import { familyOn } from './keep-document.ts';
import { recogniseQuotesBelow } from './recognise-quotes.ts';

/**
 * Takes an edition away within an act, with everything that only it brought: lasting goals, activities, indicator
 * definitions and names. The version before it, if any, holds again; its import stands as undone.
 */
export async function removeEdition(db: Db, id: string, organisations: readonly Organisation[]): Promise<void> {
  const edition = await findEdition(db, id);
  if (edition === undefined) throw new Error(`Edition ${id} has gone`);
  const { organisation, year, kind, number } = edition;
  await deleteEdition(db, id);
  if (edition.import !== null) await setImportState(db, edition.import, 'undone');
  const family = familyOn(organisations, organisation, kind, year);
  if (family !== undefined) {
    await recogniseQuotesBelow(db, [], { organisation, above: [], below: family.below });
  }
  const before = (await findStanding(db, organisation, year, kind))[0];
  if (before !== undefined && before.number < number && before.state === 'superseded') {
    await setEditionState(db, before.id, 'decided');
  }
}
