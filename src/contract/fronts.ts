import { z } from 'zod';

import { Id, RequestId, write } from './base.ts';

const line = z.string().trim().max(300).nullable();

/** The front page of a draft: the head of an official statement (tjänsteutlåtande). */
export const fronts = {
  write: write
    .route({ method: 'POST', path: '/editions/{id}/front', summary: 'Write the front page of a draft' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        front: z.object({
          title: line,
          administration: line,
          reference: line,
          date: line,
          recipient: line,
          handlers: z.array(z.string().trim().min(1).max(200)).max(50),
          proposals: z.array(z.string().trim().min(1).max(2000)).max(100),
        }),
      }),
    )
    .output(z.object({ version: z.number().int() })),
};
