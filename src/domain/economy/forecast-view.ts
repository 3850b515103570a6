import { z } from 'zod';

import { Decimal } from '../kernel/decimal.ts';
import { EconomySettings } from './economy-settings.ts';
import { StoredForecast } from './forecast.ts';
import { ForecastMethod } from './forecast-methods.ts';

const Error = z.object({ years: z.number().int(), percent: Decimal });
const named = z.object({ id: z.string(), name: z.string() });

/** What an organisation makes its forecast from: its own money alone. Kronor, cost positive. */
export const ForecastSheet = z.object({
  year: z.number().int(),
  month: z.number().int(),
  /** The last month whose outcome is in; null where none is. */
  throughMonth: z.number().int().nullable(),
  organisation: named,
  rows: z.array(
    z.object({
      area: z.string(),
      kind: z.string(),
      budget: Decimal,
      pending: Decimal,
      outcome: Decimal,
      /** Last year: the same months, and the whole year; null where there is none. */
      lastYearSame: Decimal.nullable(),
      lastYear: Decimal.nullable(),
      budgetLeft: Decimal,
      /** The forecast that counted the month before, and the one of this month. */
      before: Decimal.nullable(),
      now: Decimal.nullable(),
      method: ForecastMethod.nullable(),
      proposals: z.array(z.object({ method: ForecastMethod, amount: Decimal.nullable(), past: Error.nullable() })),
    }),
  ),
  /** Each method on the organisation as a whole. */
  methods: z.array(z.object({ method: ForecastMethod, past: Error.nullable() })),
  carriedIn: Decimal,
  /** The forecast of the month that counts, and the last one of an earlier month. */
  now: StoredForecast.nullable(),
  before: StoredForecast.nullable(),
  /** Somebody asks for it. */
  asked: z.object({ due: z.string(), message: z.string(), by: z.string() }).nullable(),
  settings: EconomySettings,
  staffHidden: z.boolean(),
  allowed: z.array(z.enum(['forecast', 'seeRows'])),
});
export type ForecastSheet = z.infer<typeof ForecastSheet>;

const Sum = z.object({
  budget: Decimal,
  pending: Decimal,
  outcome: Decimal,
  forecast: Decimal,
  deviation: Decimal,
  change: Decimal,
  carriedIn: Decimal,
  carriedOut: Decimal,
  deviationAfter: Decimal,
});

/** The forecast of an organisation and all below it at a month. */
export const ForecastRollup = z.object({
  year: z.number().int(),
  month: z.number().int(),
  throughMonth: z.number().int().nullable(),
  organisation: named,
  total: Sum,
  /** By organisation in the order of the tree, each with those below it; depth from 0. */
  organisations: z.array(
    Sum.extend({
      organisation: z.string(),
      name: z.string(),
      depth: z.number().int(),
      /** It has money of its own to forecast, and what its own forecast rests on. */
      hasOwn: z.boolean(),
      /** The change of its own forecast alone. */
      ownChange: Decimal,
      basis: z.enum(['month', 'earlier', 'budget']),
      lodgedMonth: z.number().int().nullable(),
      lodgedAt: z.string().nullable(),
      lodgedBy: z.string().nullable(),
      due: z.string().nullable(),
      isLate: z.boolean(),
      mayForecast: z.boolean(),
    }),
  ),
  areas: z.array(Sum.extend({ area: z.string() })),
  kinds: z.array(Sum.extend({ kind: z.string() })),
  notes: z.array(
    z.object({
      organisation: named,
      area: z.string(),
      cause: z.string(),
      action: z.string(),
      effect: Decimal.nullable(),
      effectDay: z.string().nullable(),
    }),
  ),
  risks: z.array(
    z.object({
      organisation: named,
      what: z.enum(['risk', 'possibility']),
      text: z.string(),
      amount: Decimal,
      percent: z.number().int(),
    }),
  ),
  settings: EconomySettings,
  staffHidden: z.boolean(),
  allowed: z.array(z.enum(['ask', 'forecast', 'set', 'seeRows'])),
});
export type ForecastRollup = z.infer<typeof ForecastRollup>;
