import { z } from 'zod';

import { Role } from '#domain/access/role.ts';

export const RoleAtPlace = z.object({
  id: z.string(),
  role: Role,
  organisation: z.object({ id: z.string(), name: z.string() }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type RoleAtPlace = z.infer<typeof RoleAtPlace>;

export const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  disabled: z.boolean(),
  lastSignIn: z.string().nullable(),
  roles: z.array(RoleAtPlace),
  version: z.number().int(),
});
export type PersonView = z.infer<typeof PersonView>;
