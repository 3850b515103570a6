import { z } from 'zod';

/**
 * Roles are held at a place in the organisation and count for everything below it (domain.md section 2). The table of
 * what each may do is in can.ts.
 */
export const Role = z.enum([
  'reader',
  'writer',
  'headOfUnit',
  'planner',
  'controller',
  'boardSecretary',
  'centralOffice',
  'auditor',
  'administrator',
]);
export type Role = z.infer<typeof Role>;
