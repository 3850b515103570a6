import { z } from 'zod';

import { DocumentPrints, PrintChoice } from '#domain/rounds/print-choice.ts';

import { Id, RequestId, route, write } from './base.ts';

/** What one document prints besides what it always prints. */
export const prints = {
  show: route
    .route({
      method: 'GET',
      path: '/editions/{id}/prints',
      summary: 'What a document prints besides what it always does',
    })
    .input(z.object({ id: Id }))
    .output(DocumentPrints),
  choose: write
    .route({
      method: 'PUT',
      path: '/editions/{id}/prints',
      summary: 'Choose what a draft prints; null as its round says',
    })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        prints: z.array(PrintChoice).max(20).nullable(),
      }),
    )
    .output(z.object({ version: z.number().int() })),
};
