import { z } from 'zod';

import { SearchView } from '#domain/search/search-view.ts';

import { route } from './base.ts';

export const search = {
  find: route
    .route({ method: 'GET', path: '/search', summary: 'Full-text search in Swedish' })
    .input(
      z.object({
        q: z.string().min(1).max(200),
        thing: z.enum(['goal', 'indicator', 'activity', 'text', 'edition']).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(SearchView),
};
