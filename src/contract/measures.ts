import { z } from 'zod';

import { Measure, MeasurePlan } from '#domain/economy/measure-plan.ts';

import { MAX_FORECAST_NOTES } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

const year = z.coerce.number().int().min(1990).max(2100);
const version = z.number().int();

export const measures = {
  list: route
    .route({ method: 'GET', path: '/economy/{year}/measure-plans', summary: 'Plans of measures, open ones first' })
    .input(z.object({ year, organisation: Id }))
    .output(z.object({ items: z.array(MeasurePlan) })),
  write: write
    .route({ method: 'POST', path: '/measure-plans/{id}/versions', summary: 'Write a plan, or follow it up' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version,
        measures: z.array(Measure).min(1).max(MAX_FORECAST_NOTES),
        comment: z.string().trim().max(4000).default(''),
      }),
    )
    .output(MeasurePlan),
  close: write
    .route({ method: 'POST', path: '/measure-plans/{id}/closing', summary: 'Close a plan with a reason, or reopen it' })
    .input(z.object({ id: Id, requestId: RequestId, version, reason: z.string().trim().min(1).max(2000).nullable() }))
    .output(MeasurePlan),
};
