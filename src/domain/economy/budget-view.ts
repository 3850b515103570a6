import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';
import { BudgetActKind, BudgetLine, BudgetState, BudgetStep } from './budget-act.ts';

const months = z.array(Decimal).length(12);

/** The budget of a year for an organisation and those below it. Kronor, cost positive. */
export const BudgetView = z.object({
  year: z.number().int(),
  organisation: z.string(),
  organisationName: z.string(),
  rows: z.array(
    z.object({
      area: z.string(),
      kind: z.string(),
      months,
      decided: Decimal,
      granted: Decimal,
      turnover: Decimal,
      total: Decimal,
      pending: Decimal,
      carried: Decimal,
    }),
  ),
  gross: z.object({ cost: Decimal, income: Decimal, net: Decimal }),
  /** The decided budget of the organisation itself, without those below: what is edited. */
  own: z.array(z.object({ area: z.string(), kind: z.string(), months })),
  /** What the own budget rests on: decisions written down here, or the ledger's. */
  ownSource: z.enum(['decided', 'loaded']).nullable(),
  /** Last year's outcome of the organisation itself, as a key to spread by; only places with amounts. */
  lastYear: z.array(z.object({ area: z.string(), kind: z.string(), months })),
  /** True where staff costs were left out. */
  staffHidden: z.boolean(),
  /** What the own budget was when it was read: sent back with a change, so that a stale one is refused. */
  mark: z.string(),
  allowed: z.array(z.enum(['budget', 'request'])),
});
export type BudgetView = z.infer<typeof BudgetView>;

/** An act with all that was done with it, newest step last. */
export const BudgetActView = z.object({
  id: z.string(),
  year: z.number().int(),
  kind: BudgetActKind,
  title: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  state: BudgetState,
  steps: z.array(
    z.object({
      step: BudgetStep,
      reason: z.string(),
      reference: z.string(),
      day: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  /** The lines that count, or would. */
  lines: z.array(BudgetLine.extend({ organisationName: z.string(), months, total: Decimal })),
  /** Whether it has staff costs, asked for or decided, that the person does not see: they are in neither sum. */
  linesHidden: z.boolean(),
  /** Their sum; and what was asked for, where less or more was granted. */
  net: Decimal,
  asked: Decimal,
  allowed: z.array(BudgetStep),
  version: z.number().int(),
});
export type BudgetActView = z.infer<typeof BudgetActView>;
