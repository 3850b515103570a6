import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { AnswerGiven, FindingState, KeptFinding } from '#domain/review/finding-answer.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';

import { MAX_ANSWERS_AT_ONCE } from '#limits';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';

const Severity = z.enum(['error', 'warning', 'note']);

export const FindingInList = KeptFinding.extend({
  id: z.string(),
  allowed: z.array(Action),
  edition: z.object({
    id: z.string(),
    title: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }),
  }),
});
export type FindingInList = z.infer<typeof FindingInList>;

/** Findings by their lasting names; `answers` is the count that was seen, and a stale one is refused. */
const FindingsAsked = z
  .array(z.object({ edition: Id, key: z.string().min(1).max(200), answers: z.number().int() }))
  .min(1)
  .max(MAX_ANSWERS_AT_ONCE);

export const findings = {
  list: route
    .route({ method: 'GET', path: '/findings', summary: 'Findings over the editions the person may read' })
    .input(
      PageQuery.extend({
        organisation: Id.optional(),
        /** Those below the organisation too. */
        below: z.literal('yes').optional(),
        year: z.coerce.number().int().optional(),
        kind: EditionKind.optional(),
        rule: z.string().max(100).optional(),
        severity: Severity.optional(),
        state: FindingState.optional(),
      }),
    )
    .output(
      page(FindingInList).extend({
        /** Counts for the filters: each as it would be with the other filters as they are. */
        byRule: z.array(z.object({ rule: z.string(), title: z.string(), count: z.number().int() })),
        bySeverity: z.record(z.string(), z.number().int()),
        byState: z.record(z.string(), z.number().int()),
        /** Whether a service that phrases corrections is set up. */
        phrasing: z.boolean(),
      }),
    ),
  overview: route
    .route({ method: 'GET', path: '/findings/overview', summary: 'Findings by rule and by organisation over editions' })
    .input(
      z.object({
        organisation: Id.optional(),
        below: z.literal('yes').optional(),
        year: z.coerce.number().int().optional(),
        kind: EditionKind.optional(),
        severity: Severity.optional(),
        state: FindingState.optional(),
        by: z.enum(['rule', 'organisation']),
      }),
    )
    .output(
      z.object({
        columns: z.array(z.object({ year: z.number().int(), kind: EditionKind })),
        rows: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            counts: z.array(z.number().int()),
            total: z.number().int(),
            recurring: z.number().int(),
          }),
        ),
      }),
    ),
  answer: write
    .route({ method: 'POST', path: '/findings/answers', summary: 'Dismiss findings with a reason, or confirm them' })
    .input(z.object({ requestId: RequestId, items: FindingsAsked, answer: AnswerGiven }))
    .output(z.object({ answered: z.number().int() })),
  takeBack: write
    .route({ method: 'POST', path: '/findings/answers/take-back', summary: 'Take answers back' })
    .input(z.object({ requestId: RequestId, items: FindingsAsked }))
    .output(z.object({ answered: z.number().int() })),
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
