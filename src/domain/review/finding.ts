import { z } from 'zod';

/** Which thing of a document a quote comes from; `id` is the thing's id in the document. */
export const FindingPlace = z.object({
  thing: z.enum(['document', 'goal', 'indicator', 'activity', 'text', 'table']),
  id: z.string().nullable(),
  line: z.number().int().nullable(),
  page: z.number().int().nullable(),
});
export type FindingPlace = z.infer<typeof FindingPlace>;

export const FindingEvidence = z.object({ quote: z.string(), place: FindingPlace });
export type FindingEvidence = z.infer<typeof FindingEvidence>;

/**
 * Something that does not add up, said in one plain Swedish sentence with its evidence quoted. Never a verdict and never
 * about people (domain.md section 10).
 */
export const Finding = z.object({
  /** What it is known again by when the document is read anew; of its own within a document (finding-key.ts). */
  key: z.string(),
  /** Id of the rule, in kebab-case. */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  /** What to do about it. */
  remedy: z.string(),
  /** Where it belongs on the page: the first place. */
  place: FindingPlace,
  evidence: z.array(FindingEvidence),
  /** 0 to 1. */
  confidence: z.number(),
});
export type Finding = z.infer<typeof Finding>;
