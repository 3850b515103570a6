import { z } from 'zod';

import { EditionKind } from '#domain/steering/steering-document.ts';
import { ThreadView } from '#domain/thread/thread-view.ts';

import { Id, route } from './base.ts';

export const thread = {
  show: route
    .route({ method: 'GET', path: '/thread', summary: 'The golden thread of an organisation and year' })
    .input(
      z.object({
        organisation: Id.optional(),
        year: z.coerce.number().int().optional(),
        kind: EditionKind.optional(),
      }),
    )
    .output(ThreadView),
};
