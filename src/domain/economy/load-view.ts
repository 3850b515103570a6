import { z } from 'zod';

import { Fault } from '../kernel/fault.ts';
import { Decimal } from '../kernel/decimal.ts';

/** Outcome: what was booked. Budget: what the ledger holds as budget. */
export const LoadKind = z.enum(['outcome', 'budget']);
export type LoadKind = z.infer<typeof LoadKind>;

/**
 * reading: its file is being read, nobody counts it. read: waits for a yes or no. loaded: its figures count. replaced: a
 * newer load of the same months counts instead. undone: taken out, or never taken in. refused: the file could not be read.
 */
export const LoadState = z.enum(['reading', 'read', 'loaded', 'refused', 'replaced', 'undone']);
export type LoadState = z.infer<typeof LoadState>;

export const LoadSummary = z.object({
  id: z.string(),
  year: z.number().int(),
  what: LoadKind,
  organisation: z.string(),
  organisationName: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  format: z.enum(['sie', 'csv', 'xlsx', 'push']).nullable(),
  origin: z.string().nullable(),
  state: LoadState,
  fromMonth: z.number().int().nullable(),
  toMonth: z.number().int().nullable(),
  rows: z.number().int(),
  /** Kronor, debit positive. */
  total: Decimal.nullable(),
  controlTotal: Decimal.nullable(),
  by: z.string(),
  at: z.string(),
  /** Why it was loaded in spite of faults. */
  accepted: z.string().nullable(),
  /** The load that counts instead of this one. */
  replacedBy: z.string().nullable(),
  /** How far the reading has come, 0 to 1; null where it is not being read by this server. */
  share: z.number().nullable(),
  faultCount: z.number().int(),
  allowed: z.array(z.enum(['load', 'undo'])),
  version: z.number().int(),
});
export type LoadSummary = z.infer<typeof LoadSummary>;

/** One account string that some target lacks a rule for, with what is behind it. */
export const UnmatchedString = z.object({
  account: z.string(),
  responsibility: z.string(),
  operation: z.string(),
  activity: z.string(),
  project: z.string(),
  counterpart: z.string(),
  missing: z.array(z.enum(['organisation', 'area', 'kind'])),
  /** Null where the person may not see staff costs: nobody knows yet which of these they are. */
  amount: Decimal.nullable(),
  rows: z.number().int(),
});
export type UnmatchedString = z.infer<typeof UnmatchedString>;

export const LoadView = LoadSummary.extend({
  faults: z.array(Fault),
  months: z.array(z.object({ month: z.number().int(), rows: z.number().int(), amount: Decimal })),
  unmatched: z.object({ strings: z.array(UnmatchedString), total: z.number().int(), amount: Decimal.nullable() }),
  /** True where sums are left out for somebody who may not see staff costs. */
  sumsHidden: z.boolean(),
  /** Against the load that counts today for the same months: what changed, month by month. */
  comparison: z
    .object({
      load: z.string(),
      fileName: z.string(),
      at: z.string(),
      months: z.array(z.object({ month: z.number().int(), before: Decimal, now: Decimal, difference: Decimal })),
    })
    .nullable(),
});
export type LoadView = z.infer<typeof LoadView>;
