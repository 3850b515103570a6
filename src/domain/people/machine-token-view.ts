import { z } from 'zod';

/** A system that pushes figures, as the administrator sees it. The token itself is shown once, when it is made. */
export const MachineTokenView = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  madeBy: z.string(),
  madeAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokedBy: z.string().nullable(),
  allowed: z.array(z.literal('revoke')),
});
export type MachineTokenView = z.infer<typeof MachineTokenView>;
