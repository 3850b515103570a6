import { z } from 'zod';

/** What has become of a rule's findings, each counted once. */
export const RuleCounts = z.object({
  open: z.number().int(),
  confirmed: z.number().int(),
  mended: z.number().int(),
  /** Dismissed because the review is wrong. */
  misread: z.number().int(),
  /** Dismissed as right but left to stand. */
  accepted: z.number().int(),
  /** Dismissed with an explanation from outside, or for another reason: neither for nor against the rule. */
  explained: z.number().int(),
});
export type RuleCounts = z.infer<typeof RuleCounts>;

/**
 * The share of a rule's answered findings that were right, 0 to 1: confirmed, mended and accepted ones against those that
 * misread the text. Null while nobody has said anything: silence is no praise. The law is docs/domain/rule-settings.md.
 */
export function precisionOf({ confirmed, mended, accepted, misread }: RuleCounts): number | null {
  const right = confirmed + mended + accepted;
  return right + misread === 0 ? null : right / (right + misread);
}
