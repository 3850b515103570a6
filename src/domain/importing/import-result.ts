import { z } from 'zod';

import { Fault } from '#domain/kernel/fault.ts';
import { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What importing a file gives: the document, and everything that a person should look at before keeping it. */
export const ImportResult = z.object({
  document: SteeringDocument,
  faults: z.array(Fault),
  /**
   * Lines whose words are not in the document: page furniture, repeated headings and table headers, the labels and
   * table headers that the structure stands for (`label`), and what its front page says of it, which stands in `front`,
   * `organisation` and the edition (`front`). Nothing else is left out.
   */
  leftOut: z.array(
    z.object({
      line: z.number().int(),
      text: z.string(),
      reason: z.enum(['furniture', 'repeated-header', 'label', 'front']),
    }),
  ),
  lines: z.number().int(),
  pages: z.number().int().nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;
