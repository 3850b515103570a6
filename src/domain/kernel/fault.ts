import { z } from 'zod';

/**
 * Something wrong with what came in, said to a person: what, where and what to do. Texts are plain Swedish.
 * `code` is stable and in kebab-case, so that tests and other programs can rely on it.
 */
export const Fault = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** What is wrong, one sentence. */
  message: z.string(),
  /** What to do about it, one sentence. */
  remedy: z.string().nullable(),
  line: z.number().int().nullable(),
  page: z.number().int().nullable(),
  /** The field or column it is about, in Swedish as the page shows it. */
  field: z.string().nullable(),
});
export type Fault = z.infer<typeof Fault>;
