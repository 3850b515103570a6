import { z } from 'zod';

import { Finding } from '#domain/review/finding.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';

import { Id, page, PageQuery, route } from './base.ts';

const Severity = z.enum(['error', 'warning', 'note']);

export const FindingInList = Finding.extend({
  id: z.string(),
  edition: z.object({
    id: z.string(),
    title: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }),
  }),
});
export type FindingInList = z.infer<typeof FindingInList>;

export const findings = {
  list: route
    .route({ method: 'GET', path: '/findings', summary: 'Findings over the editions the person may read' })
    .input(
      PageQuery.extend({
        organisation: Id.optional(),
        year: z.coerce.number().int().optional(),
        kind: EditionKind.optional(),
        rule: z.string().max(100).optional(),
        severity: Severity.optional(),
      }),
    )
    .output(
      page(FindingInList).extend({
        /** Counts over the whole selection, for the filters. */
        byRule: z.array(z.object({ rule: z.string(), title: z.string(), count: z.number().int() })),
        bySeverity: z.record(z.string(), z.number().int()),
      }),
    ),
  rules: route.route({ method: 'GET', path: '/rules', summary: 'Every rule with its text' }).output(
    z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          explanation: z.string(),
          source: z.string(),
          severity: Severity,
        }),
      ),
    }),
  ),
};
