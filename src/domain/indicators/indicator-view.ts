import { z } from 'zod';

import { Action } from '#domain/access/action.ts';
import { EconomyMeasure } from '#domain/economy/computed-indicator.ts';
import { EditionKind, IndicatorCells } from '#domain/steering/steering-document.ts';

const organisation = z.object({ id: z.string(), name: z.string() });

/** A measure as stored: an exact decimal as text with its unit, or the reason why there is none. */
export const StoredMeasure = z.object({
  /** Exact decimal with a point, "47.37"; null where there is a reason instead. */
  value: z.string().nullable(),
  unit: z.string().nullable(),
  /** notMeasured, notYetPublished, tooFew, notApplicable, unreadable. */
  reason: z.string().nullable(),
  printed: z.string().nullable(),
});
export type StoredMeasure = z.infer<typeof StoredMeasure>;

export const IndicatorSummary = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  direction: z.enum(['higher', 'lower', 'range', 'exact', 'unknown']),
  organisations: z.number().int(),
  editions: z.number().int(),
  lastPeriod: z.string().nullable(),
});
export type IndicatorSummary = z.infer<typeof IndicatorSummary>;

/** One row of one edition: what was known when it was printed. */
export const IndicatorPoint = z.object({
  organisation,
  /** Who carries on the organisation's series today: itself while it stands. */
  carriedBy: organisation,
  edition: z.object({ id: z.string(), kind: EditionKind, year: z.number().int(), title: z.string() }),
  row: z.string(),
  goal: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The period as printed and as understood. */
  period: z.string().nullable(),
  periodStart: z.iso.date().nullable(),
  periodEnd: z.iso.date().nullable(),
  cells: IndicatorCells,
  outcome: StoredMeasure,
  men: StoredMeasure,
  women: StoredMeasure,
  forecast: StoredMeasure,
  target: StoredMeasure.extend({ kind: z.string().nullable() }),
  councilTarget: StoredMeasure.extend({ kind: z.string().nullable() }),
  /** Set where the value is quoted from another organisation, not the own. */
  quotedFrom: organisation.nullable(),
  judgement: z.enum(['reached', 'missed', 'unknown', 'missing', 'notDue']),
  source: z.object({
    line: z.number().int().nullable(),
    page: z.number().int().nullable(),
    by: z.string(),
    at: z.string(),
  }),
});
export type IndicatorPoint = z.infer<typeof IndicatorPoint>;

export const IndicatorView = IndicatorSummary.extend({
  definition: z.string().nullable(),
  periodicity: z.string().nullable(),
  overUnits: z.enum(['sum', 'weighted', 'none']).nullable(),
  overTime: z.enum(['sum', 'last', 'mean', 'rolling12']).nullable(),
  /** Whether values are told for women and men each; null: not said. */
  bySex: z.boolean().nullable(),
  directionReason: z.string().nullable(),
  /** Which measure of the economy it is; null where people enter its values. */
  computed: EconomyMeasure.nullable(),
  otherNames: z.array(z.string()),
  points: z.array(IndicatorPoint),
  /** Organisations whose series one of the shown ones continues: predecessor → successor with the day. */
  successions: z.array(z.object({ from: organisation, to: organisation, date: z.iso.date() })),
  allowed: z.array(Action),
  version: z.number().int(),
});
export type IndicatorView = z.infer<typeof IndicatorView>;
