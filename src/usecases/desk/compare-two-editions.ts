import { compareEditions } from '#domain/editions/compare-editions.ts';
import type { ThingChange } from '#domain/editions/compare-editions.ts';
import type { EditionSummary } from '#domain/editions/edition-view.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import { viewEdition } from '../editions/show-edition.ts';
import { summariseEdition } from '../editions/summarise-edition.ts';

export type Comparison = {
  readonly before: EditionSummary;
  readonly after: EditionSummary;
  readonly changes: ThingChange[];
};

/** Everything that differs between two editions that the person may read, with corrections laid over both. */
export function compareTwoEditions(
  app: App,
  who: SignedIn,
  asked: { readonly before: string; readonly after: string },
): Promise<Result<Comparison, Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<Comparison, Failure>> => {
    const before = await readableEdition(db, who, asked.before);
    if (!before.ok) return before;
    const after = await readableEdition(db, who, asked.after);
    if (!after.ok) return after;
    const [one, other] = [await viewEdition(db, who, before.value), await viewEdition(db, who, after.value)];
    // Lasting goals and activities are of one year; between years names tell what is the same.
    const links = (view: typeof one) =>
      one.year === other.year ? view.links : { goals: {}, indicators: view.links.indicators, activities: {} };
    return ok({
      before: summariseEdition(before.value.row, before.value.register),
      after: summariseEdition(after.value.row, after.value.register),
      changes: [
        ...compareEditions(
          { document: one.document, links: links(one) },
          { document: other.document, links: links(other) },
        ),
      ],
    });
  });
}
