import '../api/no-eval.ts';

import { applyChange, beginLiveReview, reviewChange } from '#domain/review/live-review.ts';
import type { LiveReview } from '#domain/review/live-review.ts';
import type { Finding } from '#domain/review/finding.ts';
import { optionsOf } from '#domain/review/review-settings.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';
import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

/** What has changed since the last time; the first time the whole document and how the municipality has set the rules. */
export type ReviewAsk = {
  readonly id: number;
  readonly settings: readonly RuleSetting[] | null;
  readonly document: SteeringDocument | null;
  readonly texts: readonly DocumentText[];
};

/** Null where a rule did not get through the document. */
export type ReviewTell = { readonly id: number; readonly findings: readonly Finding[] | null };

/*
 * The reviewer in the writer's own browser, in a thread of its own: typing is never held up, nothing is sent, and it goes
 * on without network (docs/decisions/0048).
 */
let review: LiveReview | null = null;

addEventListener('message', ({ data }: MessageEvent<ReviewAsk>) => {
  const said: ReviewTell = { id: data.id, findings: findingsOf(data) };
  postMessage(said);
});

function findingsOf({ settings, document, texts }: ReviewAsk): readonly Finding[] | null {
  const ground = document ?? review?.document;
  if (ground === undefined) return null;
  const now = texts.reduce((changed, text) => applyChange(changed, { thing: 'text', text }), ground);
  try {
    review =
      review === null || settings !== null
        ? beginLiveReview(now, optionsOf(settings ?? []))
        : reviewChange(review, { thing: 'document', document: now }).review;
    return review.result.findings;
  } catch {
    return null;
  }
}
