import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  DocumentTable,
  DocumentText,
  SteeringDocument,
} from '../steering/steering-document.ts';
import type { Finding } from './finding.ts';
import type { ReviewContext } from './review-context.ts';
import type { ReviewOptions, ReviewResult } from './run-review.ts';

import { prepareReview } from './review-context.ts';
import { reviewPrepared } from './run-review.ts';

/**
 * A document under review while somebody writes in it: hand it to `reviewChange` with every change. It is a value; keep
 * the newest and drop the one before.
 */
export type LiveReview = {
  readonly document: SteeringDocument;
  /** The same as `runReview(document, options)`, always. */
  readonly result: ReviewResult;
  readonly options: ReviewOptions;
  readonly context: ReviewContext;
};

/** One thing of the document as it is now; its id says which, and an id that is new is added. */
export type DocumentChange =
  | { readonly thing: 'text'; readonly text: DocumentText }
  | { readonly thing: 'indicator'; readonly indicator: DocumentIndicator }
  | { readonly thing: 'activity'; readonly activity: DocumentActivity }
  | { readonly thing: 'goal'; readonly goal: DocumentGoal }
  | { readonly thing: 'table'; readonly table: DocumentTable }
  /** Anything else: the whole document as it is now. What is the same in it is not read again. */
  | { readonly thing: 'document'; readonly document: SteeringDocument };

export type ReviewedChange = {
  readonly review: LiveReview;
  /** Findings that the document has because of the change. */
  readonly fresh: readonly Finding[];
  /** Findings from before that the change has mended. */
  readonly gone: readonly Finding[];
  /** Findings that were there before, with their places as they are now. `kept` and `fresh` are all there are. */
  readonly kept: readonly Finding[];
};

/** Reads the whole document: some hundred milliseconds for a long one. Pure. */
export function beginLiveReview(document: SteeringDocument, options: ReviewOptions = {}): LiveReview {
  return reviewNow(document, options);
}

/**
 * Reviews the document after a change and says what it changed. The findings are those of a full review, because every
 * rule is asked; what makes it fast is that nothing but the changed paragraphs is read again, and that the rules keep
 * what they found in sentences and rows that stand as they stood. Pure.
 */
export function reviewChange(before: LiveReview, change: DocumentChange): ReviewedChange {
  const document = withStanding(applyChange(before.document, change), before.document);
  const review = reviewNow(document, before.options, before.context);
  const [then, now] = [before.result.findings, review.result.findings];
  const [hadThen, hasNow] = [new Set(then.map(({ key }) => key)), new Set(now.map(({ key }) => key))];
  return {
    review,
    fresh: now.filter(({ key }) => !hadThen.has(key)),
    kept: now.filter(({ key }) => hadThen.has(key)),
    gone: then.filter(({ key }) => !hasNow.has(key)),
  };
}

function reviewNow(document: SteeringDocument, options: ReviewOptions, before?: ReviewContext): LiveReview {
  const context = prepareReview(document, before);
  return { document, options, context, result: reviewPrepared(context, options) };
}

/** The document with every thing that says what it said before as the same object, so that it is not read again. */
function withStanding(now: SteeringDocument, before: SteeringDocument): SteeringDocument {
  const standing = <T extends { readonly id: string }>(things: readonly T[], former: readonly T[]): T[] => {
    const known = new Map(former.map((thing) => [thing.id, thing]));
    return things.map((thing) => {
      const one = known.get(thing.id);
      return one !== undefined && (one === thing || JSON.stringify(one) === JSON.stringify(thing)) ? one : thing;
    });
  };
  return {
    ...now,
    goals: standing(now.goals, before.goals),
    indicators: standing(now.indicators, before.indicators),
    activities: standing(now.activities, before.activities),
    texts: standing(now.texts, before.texts),
    tables: standing(now.tables, before.tables),
  };
}

export function applyChange(document: SteeringDocument, change: DocumentChange): SteeringDocument {
  switch (change.thing) {
    case 'text':
      return { ...document, texts: put(document.texts, change.text) };
    case 'indicator':
      return { ...document, indicators: put(document.indicators, change.indicator) };
    case 'activity':
      return { ...document, activities: put(document.activities, change.activity) };
    case 'goal':
      return { ...document, goals: put(document.goals, change.goal) };
    case 'table':
      return { ...document, tables: put(document.tables, change.table) };
    case 'document':
    default:
      return change.document;
  }
}

function put<T extends { readonly id: string }>(things: readonly T[], thing: T): T[] {
  return things.some(({ id }) => id === thing.id)
    ? things.map((one) => (one.id === thing.id ? thing : one))
    : [...things, thing];
}
