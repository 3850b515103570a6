import { z } from 'zod';

import { EditionSummary } from '../editions/edition-view.ts';
import { Doubt, IndicatorColumn } from '../steering/steering-document.ts';

/** A correction of a cell, those taken back too. */
export const TrailCorrection = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
});
export type TrailCorrection = z.infer<typeof TrailCorrection>;

/** The same number in another edition of the same organisation. */
export const TrailPoint = z.object({
  edition: z.string(),
  title: z.string(),
  row: z.string(),
  period: z.string().nullable(),
  shown: z.string().nullable(),
  /** The edition was replaced by another; what it said stands as it did. */
  replaced: z.boolean(),
  keptAt: z.string(),
});
export type TrailPoint = z.infer<typeof TrailPoint>;

/** Where a number comes from: document, cell, value, source line, who and when, and what stood there before. */
export const NumberTrail = z.object({
  edition: EditionSummary,
  indicator: z.object({ id: z.string(), name: z.string(), definition: z.string(), goal: z.string().nullable() }),
  column: IndicatorColumn,
  period: z.string().nullable(),
  /** As printed, and as it reads with corrections. */
  printed: z.string().nullable(),
  shown: z.string().nullable(),
  /** What it means; exact. */
  value: z.string().nullable(),
  unit: z.string().nullable(),
  reason: z.string().nullable(),
  quotedFrom: z.object({ id: z.string(), name: z.string() }).nullable(),
  confidence: z.number(),
  doubts: z.array(Doubt),
  corrections: z.array(TrailCorrection),
  keptBy: z.string(),
  keptAt: z.string(),
  source: z
    .object({
      fileName: z.string(),
      sha256: z.string(),
      importedBy: z.string(),
      line: z.number().int().nullable(),
      page: z.number().int().nullable(),
      /** The lines as read, around the row's own. */
      lines: z.array(z.object({ line: z.number().int(), text: z.string() })),
    })
    .nullable(),
  others: z.array(TrailPoint),
});
export type NumberTrail = z.infer<typeof NumberTrail>;
