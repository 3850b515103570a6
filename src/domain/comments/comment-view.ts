import { z } from 'zod';

import { IndicatorColumn } from '../steering/steering-document.ts';

/** What a comment may be about: something of the document by its id, or one cell of an indicator. */
export const CommentPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['text', 'goal', 'indicator', 'activity']), thing: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('value'), thing: z.string().min(1).max(100), cell: IndicatorColumn }),
]);
export type CommentPlace = z.infer<typeof CommentPlace>;

const named = z.object({ id: z.string(), name: z.string() });

const CommentView = z.object({
  number: z.number().int(),
  by: named,
  at: z.string(),
  /** Empty where it was taken back. */
  body: z.string(),
  changedAt: z.string().nullable(),
  removedAt: z.string().nullable(),
  /** How it read before, the oldest first; of what was taken back nothing is told. */
  before: z.array(z.object({ body: z.string(), until: z.string() })),
  /** Who was asked by name; `done` when it waits for them no longer. */
  mentions: z.array(named.extend({ done: z.boolean() })),
});
export type CommentView = z.infer<typeof CommentView>;

export const CommentThread = z.object({
  id: z.string(),
  kind: z.enum(['text', 'goal', 'indicator', 'activity', 'value']),
  thing: z.string(),
  cell: IndicatorColumn.nullable(),
  about: z.string(),
  /** The words that were marked, and where they are in the shared document (relative positions in base64). */
  quote: z.object({ words: z.string(), start: z.string(), end: z.string() }).nullable(),
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
  version: z.number().int(),
  comments: z.array(CommentView),
});
export type CommentThread = z.infer<typeof CommentThread>;

/** Every thread of an edition, with what the person may do. */
export const CommentsView = z.object({
  threads: z.array(CommentThread),
  mayStart: z.boolean(),
  mayAnswer: z.boolean(),
  /** Who may be asked by name: those who may read the comments. */
  people: z.array(named),
});
export type CommentsView = z.infer<typeof CommentsView>;
