import { z } from 'zod';

import { TextImage } from '#domain/steering/steering-document.ts';

import { Id, RequestId, route, write } from './base.ts';

/** Images in the texts of an edition. */
export const images = {
  add: write
    .route({ method: 'POST', path: '/writing/{id}/images', summary: 'Keep an image for the texts of a draft' })
    .input(z.object({ id: Id, requestId: RequestId, file: z.file() }))
    .output(
      TextImage.pick({ file: true, type: true, width: true, height: true }).extend({
        /** Places, times or names that a camera had written into the file were left out. */
        stripped: z.boolean(),
      }),
    ),
  show: route
    .route({ method: 'GET', path: '/editions/{id}/images/{file}', summary: 'An image of an edition' })
    .input(z.object({ id: Id, file: z.string().regex(/^[0-9a-f]{64}$/u) }))
    .output(z.file()),
};
