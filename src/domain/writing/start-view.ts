import { z } from 'zod';

import { Action } from '../access/action.ts';
import { EditionState } from '../editions/edition-view.ts';
import { PartState } from '../rounds/part-status.ts';
import { EditionKind } from '../steering/steering-document.ts';

const named = z.object({ id: z.string(), title: z.string() });

/** One of last year's own goals, to be taken along or left. */
export const OwnGoal = z.object({
  /** Level and title, as the choice names it. */
  key: z.string(),
  title: z.string(),
  /** The goal from above that it serves. */
  group: z.string().nullable(),
  /** The own goal that it stands under: left with it. */
  parent: z.string().nullable(),
  counts: z.object({ indicators: z.number().int(), activities: z.number().int(), texts: z.number().int() }),
});
export type OwnGoal = z.infer<typeof OwnGoal>;

/** What a new draft would be built from and hold. */
export const StartView = z.object({
  title: z.string(),
  /** The edition that is there already; then none is begun. */
  standing: named.extend({ state: EditionState }).nullable(),
  /** The edition before in the same line; several where the organisation carries on others. */
  previous: z.array(named),
  /** What the level above has decided. */
  above: named.nullable(),
  /** Last year's document of the same kind, which says what chapters there are. */
  pattern: z.array(named),
  /** Own goals to choose among, for a plan. */
  own: z.array(OwnGoal),
  /** With all of them. */
  counts: z.object({
    goals: z.number().int(),
    indicators: z.number().int(),
    activities: z.number().int(),
    texts: z.number().int(),
  }),
});
export type StartView = z.infer<typeof StartView>;

const organisation = z.object({ id: z.string(), name: z.string() });

/** A draft that the person may write in. */
export const DraftSummary = z.object({
  id: z.string(),
  organisation,
  year: z.number().int(),
  kind: EditionKind,
  title: z.string(),
  state: PartState,
  /** The day it is to be handed in; null where no open round asks for it. */
  due: z.iso.date().nullable(),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** A document that an open round asks for and nobody has begun. */
export const AskedDocument = z.object({
  organisation,
  year: z.number().int(),
  kind: EditionKind,
  due: z.iso.date(),
});
export type AskedDocument = z.infer<typeof AskedDocument>;

/** What somebody who writes meets first: the own drafts, and where another may be begun. */
export const WritingHome = z.object({
  today: z.iso.date(),
  drafts: z.array(DraftSummary),
  /** What the person may begin and is asked for, soonest first. */
  asked: z.array(AskedDocument),
  /** Organisations for which the person may begin an edition. */
  organisations: z.array(organisation),
  /** The year it is. */
  year: z.number().int(),
  allowed: z.array(Action),
});
export type WritingHome = z.infer<typeof WritingHome>;
