import { z } from 'zod';

import { Role } from '#domain/access/role.ts';
import { PersonView } from '#domain/people/person-view.ts';

import { Id, page, PageQuery, RequestId, route, write } from './base.ts';

export const people = {
  list: route
    .route({ method: 'GET', path: '/people', summary: 'People with their roles' })
    .input(PageQuery.extend({ q: z.string().max(200).optional() }))
    .output(page(PersonView)),
  create: write
    .route({ method: 'POST', path: '/people', successStatus: 201, summary: 'Add a person' })
    .input(
      z.object({
        requestId: RequestId,
        name: z.string().min(1).max(200),
        email: z.email().max(320),
        /** Left out where the person signs in by OIDC only. */
        password: z.string().min(12).max(200).optional(),
      }),
    )
    .output(PersonView),
  setDisabled: write
    .route({ method: 'POST', path: '/people/{id}/disabled', summary: 'Close or open an account' })
    .input(z.object({ id: Id, requestId: RequestId, version: z.number().int(), disabled: z.boolean() }))
    .output(PersonView),
  giveRole: write
    .route({ method: 'POST', path: '/people/{id}/roles', summary: 'Give a role at a place in the organisation' })
    .input(
      z.object({
        id: Id,
        requestId: RequestId,
        role: Role,
        organisation: Id,
        validFrom: z.iso.date(),
        validTo: z.iso.date().nullable(),
      }),
    )
    .output(PersonView),
  endRole: write
    .route({ method: 'POST', path: '/people/{id}/roles/{roleId}/end', summary: 'End a role from a day' })
    .input(z.object({ id: Id, roleId: Id, requestId: RequestId, validTo: z.iso.date() }))
    .output(PersonView),
};
