import { z } from 'zod';

import { Action } from '#domain/access/action.ts';

import { SteeringModel } from './steering-model.ts';

/** The model that holds in a year. `model.year` is the year it was set for: it holds until another is set. */
export const ModelView = z.object({
  year: z.number().int(),
  model: SteeringModel,
  version: z.number().int(),
  /** Changes of the model of that year, newest first. */
  history: z.array(z.object({ at: z.string(), by: z.string(), summary: z.string() })),
  allowed: z.array(Action),
});
export type ModelView = z.infer<typeof ModelView>;
