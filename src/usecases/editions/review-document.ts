import { Worker } from 'node:worker_threads';

import type { Finding } from '#domain/review/finding.ts';
import { optionsOf, ruleSetOf } from '#domain/review/review-settings.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { MAX_REVIEW_HEAP_MB, MAX_REVIEW_MS } from '#limits';

import type { ReviewMessage, ReviewTask } from './review-worker.ts';

/**
 * What the rules found, the set of rules they come from (null where the review could not be done), and the rules that
 * did not get done within their time or number.
 */
export type Review = {
  readonly findings: readonly Finding[];
  readonly rules: string | null;
  readonly incomplete: readonly string[];
};

const UNREVIEWED: Review = { findings: [], rules: null, incomplete: [] };

type Waiting = { readonly end: (review: Review) => void; readonly clock: NodeJS.Timeout; readonly rules: string };

/** The reviewer's thread, started when first needed; it keeps no process alive. */
let thread: Worker | undefined;
const waiting = new Map<number, Waiting>();
let last = 0;

/**
 * Reads a document with every rule, in a thread of its own because a long one takes some tenths of a second. A document
 * that the review does not get through is kept without findings and read again at the next start; so is one that was not
 * read by the settings that hold.
 */
export function reviewDocument(document: SteeringDocument, settings: readonly RuleSetting[] = []): Promise<Review> {
  thread ??= startThread();
  const worker = thread;
  last += 1;
  const id = last;
  return new Promise((resolve) => {
    const clock = setTimeout(() => giveUp(worker), MAX_REVIEW_MS);
    waiting.set(id, { end: resolve, clock, rules: ruleSetOf(settings) });
    worker.ref();
    worker.postMessage({ id, document, options: optionsOf(settings) } satisfies ReviewTask, []);
  });
}

function startThread(): Worker {
  const worker = new Worker(new URL('./review-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_REVIEW_HEAP_MB },
  });
  worker.on('message', ({ id, result }: ReviewMessage) => {
    answer(id, result === null ? UNREVIEWED : { ...result, rules: waiting.get(id)?.rules ?? null });
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', () => giveUp(worker));
  worker.on('exit', () => giveUp(worker));
  worker.unref();
  return worker;
}

/** Ends a thread that is stuck or has died; everybody who waits for it goes on without findings. */
function giveUp(worker: Worker): void {
  if (thread !== worker) return;
  thread = undefined;
  void worker.terminate();
  for (const id of waiting.keys()) answer(id, UNREVIEWED);
}

function answer(id: number, review: Review): void {
  const asked = waiting.get(id);
  if (asked === undefined) return;
  waiting.delete(id);
  clearTimeout(asked.clock);
  asked.end(review);
}
