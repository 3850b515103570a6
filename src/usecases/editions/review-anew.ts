import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { runReview } from '#domain/review/run-review.ts';
import { listReviewedOtherwise } from '#store/editions/editions.ts';
import { replaceFindings } from '#store/editions/findings.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { RULE_SET } from './derive-edition.ts';

/** At start: editions that were read with another set of rules are read again, one act each. Gives how many. */
export async function reviewAnew(app: App): Promise<number> {
  const stale = await actingAs(app, 'review', ({ db }) => listReviewedOtherwise(db, RULE_SET));
  for (const { id, title, head } of stale) {
    await actingAs(app, 'review', async ({ db, audit }) => {
      const loaded = (await loadDocuments(db, [id])).get(id);
      // Removed since it was listed.
      if (loaded === undefined) return;
      const document = applyCorrections(asDocument(head, loaded), await loadCorrections(db, { editions: [id] }));
      await replaceFindings(db, id, RULE_SET, runReview(document).findings);
      audit({
        action: 'review',
        kind: 'edition',
        thing: id,
        summary: `${title} lästes igen med nya granskningsregler.`,
      });
    });
  }
  return stale.length;
}
