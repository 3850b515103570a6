import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { Correction } from '#domain/editions/edition-view.ts';
import { ImportResult } from '#domain/importing/import-result.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { EditionKind } from '#domain/steering/steering-document.ts';

/** waiting and reading: in the worker. read: to be looked at. refused: could not be read, see faults. kept, undone, thrownAway: how it ended. replaced: was kept; another import replaced its edition and gives it back when undone. */
export const ImportState = z.enum([
  'waiting',
  'reading',
  'read',
  'refused',
  'kept',
  'replaced',
  'undone',
  'thrownAway',
]);
export type ImportState = z.infer<typeof ImportState>;

export const ImportSummary = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  state: ImportState,
  by: z.string(),
  at: z.string(),
  /** 0 to 1 while reading; pages where the file has pages. */
  progress: z
    .object({ share: z.number(), pagesRead: z.number().int().nullable(), pages: z.number().int().nullable() })
    .nullable(),
  edition: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** A line of the file as read, for the left side of the result page. */
export const SourceLineView = z.object({
  line: z.number().int(),
  page: z.number().int().nullable(),
  text: z.string(),
  leftOut: z.enum(['furniture', 'repeated-header', 'label', 'front']).nullable(),
});
export type SourceLineView = z.infer<typeof SourceLineView>;

/** What an indicator of the document is, among those the municipality has. */
export const IndicatorMatch = z.object({
  /** Id in the document. */
  indicator: z.string(),
  name: z.string(),
  /** same: taken without asking (same name but for white space, hyphens, small words). near: a suggestion to be confirmed. new: none like it. */
  kind: z.enum(['same', 'near', 'new']),
  /** The definition it will be tied to as things stand; null makes a new one. */
  definition: z.object({ id: z.string(), name: z.string() }).nullable(),
  suggestions: z.array(z.object({ id: z.string(), name: z.string(), likeness: z.number() })),
  /** The value equals the board's own of the same period and is stored as quoted from it. */
  quotedFrom: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type IndicatorMatch = z.infer<typeof IndicatorMatch>;

export const ImportView = ImportSummary.extend({
  /** With corrections laid over; null until read. */
  result: ImportResult.nullable(),
  lines: z.array(SourceLineView),
  corrections: z.array(Correction),
  /** Why it could not be read, when refused. */
  faults: z.array(Fault),
  matches: z.array(IndicatorMatch),
  /** What the page proposes for keeping it. */
  proposal: z.object({
    organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
    organisationPrinted: z.string().nullable(),
    year: z.number().int().nullable(),
    kind: EditionKind.nullable(),
  }),
  /** Editions of the same organisation, year and kind that stand already. */
  existing: z.array(
    z.object({ id: z.string(), number: z.number().int(), state: z.string(), replaceable: z.boolean() }),
  ),
  allowed: z.array(Action),
  version: z.number().int(),
});
export type ImportView = z.infer<typeof ImportView>;
