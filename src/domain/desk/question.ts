import { z } from 'zod';

import { Action } from '../access/action.ts';

/** open: nobody has answered. answered: the auditor has not said that it is enough. closed: it is. */
export const QuestionState = z.enum(['open', 'answered', 'closed']);
export type QuestionState = z.infer<typeof QuestionState>;

export const QuestionView = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  edition: z.string().nullable(),
  thingId: z.string().nullable(),
  /** What it is about, in words that stay when the edition goes. */
  about: z.string(),
  question: z.string(),
  due: z.iso.date(),
  askedBy: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  state: QuestionState,
  /** Its day has passed without an answer. */
  late: z.boolean(),
  allowed: z.array(Action),
  version: z.number().int(),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** Follows from what is kept. */
export function questionState({
  answeredAt,
  closedAt,
}: {
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
}): QuestionState {
  if (closedAt !== null) return 'closed';
  return answeredAt === null ? 'open' : 'answered';
}
