import { z } from 'zod';

import { Sheet } from './sheet.ts';
import { UnitFigures } from './unit-figures.ts';

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
  /** What budget and ledger say of the units, for result units; null where the person may not see staff costs. */
  figures: z.object({ units: z.array(UnitFigures), through: z.number().int().nullable() }).nullable(),
  /** Organisations that a row may be about, for result units. */
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  allowed: z.array(z.literal('change')),
});
export type SheetView = z.infer<typeof SheetView>;
