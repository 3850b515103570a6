import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { RuleCounts } from '#domain/review/rule-precision.ts';

import { Id, RequestId, route, write } from './base.ts';

const LimitValues = z.record(z.string().max(50), z.number());

export const RuleInUse = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  explanation: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  enabled: z.boolean(),
  limits: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      standard: z.number(),
      least: z.number(),
      most: z.number(),
    }),
  ),
  values: LimitValues,
  version: z.number().int(),
  shown: z.number().int(),
  counts: RuleCounts,
  precision: z.number().nullable(),
});
export type RuleInUse = z.infer<typeof RuleInUse>;

export const reviewRules = {
  inUse: route
    .route({
      method: 'GET',
      path: '/rules/in-use',
      summary: 'What has become of every rule’s findings, and how it is set',
    })
    .output(z.object({ items: z.array(RuleInUse), allowed: z.array(Action) })),
  set: write
    .route({ method: 'POST', path: '/rules/{rule}/settings', summary: 'Switch a rule on or off, or set its numbers' })
    .input(
      z.object({
        rule: Id,
        requestId: RequestId,
        version: z.number().int(),
        enabled: z.boolean(),
        limits: LimitValues,
        reason: z.string().trim().min(5).max(1000),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  history: route
    .route({ method: 'GET', path: '/rules/{rule}/settings', summary: 'All that was ever set of a rule, newest first' })
    .input(z.object({ rule: Id }))
    .output(
      z.object({
        items: z.array(
          z.object({
            version: z.number().int(),
            enabled: z.boolean(),
            limits: LimitValues,
            reason: z.string(),
            by: z.string(),
            at: z.string(),
          }),
        ),
      }),
    ),
};
