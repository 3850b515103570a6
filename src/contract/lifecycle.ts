import { z } from 'zod';

import { LifecycleView, StepOutcome } from '#domain/editions/lifecycle-view.ts';

import { Id, RequestId, route, write } from './base.ts';

export const Reason = z.string().trim().min(1, 'Skriv ett skäl.').max(2000);
const Section = z.string().min(1).max(200);
const whole = { id: Id, requestId: RequestId, version: z.number().int() };

/** The parts from below that are missing, each confirmed by its organisation, and why it goes on without them. */
export const ConfirmedGaps = z.object({ confirmed: z.array(Id).max(2000), reason: z.string().max(2000) });

const step = (path: string, summary: string) =>
  write.route({ method: 'POST', path: `/editions/{id}/${path}`, summary });

export const lifecycle = {
  show: route
    .route({
      method: 'GET',
      path: '/editions/{id}/lifecycle',
      summary: 'How far an edition has come, and what is next',
    })
    .input(z.object({ id: Id }))
    .output(LifecycleView),
  mark: step('marks', 'Mark a section or the whole as ready, or take the mark off')
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        section: Section.nullable(),
        ready: z.boolean(),
        contentHash: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .output(StepOutcome),
  send: step('send', 'Send it to the level above, naming the parts that are missing')
    .input(z.object({ ...whole, gaps: ConfirmedGaps.optional() }))
    .output(StepOutcome),
  takeBack: step('take-back', 'Take back what was sent').input(z.object(whole)).output(StepOutcome),
  returnIt: step('return', 'Return it with a reason, also for single sections')
    .input(
      z.object({
        ...whole,
        reason: Reason,
        sections: z
          .array(z.object({ section: Section, reason: Reason }))
          .max(500)
          .default([]),
      }),
    )
    .output(StepOutcome),
  approve: step('approve', 'Approve exactly this version').input(z.object(whole)).output(StepOutcome),
  reopen: step('reopen', 'Open what was approved, to be written in again')
    .input(z.object({ ...whole, reason: Reason }))
    .output(StepOutcome),
};
