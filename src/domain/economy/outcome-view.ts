import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';

/** The outcome of a year for an organisation and those below it, month by month. Kronor, cost positive. */
export const OutcomeView = z.object({
  year: z.number().int(),
  organisation: z.string(),
  organisationName: z.string(),
  /** The last month that any load counts for; null where none does. */
  throughMonth: z.number().int().nullable(),
  /** By area and kind; staff costs that few persons stand behind are left out for those without the right. */
  rows: z.array(
    z.object({
      area: z.string(),
      kind: z.string(),
      /** One amount a month, January first; null where no load counts for the month. */
      months: z.array(Decimal.nullable()).length(12),
      total: Decimal,
    }),
  ),
  /** True where staff costs were left out. */
  staffHidden: z.boolean(),
  loads: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      at: z.string(),
      fromMonth: z.number().int(),
      toMonth: z.number().int(),
    }),
  ),
  allowed: z.array(z.literal('seeRows')),
});
export type OutcomeView = z.infer<typeof OutcomeView>;
