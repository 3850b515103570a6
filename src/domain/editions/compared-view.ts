import { z } from 'zod';

import { EditionSummary } from './edition-view.ts';

const WordRun = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

/** What differs between two editions, as compareEditions tells it. */
export const ComparedView = z.object({
  /** Null where there is nothing earlier to compare with. */
  before: EditionSummary.nullable(),
  after: EditionSummary,
  /** Editions of the same organisation that the person may read, newest first: what it can be compared with. */
  others: z.array(z.object({ id: z.string(), title: z.string(), number: z.number().int() })),
  changes: z.array(
    z.object({
      thing: z.enum(['goal', 'indicator', 'activity', 'text', 'table']),
      change: z.enum(['added', 'removed', 'changed']),
      before: z.string().nullable(),
      after: z.string().nullable(),
      name: z.string(),
      goal: z.string().nullable(),
      fields: z.array(
        z.object({
          field: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          words: z.array(WordRun).nullable(),
        }),
      ),
    }),
  ),
});
export type ComparedView = z.infer<typeof ComparedView>;
