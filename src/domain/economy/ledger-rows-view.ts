import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';

/** A row of a loaded file, with its place in it. Kronor, cost positive. */
export const RowInFile = z.object({
  fileName: z.string(),
  line: z.number().int(),
  day: z.string(),
  /** The account, or the parts of the account string with the account first. */
  account: z.string(),
  text: z.string(),
  voucher: z.string(),
  amount: Decimal,
});

const Row = RowInFile.extend({
  load: z.string(),
  /** Its number within the load; `line` is where it stands in the file. */
  number: z.number().int(),
  organisation: z.string(),
  area: z.string(),
  kind: z.string(),
});
export type LedgerRow = z.infer<typeof Row>;

/** The rows of loaded files that an outcome is the sum of, the largest first, a page at a time. */
export const LedgerRowsView = z.object({
  year: z.number().int(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  /** What was asked for, by its name; null for every one. */
  area: z.string().nullable(),
  kind: z.string().nullable(),
  /** Of one project of the ledger; null for all. */
  project: z.string().nullable(),
  from: z.number().int(),
  through: z.number().int(),
  /** The last month that any load counts for; null where none does. */
  throughMonth: z.number().int().nullable(),
  items: z.array(Row.omit({ organisation: true, number: true }).extend({ organisation: z.string() })),
  next: z.string().nullable(),
  /** How many rows there are, and what they come to. */
  total: z.number().int(),
  sum: Decimal,
  /** Rows of staff costs are left out: each may be somebody's pay. */
  staffHidden: z.boolean(),
});
export type LedgerRowsView = z.infer<typeof LedgerRowsView>;
