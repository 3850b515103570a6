import { z } from 'zod';

import { EconomyMeasure } from '#domain/economy/computed-indicator.ts';
import { IndicatorSummary, IndicatorView } from '#domain/indicators/indicator-view.ts';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';

export const indicators = {
  list: route
    .route({ method: 'GET', path: '/indicators', summary: 'Indicator definitions' })
    .input(PageQuery.extend({ q: z.string().max(200).optional() }))
    .output(page(IndicatorSummary)),
  show: route
    .route({ method: 'GET', path: '/indicators/{id}', summary: 'A definition with its series' })
    .input(z.object({ id: Id }))
    .output(IndicatorView),
  define: write
    .route({ method: 'POST', path: '/indicators/{id}/definition', summary: 'Change a definition' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        version: z.number().int(),
        name: z.string().min(1).max(500),
        definition: z.string().max(5000).nullable(),
        unit: z.string().max(50).nullable(),
        direction: z.enum(['higher', 'lower', 'range', 'exact', 'unknown']),
        /** Why that way is good; left out, a changed direction says who gave it. */
        directionReason: z.string().max(1000).nullable().default(null),
        periodicity: z.string().max(50).nullable(),
        overUnits: z.enum(['sum', 'weighted', 'none']).nullable(),
        overTime: z.enum(['sum', 'last', 'mean', 'rolling12']).nullable(),
        /** A measure of the economy that its values are worked out from; left out, people enter them. */
        computed: EconomyMeasure.nullable().default(null),
        /** Whether values are told for women and men each; null: not said. */
        bySex: z.boolean().nullable().default(null),
      }),
    )
    .output(IndicatorView),
};
