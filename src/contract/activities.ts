import { z } from 'zod';

import { ActivityYear } from '#domain/activities/activity-year.ts';
import { AnswersBelow } from '#domain/writing/answers-below.ts';

import { Id, route } from './base.ts';

/** Activities over a year, whoever has them. */
export const activities = {
  year: route
    .route({ method: 'GET', path: '/activities', summary: 'The activities of an organisation in a year' })
    .input(
      z.object({
        organisation: Id.optional(),
        year: z.coerce.number().int().min(1900).max(2200).optional(),
        below: z
          .enum(['true', 'false'])
          .default('false')
          .transform((word) => word === 'true'),
      }),
    )
    .output(ActivityYear),
  answers: route
    .route({ method: 'GET', path: '/answers', summary: 'Who below has answered what was decided' })
    .input(z.object({ organisation: Id.optional(), year: z.coerce.number().int().min(1900).max(2200).optional() }))
    .output(AnswersBelow),
};
