import { parentPort } from 'node:worker_threads';

import { runReview } from '#domain/review/run-review.ts';
import type { ReviewResult } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What the worker is given and what it says; see review-document.ts. */
export type ReviewTask = { readonly id: number; readonly document: SteeringDocument };
export type ReviewMessage = { readonly id: number; readonly result: ReviewResult | null };

parentPort?.on('message', ({ id, document }: ReviewTask) => {
  parentPort?.postMessage({ id, result: resultOf(document) } satisfies ReviewMessage, []);
});

/** Null where a rule does not survive the document. */
function resultOf(document: SteeringDocument): ReviewResult | null {
  try {
    return runReview(document, { clock: () => performance.now() });
  } catch {
    return null;
  }
}
