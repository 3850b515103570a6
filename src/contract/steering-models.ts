import { z } from 'zod';

import { ModelEffect } from '#domain/steering/model-effect.ts';
import { ModelView } from '#domain/steering/model-view.ts';
import { SteeringModel } from '#domain/steering/steering-model.ts';

import { RequestId, route, write } from './base.ts';

const Year = z.coerce.number().int().min(1900).max(2200);

export const steeringModels = {
  list: route
    .route({ method: 'GET', path: '/steering-models', summary: 'Years that have a steering model, newest first' })
    .output(
      z.object({ items: z.array(z.object({ year: z.number().int(), copiedFrom: z.number().int().nullable() })) }),
    ),
  show: route
    .route({ method: 'GET', path: '/steering-models/{year}', summary: 'The steering model that holds in a year' })
    .input(z.object({ year: Year }))
    .output(ModelView),
  preview: route
    .route({
      method: 'POST',
      path: '/steering-models/{year}/preview',
      summary: 'What a changed steering model would mean; nothing is changed',
    })
    .input(z.object({ year: Year, model: SteeringModel }))
    .output(ModelEffect),
  change: write
    .route({ method: 'POST', path: '/steering-models/{year}', summary: 'Set the steering model from a year' })
    .input(
      z.object({
        year: Year,
        requestId: RequestId,
        /** Of the year's own model; 0 where it has none yet. */
        version: z.number().int().min(0),
        reason: z.string().min(1).max(1000),
        model: SteeringModel,
      }),
    )
    .output(ModelView),
  copy: write
    .route({ method: 'POST', path: '/steering-models/{year}/copy', summary: 'Take over the model of another year' })
    .input(z.object({ requestId: RequestId, year: Year, from: z.number().int().min(1900).max(2200) }))
    .output(z.object({ year: z.number().int() })),
};
