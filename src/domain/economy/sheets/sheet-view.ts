import { z } from 'zod';

import { Sheet } from './sheet.ts';

/** A sheet as its page needs it: what stands, last year's, and every version there has been. */
export const SheetView = z.object({
  year: z.number().int(),
  organisation: z.string(),
  organisationName: z.string(),
  /** The version; 0 where nothing has been saved. */
  number: z.number().int(),
  sheet: Sheet,
  /** The sheet of the year before; null where there is none. */
  lastYear: Sheet.nullable(),
  /** Newest first. */
  versions: z.array(z.object({ number: z.number().int(), reason: z.string(), by: z.string(), at: z.string() })),
  allowed: z.array(z.literal('change')),
});
export type SheetView = z.infer<typeof SheetView>;
