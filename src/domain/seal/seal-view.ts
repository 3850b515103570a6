import { z } from 'zod';

import { SealManifest } from './seal-manifest.ts';

/** The seal of an edition as its page shows it. */
export const SealView = SealManifest.pick({
  decision: true,
  files: true,
  key: true,
  corrects: true,
  keysAt: true,
  manifestAt: true,
  sealedAt: true,
  contentHash: true,
}).extend({ by: z.string() });
export type SealView = z.infer<typeof SealView>;
