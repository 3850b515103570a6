import { z } from 'zod';

import { CalendarDay } from '../kernel/calendar.ts';
import { addDecimals, compareDecimals, Decimal } from '../kernel/decimal.ts';
import { Money } from './budget-act.ts';
import { isMoreThan } from './deviation.ts';
import type { EconomySettings } from './economy-settings.ts';

const words = z.string().trim().max(1000);

/** One thing that is done against a deficit. */
export const Measure = z.object({
  text: words.min(1),
  /** Who answers for it. */
  responsible: words,
  /** What it is to give within the year, and what it has given; kronor, plus makes the result better. */
  effect: Money,
  soFar: Money.nullable(),
  day: CalendarDay.nullable(),
  state: z.enum(['planned', 'underway', 'done', 'dropped']),
});
export type Measure = z.infer<typeof Measure>;

/** Whether a forecast's deviation asks for a plan of measures: a deficit of more than the limit of its budget (EK-36). */
export const needsPlan = (
  deviation: Decimal,
  budget: Decimal,
  { measurePercent }: Pick<EconomySettings, 'measurePercent'>,
): boolean => compareDecimals(deviation, '0') < 0 && isMoreThan(deviation, measurePercent, budget);

/**
 * asked: nobody has written it. late: nor was it there by its day. toFollow: a forecast of a later month was lodged, and
 * the plan has not been followed up with it. followed: written, and followed up with the last forecast.
 */
export const MeasurePlanState = z.enum(['asked', 'late', 'toFollow', 'followed', 'closed']);
export type MeasurePlanState = z.infer<typeof MeasurePlanState>;

/** Where a plan stands, from its facts alone (EK-37). */
export function measurePlanState(
  plan: {
    readonly closed: string | null;
    readonly deadline: string;
    /** The month of its last version; null where there is none. */
    readonly writtenMonth: number | null;
    /** The last month that the organisation has lodged a forecast of. */
    readonly forecastMonth: number;
  },
  today: string,
): MeasurePlanState {
  if (plan.closed !== null) return 'closed';
  if (plan.writtenMonth === null) return plan.deadline < today ? 'late' : 'asked';
  return plan.writtenMonth < plan.forecastMonth ? 'toFollow' : 'followed';
}

/** What the measures are to give and have given; dropped ones give nothing more than they gave. */
export function effectOfMeasures(measures: readonly Measure[]): { readonly effect: Decimal; readonly soFar: Decimal } {
  const kept = measures.filter(({ state }) => state !== 'dropped');
  return {
    effect: addDecimals('0.00', ...kept.map(({ effect }) => effect)),
    soFar: addDecimals('0.00', ...measures.map(({ soFar }) => soFar ?? '0.00')),
  };
}

export const MeasurePlan = z.object({
  id: z.string(),
  year: z.number().int(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  deviation: Decimal,
  deadline: z.string(),
  closed: z.string().nullable(),
  state: MeasurePlanState,
  /** The last first. */
  versions: z.array(
    z.object({
      number: z.number().int(),
      month: z.number().int(),
      measures: z.array(Measure),
      comment: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  effect: Decimal,
  soFar: Decimal,
  allowed: z.array(z.enum(['write', 'close', 'reopen'])),
  version: z.number().int(),
});
export type MeasurePlan = z.infer<typeof MeasurePlan>;
