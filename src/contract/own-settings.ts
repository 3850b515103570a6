import { z } from 'zod';

import { MailFrequency } from '#domain/tasks/digest.ts';

import { Id, RequestId, route, write } from './base.ts';

const Substitution = z.object({
  id: z.string(),
  person: z.string(),
  personName: z.string(),
  substitute: z.string(),
  substituteName: z.string(),
  validFrom: z.iso.date(),
  /** The first day on which it no longer holds. */
  validTo: z.iso.date(),
  version: z.number().int(),
  /** True where the person who asks is the one who is away. */
  mine: z.boolean(),
});

const done = z.object({ id: z.string() });

/** What each person sets for themselves: how often mail comes, and who stands in. */
export const ownSettings = {
  mail: route
    .route({ method: 'GET', path: '/own/mail', summary: 'How often the person wants mail' })
    .output(z.object({ frequency: MailFrequency, version: z.number().int(), on: z.boolean() })),
  setMail: write
    .route({ method: 'POST', path: '/own/mail', summary: 'Set how often mail comes' })
    .input(z.object({ requestId: RequestId, frequency: MailFrequency, version: z.number().int() }))
    .output(z.object({ frequency: MailFrequency })),
  substitutes: route
    .route({ method: 'GET', path: '/own/substitutes', summary: 'Who stands in for whom' })
    .output(
      z.object({ items: z.array(Substitution), colleagues: z.array(z.object({ id: z.string(), name: z.string() })) }),
    ),
  nameSubstitute: write
    .route({ method: 'POST', path: '/own/substitutes', successStatus: 201, summary: 'Name a substitute for a time' })
    .input(z.object({ requestId: RequestId, substitute: Id, validFrom: z.iso.date(), validTo: z.iso.date() }))
    .output(done),
  endSubstitute: write
    .route({ method: 'POST', path: '/own/substitutes/{id}/end', summary: 'End it from today' })
    .input(z.object({ id: Id, requestId: RequestId, version: z.number().int() }))
    .output(done),
};
