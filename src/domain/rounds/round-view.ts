import { z } from 'zod';

import { Action } from '../access/action.ts';
import { EditionState } from '../editions/edition-view.ts';
import { OrganisationKind } from '../organisation/organisation.ts';
import { PartState } from './part-status.ts';
import { Round } from './round.ts';
import { GivenChapter, GivenInstruction } from './round-brief.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** A part as the status page shows it. */
export const PartView = z.object({
  organisation: named.extend({ kind: OrganisationKind, depth: z.number().int() }),
  collector: named.nullable(),
  deadline: z.iso.date(),
  state: PartState,
  daysLate: z.number().int(),
  excused: z.string().nullable(),
  edition: z
    .object({
      id: z.string(),
      state: EditionState,
      sections: z.number().int(),
      readySections: z.number().int(),
      /** When it was last sent, returned, approved …, by whom, and why it was returned. */
      lastAt: z.string().nullable(),
      lastBy: z.string().nullable(),
      lastReason: z.string().nullable(),
      /** Whether the person may open it. */
      readable: z.boolean(),
    })
    .nullable(),
  openMessages: z.number().int(),
  /** Where nobody holds the post of head while the part is not in: who is next above, and who can appoint somebody. */
  vacancy: z
    .object({ next: named.extend({ names: z.array(z.string()) }).nullable(), appoint: z.array(z.string()) })
    .nullable(),
  /** round.run where the person may change its day, excuse it or ask it. */
  allowed: z.array(Action),
  version: z.number().int(),
});
export type PartView = z.infer<typeof PartView>;

export const RoundChangeView = z.object({
  id: z.string(),
  organisation: named,
  what: z.enum(['deadline', 'excused', 'included']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type RoundChangeView = z.infer<typeof RoundChangeView>;

export const RoundMessageView = z.object({
  id: z.string(),
  organisation: named,
  kind: z.enum(['question', 'reminder']),
  body: z.string(),
  by: z.string(),
  at: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether the person may answer it. */
  mayAnswer: z.boolean(),
  version: z.number().int(),
});
export type RoundMessageView = z.infer<typeof RoundMessageView>;

const roundView = Round.extend({ organisation: named, allowed: z.array(Action) });

export const RoundSummary = roundView.extend({
  /** The last day of those who report to the round's own organisation; null where nobody takes part. */
  lastDay: z.iso.date().nullable(),
  counts: z.partialRecord(PartState, z.number().int()),
  late: z.number().int(),
  /** The person's own parts in it. */
  own: z.array(z.object({ organisation: named, deadline: z.iso.date(), state: PartState })),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

export const RoundView = roundView.extend({
  /** Those of the person's own line, late ones on top. */
  parts: z.array(PartView),
  /** Organisations that the round does not ask and that the person may take in. */
  leftOut: z.array(named.extend({ kind: OrganisationKind })),
  changes: z.array(RoundChangeView),
  messages: z.array(RoundMessageView),
  chapters: z.array(GivenChapter),
  instructions: z.array(GivenInstruction),
  /** Organisations for which the person may give instructions to those below. */
  givers: z.array(named),
});
export type RoundView = z.infer<typeof RoundView>;
