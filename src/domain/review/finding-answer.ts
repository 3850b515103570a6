import { z } from 'zod';

import { MIN_REASON_LETTERS } from '#limits';

import { Finding } from './finding.ts';

/**
 * Why a finding is set aside. `misread`: the rule is wrong here, which counts against it. `explained`: something outside
 * what the rule reads explains it. `accepted`: it is right, and is left as it stands. `other`: none of them.
 */
export const DismissalKind = z.enum(['misread', 'explained', 'accepted', 'other']);
export type DismissalKind = z.infer<typeof DismissalKind>;

/** What a person says of a finding. A dismissal has a reason that the next level reads. */
export const AnswerGiven = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dismissed'),
    because: DismissalKind,
    reason: z.string().trim().min(MIN_REASON_LETTERS).max(2000),
  }),
  z.object({ kind: z.literal('confirmed') }),
]);
export type AnswerGiven = z.infer<typeof AnswerGiven>;

export const FindingAnswer = z.object({
  kind: z.enum(['dismissed', 'confirmed']),
  because: DismissalKind.nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type FindingAnswer = z.infer<typeof FindingAnswer>;

/** open: nobody has said anything. mended: it no longer appears after a change of the document. */
export const FindingState = z.enum(['open', 'dismissed', 'confirmed', 'mended']);
export type FindingState = z.infer<typeof FindingState>;

/** A finding that is kept, with what has become of it. */
export const KeptFinding = Finding.extend({
  state: FindingState,
  answer: FindingAnswer.nullable(),
  /** When it was first found and, where it no longer appears, since when. */
  foundAt: z.string(),
  mendedAt: z.string().nullable(),
  /** Counts answers, those taken back too; a stale one is refused. */
  answers: z.number().int(),
});
export type KeptFinding = z.infer<typeof KeptFinding>;

/** Follows from what is kept: whoever set it aside is heard even where it has gone since. */
export function findingState(answer: FindingAnswer['kind'] | null, mendedAt: string | null): FindingState {
  if (answer === 'dismissed') return 'dismissed';
  if (mendedAt !== null) return 'mended';
  return answer ?? 'open';
}
