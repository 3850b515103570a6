import { z } from 'zod';

import { ReusableText, TextOrigin } from '#domain/reuse/reuse-view.ts';
import { MAX_SHARED_TEXT_CHARACTERS } from '#limits';

import { Id, RequestId, route, write } from './base.ts';

/** Taking up a unit's text in the text of the level above, with its origin kept. */
export const reuse = {
  origins: route
    .route({ method: 'GET', path: '/writing/{id}/origins', summary: 'Where the texts of a draft were taken up from' })
    .input(z.object({ id: Id }))
    .output(z.object({ items: z.array(TextOrigin) })),
  below: route
    .route({
      method: 'GET',
      path: '/writing/{id}/things/{thing}/below',
      summary: 'Texts from below that may be taken up',
    })
    .input(z.object({ id: Id, thing: Id }))
    .output(z.object({ items: z.array(ReusableText) })),
  takeUp: write
    .route({ method: 'POST', path: '/writing/{id}/things/{thing}/taken-up', summary: 'Take up a text from below' })
    .input(z.object({ id: Id, thing: Id, requestId: RequestId, source: Id, sourceText: Id }))
    .output(z.object({ text: z.string() })),
  takeOut: write
    .route({
      method: 'POST',
      path: '/writing/{id}/texts/{text}/taken-out',
      summary: 'Take a text that was taken up out of the draft again',
    })
    .input(z.object({ id: Id, text: Id, requestId: RequestId }))
    .output(z.object({ done: z.literal(true) })),
  follow: write
    .route({
      method: 'POST',
      path: '/writing/{id}/texts/{text}/origin',
      summary: 'Take the new wording of an origin that has changed, or keep the own one',
    })
    .input(
      z.object({
        id: Id,
        text: Id,
        requestId: RequestId,
        wording: z.enum(['new', 'own']),
        seen: z.string().max(MAX_SHARED_TEXT_CHARACTERS),
      }),
    )
    .output(z.object({ done: z.literal(true) })),
};
