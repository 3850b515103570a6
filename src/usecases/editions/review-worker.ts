import { parentPort } from 'node:worker_threads';

import type { Finding } from '#domain/review/finding.ts';
import { runReview } from '#domain/review/run-review.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What the worker is given and what it says; see review-document.ts. */
export type ReviewTask = { readonly id: number; readonly document: SteeringDocument };
export type ReviewMessage = { readonly id: number; readonly findings: readonly Finding[] | null };

parentPort?.on('message', ({ id, document }: ReviewTask) => {
  parentPort?.postMessage({ id, findings: findingsOf(document) } satisfies ReviewMessage, []);
});

/** Null where a rule does not survive the document. */
function findingsOf(document: SteeringDocument): readonly Finding[] | null {
  try {
    return runReview(document, { clock: () => performance.now() }).findings;
  } catch {
    return null;
  }
}
