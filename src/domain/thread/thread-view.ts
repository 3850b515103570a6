import { z } from 'zod';

import {
  Doubt,
  EditionKind,
  Fulfilment,
  GoalLevel,
  IndicatorCells,
  OwnerLevel,
} from '#domain/steering/steering-document.ts';

const organisation = z.object({ id: z.string(), name: z.string() });

/** An indicator's row as one edition shows it. */
export const ThreadIndicator = z.object({
  /** Row id in the edition. */
  id: z.string(),
  definition: z.string(),
  edition: z.string(),
  organisation,
  owner: OwnerLevel.nullable(),
  name: z.string(),
  cells: IndicatorCells,
  quotedFrom: organisation.nullable(),
  /** Derived: reached, missed, or cannot be told; missing where an outcome is due and none is given, else not due. */
  judgement: z.enum(['reached', 'missed', 'unknown', 'missing', 'notDue']),
  doubts: z.array(Doubt),
  hasAnalysis: z.boolean(),
});
export type ThreadIndicator = z.infer<typeof ThreadIndicator>;

export const ThreadActivity = z.object({
  id: z.string(),
  activity: z.string(),
  edition: z.string(),
  organisation,
  owner: OwnerLevel.nullable(),
  title: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  deviation: z.boolean(),
  hasAnalysis: z.boolean(),
});
export type ThreadActivity = z.infer<typeof ThreadActivity>;

/** A lasting goal with what each organisation's edition says of it. */
export const ThreadGoal = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  level: GoalLevel,
  number: z.string().nullable(),
  title: z.string(),
  /** Who set the goal; null where it stands in a document without owner known. */
  organisation: organisation.nullable(),
  answers: z.array(
    z.object({
      edition: z.string(),
      organisation,
      /** Id of the goal in that edition's document. */
      documentGoal: z.string(),
      status: Fulfilment.nullable(),
      statusPrinted: z.string().nullable(),
      hasText: z.boolean(),
      findings: z.number().int(),
    }),
  ),
  indicators: z.array(ThreadIndicator),
  activities: z.array(ThreadActivity),
  /** noneWorksForIt: no child and nothing of its own though its level should have children. noFollowUp: no status, indicator or text in a report. servesNone: no parent though its level should have one. */
  empty: z.array(z.enum(['noneWorksForIt', 'noFollowUp', 'servesNone'])),
});
export type ThreadGoal = z.infer<typeof ThreadGoal>;

/** The golden thread of an organisation and year: flat and in reading order; `parent` makes the tree. */
export const ThreadView = z.object({
  organisation,
  year: z.number().int(),
  kind: EditionKind,
  editions: z.array(
    z.object({
      id: z.string(),
      organisation,
      kind: EditionKind,
      year: z.number().int(),
      number: z.number().int(),
      state: z.string(),
    }),
  ),
  /** Organisations below that should have an edition of this kind and year, and have none. */
  missing: z.array(organisation),
  goals: z.array(ThreadGoal),
  /** What else can be chosen on the page. */
  choices: z.object({
    organisations: z.array(organisation.extend({ kind: z.string(), depth: z.number().int() })),
    years: z.array(z.number().int()),
    kinds: z.array(EditionKind),
  }),
});
export type ThreadView = z.infer<typeof ThreadView>;
