import { z } from 'zod';

import { Paragraph } from '../steering/steering-document.ts';

/** A text of a unit's document that may be taken up. */
export const ReusableText = z.object({
  edition: z.string(),
  title: z.string(),
  organisation: z.string(),
  text: z.string(),
  heading: z.string(),
  /** The unit's goal that a section stands under; null for a chapter and for what is said of a row. */
  goal: z.string().nullable(),
  paragraphs: z.array(Paragraph),
});
export type ReusableText = z.infer<typeof ReusableText>;

/** Where a text of a draft was taken up from. */
export const TextOrigin = z.object({
  text: z.string(),
  edition: z.string(),
  /** The text of that edition. */
  source: z.string(),
  title: z.string(),
  taken: z.array(Paragraph),
  /** How the origin reads now; null where it has gone or may not be read now. */
  now: z.array(Paragraph).nullable(),
});
export type TextOrigin = z.infer<typeof TextOrigin>;
