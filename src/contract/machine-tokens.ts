import { z } from 'zod';

import { MachineTokenView } from '#domain/people/machine-token-view.ts';

import { Id, RequestId, route, write } from './base.ts';

export const machineTokens = {
  list: route
    .route({ method: 'GET', path: '/machine-tokens', summary: 'Tokens of systems that push figures' })
    .output(z.object({ items: z.array(MachineTokenView) })),
  create: write
    .route({
      method: 'POST',
      path: '/machine-tokens',
      successStatus: 201,
      summary: 'Make a token that may push figures of one organisation; it is shown in this answer alone',
    })
    .input(z.object({ requestId: RequestId, name: z.string().trim().min(1).max(100), organisation: Id }))
    .output(MachineTokenView.extend({ token: z.string().nullable() })),
  revoke: write
    .route({ method: 'POST', path: '/machine-tokens/{id}/revoke', summary: 'Make a token hold no longer' })
    .input(z.object({ id: Id, requestId: RequestId }))
    .output(MachineTokenView),
};
