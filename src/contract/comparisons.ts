import { z } from 'zod';

import { ComparedView } from '#domain/editions/compared-view.ts';

import { Id, route } from './base.ts';

/** What differs between two editions. */
export const comparisons = {
  show: route
    .route({
      method: 'GET',
      path: '/editions/{id}/compare',
      summary: 'What differs from another edition, or from the one before',
    })
    .input(z.object({ id: Id, other: Id.optional() }))
    .output(ComparedView),
};
