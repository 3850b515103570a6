import { z } from 'zod';

import { Paragraph } from '../steering/steering-document.ts';

/** A section of a unit's document that may be taken up under a goal. */
export const ReusableText = z.object({
  edition: z.string(),
  title: z.string(),
  organisation: z.string(),
  text: z.string(),
  heading: z.string(),
  /** The unit's goal it stands under. */
  goal: z.string(),
  paragraphs: z.array(Paragraph),
});
export type ReusableText = z.infer<typeof ReusableText>;

/** Where a text of a draft was taken up from. */
export const TextOrigin = z.object({
  text: z.string(),
  edition: z.string(),
  title: z.string(),
  taken: z.array(Paragraph),
  /** How the origin reads now; null where it has gone or may not be read now. */
  now: z.array(Paragraph).nullable(),
});
export type TextOrigin = z.infer<typeof TextOrigin>;
