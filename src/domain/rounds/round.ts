import { z } from 'zod';

import { StyleChoice, TablePlacement } from '../economy/report-tables/table-placement.ts';
import { OrganisationKind } from '../organisation/organisation.ts';
import { EditionKind, GoalLevel } from '../steering/steering-document.ts';
import { PrintChoice } from './print-choice.ts';

/** Working days that each kind of organisation is given less than whoever collects from it; left out: none. */
export const LeadDays = z.partialRecord(OrganisationKind, z.number().int().min(0).max(250));
export type LeadDays = z.infer<typeof LeadDays>;

/** VP, T1, T2 or VB of a year, asked for by one organisation of those below it. */
export const Round = z.object({
  id: z.string(),
  year: z.number().int(),
  kind: EditionKind,
  /** Who opened it: everybody below may take part. */
  organisation: z.string(),
  title: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  leadDays: LeadDays,
  /** What its documents print besides what they always print. */
  prints: z.array(PrintChoice),
  /** How its documents' tables of the economy are printed where nothing else is said. */
  tableStyle: StyleChoice,
  version: z.number().int(),
});
export type Round = z.infer<typeof Round>;

/** Who reports in a round and by when. */
export const RoundPart = z.object({
  organisation: z.string(),
  /** The nearest above that takes part and so collects it; null at the top. */
  collector: z.string().nullable(),
  deadline: z.iso.date(),
  /** Why it takes no part any longer; null while it does. */
  excused: z.string().nullable(),
  version: z.number().int(),
});
export type RoundPart = z.infer<typeof RoundPart>;

/** A table that a chapter must have. */
export const ChapterTable = z.object({
  title: z.string().min(1).max(200),
  columns: z.array(z.string().min(1).max(100)).min(1).max(20),
});
export type ChapterTable = z.infer<typeof ChapterTable>;

/** A chapter before or after the goals, asked for by one organisation of everybody below it. */
export const RoundChapter = z.object({
  id: z.string(),
  organisation: z.string(),
  place: z.enum(['front', 'back']),
  position: z.number().int(),
  heading: z.string().min(1).max(200),
  required: z.boolean(),
  /** Letters and blanks of its text; null: no limit. */
  maxCharacters: z.number().int().min(1).max(1_000_000).nullable(),
  /** Kinds of organisation that write it; null: all below. */
  kinds: z.array(OrganisationKind).nullable(),
  tables: z.array(ChapterTable).max(20),
  /** Computed tables and charts of the economy that new drafts get by themselves (EK-82). */
  economy: z.array(TablePlacement).max(20),
});
export type RoundChapter = z.infer<typeof RoundChapter>;

/**
 * What an instruction is about, and where a writer stands: the whole document, a chapter of the template, the goals of a
 * level (`section` null), or one section of them ("Analys").
 */
export const SectionPlace = z.discriminatedUnion('at', [
  z.object({ at: z.literal('whole') }),
  z.object({ at: z.literal('chapter'), chapter: z.string() }),
  z.object({ at: z.literal('goal'), level: GoalLevel, section: z.string().min(1).max(200).nullable() }),
]);
export type SectionPlace = z.infer<typeof SectionPlace>;

/** An instruction, or a question that the text must answer, from one organisation to everybody below it. */
export const RoundInstruction = z.object({
  id: z.string(),
  organisation: z.string(),
  about: SectionPlace,
  kind: z.enum(['instruction', 'question']),
  body: z.string().min(1).max(10_000),
  maxCharacters: z.number().int().min(1).max(1_000_000).nullable(),
  kinds: z.array(OrganisationKind).nullable(),
  version: z.number().int(),
});
export type RoundInstruction = z.infer<typeof RoundInstruction>;
