import type { Family } from '#domain/editions/lasting-things.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { searchRows } from '#domain/search/search-rows.ts';
import type { Db } from '#store/db.ts';
import { replaceFindings } from '#store/editions/findings.ts';
import { replaceSearchRows } from '#store/search.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';
import { saveMeasures } from '#store/editions/save-document.ts';

import { recogniseOwnQuotes, recogniseQuotesBelow } from './recognise-quotes.ts';
import type { Review } from './review-document.ts';

/**
 * Writes anew everything that follows from an edition's document as corrected: exact measures, quotations, findings and
 * what search looks in. `definitions`: document indicator id → definition. `review` is of the same document: it is done before the act, which holds the database.
 * Called when it is kept and whenever a correction comes or goes.
 */
export async function deriveEdition(
  db: Db,
  edition: { readonly id: string; readonly title: string },
  corrected: SteeringDocument,
  definitions: Readonly<Record<string, string>>,
  family: Family,
  review: Review,
): Promise<void> {
  await saveMeasures(db, edition.id, corrected.indicators);
  const place = { organisation: family.self.id, above: family.above.map(({ id }) => id), below: family.below };
  await recogniseQuotesBelow(db, await recogniseOwnQuotes(db, edition.id, place), place);
  await replaceFindings(db, edition.id, review);
  const search = await loadSwedishSearch();
  const rows = searchRows(edition, corrected, definitions);
  await replaceSearchRows(
    db,
    edition.id,
    rows.map(({ fields, ...row }) => ({ ...row, words: search.vectorOf(fields) })),
  );
}
