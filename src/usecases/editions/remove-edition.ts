import type { Organisation } from '#domain/organisation/organisation.ts';
import { deleteEdition } from '#store/editions/delete-edition.ts';
import { findEdition, findReplacedBy, findStanding, setEditionState } from '#store/editions/editions.ts';
import type { EditionRow } from '#store/editions/editions.ts';
import { setImportState } from '#store/imports/imports.ts';
import type { Act } from '#store/transaction.ts';

import { familyOn } from './keep-document.ts';
import { recogniseOwnQuotes, recogniseQuotesBelow } from './recognise-quotes.ts';

/**
 * Takes an edition away within an act, with everything that only it brought: lasting goals, activities, indicator
 * definitions and names. Its import stands as undone. What it replaced stands again as it was, or else the version before
 * it holds again.
 */
export async function removeEdition(
  act: Act,
  edition: EditionRow,
  organisations: readonly Organisation[],
): Promise<void> {
  const { db } = act;
  const { id, organisation, year, kind, number } = edition;
  const replaced = await findReplacedBy(db, id);
  // The database lets what it replaced stand again in the same moment (migration 0012).
  await deleteEdition(db, id);
  if (edition.import !== null) await setImportState(db, edition.import, 'undone');
  if (replaced !== undefined) await restore(act, replaced);
  const family = familyOn(organisations, organisation, kind, year);
  if (family !== undefined) {
    const place = { organisation, above: family.above.map(({ id: above }) => above), below: family.below };
    // Those above may have been corrected or kept while it was out of sight.
    const definitions = replaced === undefined ? [] : await recogniseOwnQuotes(db, replaced, place);
    await recogniseQuotesBelow(db, definitions, place);
  }
  const before = (await findStanding(db, organisation, year, kind))[0];
  if (before !== undefined && before.number < number && before.state === 'superseded') {
    await setEditionState(db, before.id, 'decided');
  }
}

async function restore({ db, audit }: Act, id: string): Promise<void> {
  const edition = await findEdition(db, id);
  if (edition === undefined) throw new Error(`Edition ${id} does not stand though what replaced it has gone`);
  if (edition.import !== null) await setImportState(db, edition.import, 'kept');
  audit({
    action: 'restore',
    kind: 'edition',
    thing: id,
    summary: `${edition.title} gäller igen som den var innan den ersattes.`,
    after: { import: edition.import },
  });
}
