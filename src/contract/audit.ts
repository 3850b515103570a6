import { z } from 'zod';

import { AuditEntryView } from '#domain/audit/audit-view.ts';

import { page, PageQuery, route } from './base.ts';

export const audit = {
  list: route
    .route({ method: 'GET', path: '/audit', summary: 'The audit log, newest first' })
    .input(PageQuery.extend({ thing: z.string().max(100).optional(), thingId: z.string().max(100).optional() }))
    .output(page(AuditEntryView)),
};
