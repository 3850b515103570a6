import type { Family } from '#domain/editions/lasting-things.ts';
import { runReview } from '#domain/review/run-review.ts';
import { RULES } from '#domain/review/rules.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { searchRows } from '#domain/search/search-rows.ts';
import type { Db } from '#store/db.ts';
import { replaceFindings } from '#store/editions/findings.ts';
import { replaceSearchRows } from '#store/search.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';
import { saveMeasures } from '#store/editions/save-document.ts';

import { recogniseOwnQuotes, recogniseQuotesBelow } from './recognise-quotes.ts';

/** Which rules an edition was read with; another set means that it has to be read again. */
export const RULE_SET = RULES.map(({ id }) => id).join(' ');

/**
 * Writes anew everything that follows from an edition's document as corrected: exact measures, quotations, findings and
 * what search looks in. `definitions`: document indicator id → definition. Called when it is kept and whenever a correction comes or goes.
 */
export async function deriveEdition(
  db: Db,
  edition: { readonly id: string; readonly title: string },
  corrected: SteeringDocument,
  definitions: Readonly<Record<string, string>>,
  family: Family,
): Promise<void> {
  await saveMeasures(db, edition.id, corrected.indicators);
  const place = { organisation: family.self.id, above: family.above.map(({ id }) => id), below: family.below };
  await recogniseQuotesBelow(db, await recogniseOwnQuotes(db, edition.id, place), place);
  await replaceFindings(db, edition.id, RULE_SET, runReview(corrected).findings);
  const search = await loadSwedishSearch();
  const rows = searchRows(edition, corrected, definitions);
  await replaceSearchRows(
    db,
    edition.id,
    rows.map(({ fields, ...row }) => ({ ...row, words: search.vectorOf(fields) })),
  );
}
