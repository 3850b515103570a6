import { applyCorrections } from '#domain/editions/apply-correction.ts';
import { ruleSetOf } from '#domain/review/review-settings.ts';
import { findEditionVersion, listReviewedOtherwise } from '#store/editions/editions.ts';
import { loadRuleSettings } from '#store/rule-settings.ts';
import { replaceFindings } from '#store/editions/findings.ts';
import { asDocument, loadCorrections, loadDocuments } from '#store/editions/load-document.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';
import { reviewDocument } from './review-document.ts';

/** At start, and when rules are set: editions that were read with other rules or other limits are read again, one act each. Gives how many. */
export async function reviewAnew(app: App): Promise<number> {
  const settings = await actingAs(app, 'review', ({ db }) => loadRuleSettings(db));
  const stale = await actingAs(app, 'review', ({ db }) => listReviewedOtherwise(db, ruleSetOf(settings)));
  for (const { id, title, head, version } of stale) {
    const document = await actingAs(app, 'review', async ({ db }) => {
      const loaded = (await loadDocuments(db, [id])).get(id);
      return loaded === undefined
        ? null
        : applyCorrections(asDocument(head, loaded), await loadCorrections(db, { editions: [id] }));
    });
    if (document === null) continue;
    const review = await reviewDocument(document, settings);
    if (review.rules === null) continue;
    await actingAs(app, 'review', async ({ db, audit }) => {
      // Removed since it was listed, or corrected and thereby read again.
      if ((await findEditionVersion(db, id)) !== version) return;
      await replaceFindings(db, id, review);
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
