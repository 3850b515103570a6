import { z } from 'zod';

import { Fault } from '#domain/kernel/fault.ts';
import { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What importing a file gives: the document, and everything that a person should look at before keeping it. */
export const ImportResult = z.object({
  document: SteeringDocument,
  faults: z.array(Fault),
  /** Lines that were left out as page furniture or repeated table headers, with the reason; nothing else is left out. */
  leftOut: z.array(
    z.object({ line: z.number().int(), text: z.string(), reason: z.enum(['furniture', 'repeated-header']) }),
  ),
  lines: z.number().int(),
  pages: z.number().int().nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;
