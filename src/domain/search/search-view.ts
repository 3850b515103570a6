import { z } from 'zod';

export const SearchHit = z.object({
  thing: z.enum(['goal', 'indicator', 'activity', 'text', 'edition']),
  /** Document id for goal, activity and text; definition id for an indicator; edition id for an edition. */
  id: z.string(),
  edition: z.object({ id: z.string(), title: z.string() }).nullable(),
  title: z.string(),
  /** Text around the hit with the words found between \u0001 and \u0002, so that the page can mark them safely. */
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchView = z.object({
  query: z.string(),
  total: z.number().int(),
  hits: z.array(SearchHit),
  counts: z.record(z.string(), z.number().int()),
});
export type SearchView = z.infer<typeof SearchView>;
