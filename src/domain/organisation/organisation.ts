import { z } from 'zod';

/** Kinds of organisational unit (domain.md section 2). The council stands at the top of the tree. */
export const OrganisationKind = z.enum([
  'council',
  'executiveBoard',
  'board',
  'administration',
  'department',
  'unit',
  'group',
  'company',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

const day = z.iso.date();

/** What an organisation was called and where it stood from a day (inclusive) to a day (exclusive; null: until further notice). */
export const OrganisationVersion = z.object({
  validFrom: day,
  validTo: day.nullable(),
  name: z.string(),
  kind: OrganisationKind,
  /** The lasting id of the organisation above; null for the council. */
  parent: z.string().nullable(),
});
export type OrganisationVersion = z.infer<typeof OrganisationVersion>;

/** A lasting identity with its versions in time, oldest first and without overlap. */
export const Organisation = z.object({ id: z.string(), versions: z.array(OrganisationVersion) });
export type Organisation = z.infer<typeof Organisation>;

/** A recorded event: from `date` the successor carries on what the predecessor did. */
export const Succession = z.object({
  predecessor: z.string(),
  successor: z.string(),
  date: day,
  event: z.enum(['merger', 'split', 'move', 'rename']),
  /** False where another successor of the same event carries on the series; undefined: it does. */
  carries: z.boolean().optional(),
});
export type Succession = z.infer<typeof Succession>;
