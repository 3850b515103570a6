import { z } from 'zod';

import { ChangeListItem, ChangeSubjects } from '#domain/changes/change-views.ts';
import { ChangeSubject } from '#domain/changes/year-change.ts';

import { Id, RequestId, route, write } from './base.ts';
import { Reason } from './lifecycle.ts';

const Year = z.coerce.number().int().min(1900).max(2200);
const Words = z.string().trim().max(500);
const answered = { id: Id, requestId: RequestId, version: z.number().int() };
const done = z.object({ done: z.literal(true) });

/** Changes during the year (docs/domain/changes.md). */
export const changes = {
  list: route
    .route({ method: 'GET', path: '/changes', summary: 'Changes of a year' })
    .input(z.object({ year: Year, organisation: Id.optional() }))
    .output(z.object({ items: z.array(ChangeListItem) })),
  subjects: route
    .route({ method: 'GET', path: '/changes/subjects', summary: 'What can be changed, as decided last' })
    .input(z.object({ year: Year, organisation: Id }))
    .output(ChangeSubjects),
  propose: write
    .route({ method: 'POST', path: '/changes', successStatus: 201, summary: 'Propose a change' })
    .input(
      z.object({
        requestId: RequestId,
        organisation: Id,
        year: Year,
        subject: ChangeSubject,
        thing: Id.nullable(),
        name: Words.min(1),
        before: Words.nullable(),
        after: Words.nullable(),
        reason: Reason,
        successor: Id.nullable().default(null),
        from: z.iso.date('Skriv dagen som ÅÅÅÅ-MM-DD.'),
      }),
    )
    .output(z.object({ id: z.string() })),
  giveOpinion: write
    .route({ method: 'POST', path: '/changes/{id}/opinion', summary: 'Say what the central office thinks of it' })
    .input(z.object({ ...answered, kind: z.enum(['supports', 'opposes']), reason: Reason }))
    .output(done),
  decide: write
    .route({ method: 'POST', path: '/changes/{id}/decision', summary: 'Record the decision' })
    .input(
      z.object({
        ...answered,
        kind: z.enum(['approved', 'refused']),
        decidedOn: z.iso.date('Skriv dagen som ÅÅÅÅ-MM-DD.'),
        reference: Words.min(1, 'Diarienumret saknas.'),
      }),
    )
    .output(done),
};
