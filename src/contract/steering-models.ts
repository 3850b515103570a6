import { z } from 'zod';

import { SteeringModel } from '#domain/steering/steering-model.ts';

import { route } from './base.ts';

export const steeringModels = {
  list: route
    .route({ method: 'GET', path: '/steering-models', summary: 'Years that have a steering model, newest first' })
    .output(z.object({ items: z.array(z.object({ year: z.number().int() })) })),
  show: route
    .route({ method: 'GET', path: '/steering-models/{year}', summary: 'The steering model that holds in a year' })
    .input(z.object({ year: z.coerce.number().int().min(1900).max(2200) }))
    /** `model.year` is the year it was set for: it holds until another is set. */
    .output(z.object({ year: z.number().int(), model: SteeringModel })),
};
