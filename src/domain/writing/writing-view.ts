import { z } from 'zod';

import { Action } from '../access/action.ts';
import { ActivityState } from '../activities/activity-state.ts';
import { EconomyMeasure } from '../economy/computed-indicator.ts';
import { HandedOver } from '../changes/handed-over.ts';
import { LiveAmount } from '../economy/report-tables/live-amounts.ts';
import { StyleChoice } from '../economy/report-tables/table-placement.ts';
import { PlacedTable } from '../economy/report-tables/placed-table.ts';
import { EditionSummary } from '../editions/edition-view.ts';
import { RoundBrief } from '../rounds/round-brief.ts';
import { EditionKind, Fulfilment, Paragraph, SteeringDocument } from '../steering/steering-document.ts';
import { SteeringModel } from '../steering/steering-model.ts';

const direction = z.enum(['higher', 'lower', 'range', 'exact', 'unknown']);

/** A value as it was entered, with what lies behind it. */
export const KeptValue = z.object({
  indicator: z.string(),
  cell: z.string(),
  printed: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
  measuredOn: z.iso.date().nullable(),
  replaced: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type KeptValue = z.infer<typeof KeptValue>;

/** A draft as whoever writes in it needs it. */
export const WritingView = EditionSummary.extend({
  document: SteeringDocument,
  model: SteeringModel,
  /** What a round asks; null where the draft belongs to none. */
  brief: RoundBrief.nullable(),
  /** Versions of the rows by document id: a stale write is refused with what stands now. */
  versions: z.record(z.string(), z.number().int()),
  /** Definition of each indicator, by document id. */
  definitions: z.record(z.string(), z.string()),
  /** Whether the definition is split by sex, by id in the document; null: nobody has said. */
  bySex: z.record(z.string(), z.boolean().nullable()),
  directions: z.record(z.string(), direction),
  /** What is known of each activity besides what is printed of it, by document id. */
  activities: z.record(z.string(), ActivityState),
  /** Own activities that were taken away and can be brought back. */
  removed: z.array(
    z.object({ id: z.string(), goal: z.string().nullable(), title: z.string(), by: z.string(), at: z.string() }),
  ),
  /** Chapters that somebody added by hand, by document id: they are theirs to take away. */
  addedBy: z.record(z.string(), z.object({ id: z.string(), name: z.string() })),
  /** Chapters that were taken away and can be brought back. */
  removedChapters: z.array(z.object({ id: z.string(), heading: z.string(), by: z.string(), at: z.string() })),
  /** The forecast that the edition before in the same year gave, by document indicator id. */
  forecasts: z.record(z.string(), z.string()),
  /** The newest value of each cell that somebody entered. */
  values: z.array(KeptValue),
  /** Indicators that are worked out from the economy and not typed, by document id. */
  computed: z.record(z.string(), EconomyMeasure),
  /** The lasting goal of each goal, by document id, for those who may see the economy; empty for others. */
  goalMoney: z.record(z.string(), z.string()),
  /** What was handed over during the year by a decision and holds today, by document id; the last one only. */
  handedOver: z.record(z.string(), HandedOver),
  /** Where a thing was taken from: document id → edition. */
  carried: z.record(z.string(), z.object({ edition: z.string(), title: z.string(), thing: z.string() })),
  /** How many suggested changes wait, by text; left out where none do. */
  suggestions: z.record(z.string(), z.number().int()),
  /** Texts that still read as they were taken over. */
  untouched: z.array(z.string()),
  /** How the municipality has set the rules of the review, which goes on in the writer's own window too. */
  ruleSettings: z.array(z.object({ rule: z.string(), enabled: z.boolean(), limits: z.record(z.string(), z.number()) })),
  /** Tables that are computed from the economy's figures, and how each is printed. */
  economyTables: z.array(PlacedTable),
  /** How the municipality has tables printed where nothing else is said. */
  tableStyle: StyleChoice,
  allowed: z.array(Action),
  version: z.number().int(),
});
export type WritingView = z.infer<typeof WritingView>;

/** What a draft may take from the economy; empty for those who may not see that. */
export const DraftEconomy = z.object({
  /** How many tables of the economy the round's template wants that are not there and that the person can put in. */
  askedTables: z.number().int(),
  /** Tables that the round's template wanted and no longer does, by id. */
  unaskedTables: z.array(z.string()),
  /** Amounts of the economy that may be put into a text. */
  amounts: z.array(LiveAmount),
  /** Volumes that have a cost and can be drawn, by name. */
  costedVolumes: z.array(z.string()),
  /** First sentences that the figures propose, an area each. */
  sentences: z.array(z.object({ area: z.string().nullable(), name: z.string(), paragraph: Paragraph })),
  /** Sentences in the texts that say another thing than the figures do now. */
  contradicted: z.array(z.object({ text: z.string(), said: z.string(), now: z.string() })),
});
export type DraftEconomy = z.infer<typeof DraftEconomy>;

/** What an earlier edition said of a goal. */
export const SaidBefore = z.object({
  edition: z.object({ id: z.string(), title: z.string(), kind: EditionKind, year: z.number().int() }),
  status: Fulfilment.nullable(),
  statusPrinted: z.string().nullable(),
  texts: z.array(
    z.object({
      id: z.string(),
      heading: z.string().nullable(),
      about: z.string().nullable(),
      paragraphs: z.array(Paragraph),
    }),
  ),
  indicators: z.array(
    z.object({
      name: z.string(),
      outcome: z.string().nullable(),
      forecast: z.string().nullable(),
      target: z.string().nullable(),
    }),
  ),
  activities: z.array(z.object({ title: z.string(), end: z.string().nullable(), deviation: z.boolean() })),
});
export type SaidBefore = z.infer<typeof SaidBefore>;

/** How a text read after a spell of writing. */
export const TextVersionView = z.object({
  number: z.number().int(),
  startedAt: z.string(),
  changedAt: z.string(),
  /** Names; empty for how it read before anybody wrote. */
  people: z.array(z.string()),
  paragraphs: z.array(Paragraph),
});
export type TextVersionView = z.infer<typeof TextVersionView>;
