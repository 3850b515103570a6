import { z } from 'zod';

const names = z.array(z.string());

/** What a reorganisation touches; every list is what people call the things. */
export const ReorganisationPreview = z.object({
  date: z.iso.date(),
  /** Organisations that end, that begin, and that get another place. */
  ending: names,
  /** With what they stand below. */
  beginning: z.array(z.object({ name: z.string(), under: z.string().nullable() })),
  /** With what they stand below until then and from then on. */
  moving: z.array(z.object({ name: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** People whose roles go on at the one that carries it on. */
  people: names,
  goals: names,
  activities: names,
  /** Indicators whose series are carried on. */
  series: names,
  /** Reports that are still written, sent or approved. */
  drafts: names,
  /** Result units whose rows go along to another's table. */
  resultUnits: names,
  /** Names exactly this preview; carrying it out sends it back. */
  seen: z.string(),
});
export type ReorganisationPreview = z.infer<typeof ReorganisationPreview>;
