import { z } from 'zod';

import type { Action } from '../access/action.ts';
import { Decimal } from '../kernel/decimal.ts';

/**
 * decided: the decided budget, or a change of it. adjustment: more or less money, asked for during the year. turnover:
 * costs and incomes that grow or shrink by the same (omslutningsförändring). carried: a result of earlier years.
 */
export const BudgetActKind = z.enum(['decided', 'adjustment', 'turnover', 'carried']);
export type BudgetActKind = z.infer<typeof BudgetActKind>;

export const BudgetStep = z.enum([
  'request',
  'support',
  'discourage',
  'grant',
  'refuse',
  'withdraw',
  'annul',
  'reopen',
]);
export type BudgetStep = z.infer<typeof BudgetStep>;

export const BudgetState = z.enum([
  'requested',
  'supported',
  'discouraged',
  'granted',
  'refused',
  'withdrawn',
  'annulled',
]);
export type BudgetState = z.infer<typeof BudgetState>;

const AFTER: Readonly<Record<BudgetStep, BudgetState>> = {
  request: 'requested',
  support: 'supported',
  discourage: 'discouraged',
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  annul: 'annulled',
  reopen: 'requested',
};

/** The whole lifecycle (EK-23): what can be done with an act in each state. */
const NEXT: Readonly<Record<BudgetState, readonly BudgetStep[]>> = {
  requested: ['support', 'discourage', 'grant', 'refuse', 'withdraw'],
  supported: ['discourage', 'grant', 'refuse', 'withdraw'],
  discouraged: ['support', 'grant', 'refuse', 'withdraw'],
  granted: ['annul'],
  refused: ['reopen'],
  withdrawn: ['reopen'],
  annulled: [],
};

/** Acts that are decisions from the beginning; the others are asked for first. */
const DECIDED_AT_ONCE: readonly BudgetActKind[] = ['decided', 'carried'];

export const firstStep = (kind: BudgetActKind): BudgetStep => (DECIDED_AT_ONCE.includes(kind) ? 'grant' : 'request');

/** Where an act stands, by its last step. */
export const budgetStateAfter = (last: BudgetStep): BudgetState => AFTER[last];

export const nextBudgetSteps = (state: BudgetState): readonly BudgetStep[] => NEXT[state];

/** Asked for and neither granted nor refused. */
export const isPending = (state: BudgetState): boolean =>
  state === 'requested' || state === 'supported' || state === 'discouraged';

/**
 * What leave a step asks for at the act's organisation: whoever keeps the budget writes down decisions, whoever answers
 * for the money asks, and the central office gives its opinion and writes down what was decided on a request.
 */
export function actionForStep(kind: BudgetActKind, step: BudgetStep): Action {
  if (DECIDED_AT_ONCE.includes(kind)) return 'economy.budget';
  return step === 'request' || step === 'withdraw' ? 'economy.request' : 'economy.advise';
}

/** An amount in kronor with at most two decimals. */
export const Money = Decimal.regex(/^-?\d{1,15}(\.\d{1,2})?$/u, {
  message: 'Beloppet ska vara kronor med högst två decimaler.',
});

export const BudgetProfile = z.enum(['even', 'lastYear', 'own']);
export type BudgetProfile = z.infer<typeof BudgetProfile>;

/** Kronor a month for an area and a kind, by their codes; January first, cost positive and income negative. */
export const BudgetLine = z.object({
  organisation: z.string(),
  area: z.string(),
  kind: z.string(),
  profile: BudgetProfile,
  months: z.array(Money).length(12),
});
export type BudgetLine = z.infer<typeof BudgetLine>;
