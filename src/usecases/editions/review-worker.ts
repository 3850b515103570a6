import { parentPort } from 'node:worker_threads';

import { runReview } from '#domain/review/run-review.ts';
import type { ReviewOptions, ReviewResult } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What the worker is given and what it says; see review-document.ts. */
export type ReviewTask = { readonly id: number; readonly document: SteeringDocument; readonly options: ReviewOptions };
export type ReviewMessage = { readonly id: number; readonly result: ReviewResult | null };

parentPort?.on('message', ({ id, document, options }: ReviewTask) => {
  parentPort?.postMessage({ id, result: resultOf(document, options) } satisfies ReviewMessage, []);
});

/** Null where a rule does not survive the document. */
function resultOf(document: SteeringDocument, options: ReviewOptions): ReviewResult | null {
  try {
    // The thread's own time: where the machine is busy with other things, the rules are not to blame.
    return runReview(document, { ...options, clock: () => process.threadCpuUsage().user / 1000 });
  } catch {
    return null;
  }
}
