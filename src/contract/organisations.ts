import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { Organisation, OrganisationKind, Succession } from '#domain/organisation/organisation.ts';

import { Id, RequestId, route, write } from './base.ts';

export const OrganisationNode = z.object({
  id: z.string(),
  name: z.string(),
  kind: OrganisationKind,
  parent: z.string().nullable(),
  depth: z.number().int(),
  /** The first day of it, under any name. */
  since: z.iso.date(),
  allowed: z.array(Action),
});
export type OrganisationNode = z.infer<typeof OrganisationNode>;

export const organisations = {
  tree: route
    .route({ method: 'GET', path: '/organisations', summary: 'The organisation as of a day, in tree order' })
    .input(z.object({ asOf: z.iso.date().optional() }))
    .output(z.object({ asOf: z.iso.date(), items: z.array(OrganisationNode) })),
  history: route
    .route({ method: 'GET', path: '/organisations/{id}', summary: 'Versions, predecessors and successors' })
    .input(z.object({ id: Id }))
    .output(z.object({ organisation: Organisation, successions: z.array(Succession) })),
  create: write
    .route({ method: 'POST', path: '/organisations', successStatus: 201, summary: 'Add an organisation' })
    .input(
      z.object({
        requestId: RequestId,
        name: z.string().min(1).max(200),
        kind: OrganisationKind,
        parent: Id,
        validFrom: z.iso.date(),
      }),
    )
    .output(OrganisationNode),
};
