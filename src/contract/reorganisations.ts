import { z } from 'zod';

import { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import { Reorganisation } from '#domain/organisation/reorganise.ts';

import { RequestId, route, write } from './base.ts';

/** Merger, split and move of organisations from a day (docs/domain/reorganisation.md). */
export const reorganisations = {
  preview: route
    .route({
      method: 'POST',
      path: '/reorganisations/preview',
      summary: 'Everything that it would touch; changes nothing',
    })
    .input(z.object({ asked: Reorganisation }))
    .output(ReorganisationPreview),
  carryOut: write
    .route({ method: 'POST', path: '/reorganisations', successStatus: 201, summary: 'Carry out what was previewed' })
    .input(z.object({ requestId: RequestId, asked: Reorganisation, seen: z.string().max(100) }))
    .output(z.object({ date: z.iso.date(), created: z.array(z.string()) })),
};
