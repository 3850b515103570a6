import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';

/**
 * draft: being written. sent: waits for the level above. approved: the level above has taken it, it waits for a decision.
 * decided: printed and decided. sealed: decided and sealed, never changed. superseded: a newer version stands beside it.
 */
export const EditionState = z.enum(['draft', 'sent', 'approved', 'decided', 'sealed', 'superseded']);
export type EditionState = z.infer<typeof EditionState>;

export const EditionSummary = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  year: z.number().int(),
  kind: EditionKind,
  /** 1 for the first; a kept new version of the same edition counts on. */
  number: z.number().int(),
  state: EditionState,
  /** imported: printed elsewhere and read from a file, which is kept. */
  origin: z.enum(['imported', 'example', 'written']),
  title: z.string(),
  decidedOn: z.iso.date().nullable(),
  /** The edition that an import put in its place; such a one is shown to auditors alone. */
  replacedBy: z.string().nullable(),
  keptAt: z.string(),
  counts: z.object({
    goals: z.number().int(),
    indicators: z.number().int(),
    activities: z.number().int(),
    findings: z.number().int().nullable(),
    corrections: z.number().int(),
  }),
});
export type EditionSummary = z.infer<typeof EditionSummary>;

/** A correction lies over what was printed: who, when, which field, what stood there and what it reads now. */
export const Correction = z.object({
  id: z.string(),
  thing: z.enum(['goal', 'indicator', 'activity', 'text', 'table', 'document']),
  thingId: z.string().nullable(),
  /** "title", "status", "outcome", "start", "parent", "paragraphs", "rows.2.3" … */
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** What a lasting thing a document's thing is: links the printed row to its definition and series. */
export const EditionLinks = z.object({
  /** Document goal id → lasting goal id. */
  goals: z.record(z.string(), z.string()),
  /** Document indicator id → definition id. */
  indicators: z.record(z.string(), z.string()),
  activities: z.record(z.string(), z.string()),
});
export type EditionLinks = z.infer<typeof EditionLinks>;

export const EditionView = EditionSummary.extend({
  /** With corrections laid over. */
  document: SteeringDocument,
  corrections: z.array(Correction),
  links: EditionLinks,
  /** Ids of the tables that are computed from the economy's figures: each of their amounts has a trail. */
  economyTables: z.array(z.string()),
  /** Where the amounts of the economy in its texts stand in those tables. */
  amountTrails: z.record(z.string(), z.object({ table: z.string(), row: z.number().int(), column: z.number().int() })),
  source: z
    .object({
      importId: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      bytes: z.number().int(),
      importedBy: z.string(),
    })
    .nullable(),
  allowed: z.array(Action),
  /** Counts changes; a stale write is refused with the present one. */
  version: z.number().int(),
});
export type EditionView = z.infer<typeof EditionView>;
