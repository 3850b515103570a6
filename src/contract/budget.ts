import { z } from 'zod';

import { BudgetActKind, BudgetLine, BudgetStep } from '#domain/economy/budget-act.ts';
import { BudgetActView, BudgetView } from '#domain/economy/budget-view.ts';
import { CalendarDay } from '#domain/kernel/calendar.ts';

import { MAX_BUDGET_LINES } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const year = z.coerce.number().int().min(1990).max(2100);
const words = {
  reason: z.string().trim().min(1).max(2000),
  reference: z.string().trim().max(200).default(''),
  day: CalendarDay,
};

export const budget = {
  show: route
    .route({ method: 'GET', path: '/economy/{year}/budget', summary: 'The budget by area, kind and month' })
    .input(z.object({ year, organisation: Id }))
    .output(BudgetView),
  decide: write
    .route({ method: 'PUT', path: '/economy/{year}/budget', summary: 'Set the decided budget of an organisation' })
    .input(
      z.object({
        ...words,
        year,
        organisation: Id,
        requestId: RequestId,
        mark: z.string().max(100),
        lines: z.array(BudgetLine.omit({ organisation: true })).max(MAX_BUDGET_LINES),
      }),
    )
    .output(BudgetView),
  acts: route
    .route({ method: 'GET', path: '/economy/{year}/budget-acts', summary: 'Decisions and requests, newest first' })
    .input(z.object({ year, organisation: Id }))
    .output(z.object({ items: z.array(BudgetActView) })),
  add: write
    .route({ method: 'POST', path: '/economy/{year}/budget-acts', summary: 'Ask for an adjustment, or carry a result' })
    .input(
      z.object({
        ...words,
        year,
        organisation: Id,
        requestId: RequestId,
        kind: BudgetActKind.exclude(['decided']),
        title: z.string().trim().min(1).max(300),
        lines: z.array(BudgetLine).min(1).max(MAX_BUDGET_LINES),
      }),
    )
    .output(BudgetActView),
  step: write
    .route({ method: 'POST', path: '/budget-acts/{id}/steps', summary: 'An opinion, a decision, or taking it back' })
    .input(
      z.object({
        ...words,
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        step: BudgetStep,
        lines: z.array(BudgetLine).max(MAX_BUDGET_LINES).nullable().default(null),
      }),
    )
    .output(BudgetActView),
};
