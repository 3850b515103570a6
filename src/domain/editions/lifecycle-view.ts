import { z } from 'zod';

import { KeptFinding } from '#domain/review/finding-answer.ts';

import { EditionState } from './edition-view.ts';
import { Gap } from './gaps.ts';
import { LifecycleStep } from './lifecycle.ts';

/** Where and by what an edition was decided; what a step of another kind adds is its gaps. */
export const StepDetails = z
  .object({
    gaps: z.array(Gap),
    decidedOn: z.iso.date(),
    meeting: z.string(),
    paragraph: z.string(),
    reference: z.string(),
    /** The edition that took this one's place, or that this one was begun to correct. */
    by: z.string(),
    corrects: z.string(),
  })
  .partial();
export type StepDetails = z.infer<typeof StepDetails>;

/** A kept step as the history shows it. */
export const StepView = z.object({
  id: z.string(),
  step: LifecycleStep,
  /** The section it is about, with its title where the document still has it; null for the whole. */
  section: z.object({ id: z.string(), title: z.string() }).nullable(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** The edition's version that it is about, and the SHA-256 of its content then. */
  editionVersion: z.number().int(),
  contentHash: z.string(),
  details: StepDetails,
});
export type StepView = z.infer<typeof StepView>;

const mark = {
  mark: z.enum(['unmarked', 'ready', 'changed', 'returned']),
  by: z.string().nullable(),
  at: z.string().nullable(),
  reason: z.string().nullable(),
  /** SHA-256 of the content today; a mark is set on exactly this. */
  contentHash: z.string(),
};

/** How far an edition has come, and what the person may do about it. */
export const LifecycleView = z.object({
  state: EditionState,
  version: z.number().int(),
  whole: z.object(mark),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['goal', 'chapter']),
      ...mark,
      /** Open findings of severity error in it. */
      errors: z.number().int(),
    }),
  ),
  /** Findings that keep the whole from being marked ready or sent. */
  errors: z.array(KeptFinding),
  /** Errors that somebody has set aside with a reason, for whoever approves or decides. */
  dismissed: z.array(KeptFinding),
  /** Parts from below that are not taken in. */
  gaps: z.array(Gap),
  /** Steps that are possible now and that the person may take. */
  allowed: z.array(LifecycleStep),
  /** Newest first. */
  history: z.array(StepView),
});
export type LifecycleView = z.infer<typeof LifecycleView>;

/** What a step gives: whoever returns a draft can afterwards perhaps no longer read it. */
export const StepOutcome = z.object({ state: EditionState, version: z.number().int(), readable: z.boolean() });
export type StepOutcome = z.infer<typeof StepOutcome>;
