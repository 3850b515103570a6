import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';
import { RowInFile } from '../ledger-rows-view.ts';
import { CellSource } from './economy-table.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** Where a printed amount of a computed table comes from: the cell, its exact amount, and what that was made of. */
export const TableTrail = z.object({
  edition: z.object({ id: z.string(), title: z.string(), year: z.number().int() }),
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
  /** The month that the cell is of; null where it is of more. */
  month: z.number().int().nullable(),
  loads: z.array(z.object({ id: z.string(), year: z.number().int(), fileName: z.string(), sha256: z.string() })),
  /** Rows of the ledger behind an outcome, the largest first; null for those who may not see loads. */
  ledger: z
    .object({
      count: z.number().int(),
      sum: Decimal,
      rows: z.array(RowInFile),
    })
    .nullable(),
  /** The decisions and requests that a budget is made of, as they stood when it was computed; null for other amounts. */
  acts: z
    .array(
      z.object({
        kind: z.enum(['decided', 'adjustment', 'turnover', 'carried', 'loaded']),
        title: z.string(),
        organisation: named,
        day: z.string(),
        reference: z.string(),
        by: z.string(),
        amount: Decimal,
      }),
    )
    .nullable(),
  /** The forecasts that counted then, one an organisation; null for other amounts. */
  forecasts: z
    .array(
      z.object({
        organisation: named,
        /** Null where its budget stood for it. */
        lodged: z
          .object({ month: z.number().int(), number: z.number().int(), by: z.string(), at: z.string() })
          .nullable(),
        amount: Decimal,
      }),
    )
    .nullable(),
  /** Who saved the version of a sheet, when and why, and whose it is where it is not the edition's own organisation's. */
  sheet: z
    .object({
      number: z.number().int(),
      by: z.string(),
      at: z.string(),
      reason: z.string(),
      organisation: z.string().nullable(),
    })
    .nullable(),
});
export type TableTrail = z.infer<typeof TableTrail>;
