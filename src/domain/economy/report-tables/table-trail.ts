import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';
import { CellSource } from './economy-table.ts';

/** Where a printed amount of a computed table comes from: the cell, its exact amount, and what that was made of. */
export const TableTrail = z.object({
  edition: z.object({ id: z.string(), title: z.string() }),
  table: z.object({
    id: z.string(),
    title: z.string(),
    unit: z.string().nullable(),
    columns: z.array(z.string()),
    /** The printed words, so that another cell can be asked for. */
    rows: z.array(z.array(z.string())),
    computedAt: z.string(),
    by: z.string(),
  }),
  row: z.number().int(),
  column: z.number().int(),
  printed: z.string(),
  exact: Decimal.nullable(),
  from: CellSource.nullable(),
  /** Names for the codes in `from`. */
  area: z.string().nullable(),
  kind: z.string().nullable(),
  through: z.number().int().nullable(),
  loads: z.array(z.object({ id: z.string(), year: z.number().int(), fileName: z.string(), sha256: z.string() })),
  /** Rows of the ledger behind an outcome, the largest first; null for those who may not see loads. */
  ledger: z
    .object({
      count: z.number().int(),
      sum: Decimal,
      rows: z.array(
        z.object({
          fileName: z.string(),
          line: z.number().int(),
          day: z.string(),
          account: z.string(),
          text: z.string(),
          voucher: z.string(),
          amount: Decimal,
        }),
      ),
    })
    .nullable(),
  /** Who saved the version of a sheet, when and why. */
  sheet: z.object({ number: z.number().int(), by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});
export type TableTrail = z.infer<typeof TableTrail>;
