import { z } from 'zod';

import { EditionKind } from '#domain/steering/steering-document.ts';
import { StartView, WritingHome } from '#domain/writing/start-view.ts';

import { Id, RequestId, route, write } from './base.ts';

const place = { organisation: Id, year: z.coerce.number().int().min(1900).max(2200), kind: EditionKind };
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** Writing in drafts: begun from what there is, changed thing by thing, never sent back whole. */
export const writing = {
  home: route
    .route({ method: 'GET', path: '/writing', summary: 'The own drafts, and where another may be begun' })
    .output(WritingHome),
  showStart: route
    .route({ method: 'GET', path: '/writing/start', summary: 'What a new draft would be built from' })
    .input(z.object({ ...place, activities: flag.default(true), texts: flag.default(true) }))
    .output(StartView),
  start: write
    .route({ method: 'POST', path: '/writing/start', summary: 'Begin a draft' })
    .input(z.object({ ...place, activities: z.boolean(), texts: z.boolean(), requestId: RequestId }))
    .output(z.object({ id: z.string() })),
};
