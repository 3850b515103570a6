import { z } from 'zod';

import { StepOutcome } from '#domain/editions/lifecycle-view.ts';
import { SealView } from '#domain/seal/seal-view.ts';

import { Id, RequestId, route, write } from './base.ts';
import { ConfirmedGaps, Reason } from './lifecycle.ts';

const line = (what: string) => z.string().trim().min(1, `${what} saknas.`).max(300);

/** What was decided is sealed. The manifest and the keys are fetched at well-known addresses, without signing in. */
export const seals = {
  show: route
    .route({
      method: 'GET',
      path: '/editions/{id}/seal',
      summary: 'The seal of an edition; null where it is not sealed',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ seal: SealView.nullable() })),
  seal: write
    .route({ method: 'POST', path: '/editions/{id}/seal', summary: 'Record the decision and seal the edition' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        decision: z.object({
          decidedOn: z.iso.date('Skriv dagen som ÅÅÅÅ-MM-DD.'),
          meeting: line('Sammanträdet'),
          paragraph: line('Paragrafen'),
          reference: line('Diarienumret'),
        }),
        gaps: ConfirmedGaps.optional(),
      }),
    )
    .output(StepOutcome),
  revise: write
    .route({ method: 'POST', path: '/editions/{id}/revision', summary: 'Begin a correction of what is decided' })
    .input(z.object({ id: Id, requestId: RequestId, reason: Reason }))
    .output(z.object({ id: z.string() })),
};
