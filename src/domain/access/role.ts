import { z } from 'zod';

import { ROLES } from './roles.ts';

/**
 * Roles are held at a place in the organisation and count for everything below it (domain.md section 2). The table of
 * what each may do is in can.ts.
 */
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
