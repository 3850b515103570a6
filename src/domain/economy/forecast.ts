import { z } from 'zod';

import { CalendarDay } from '../kernel/calendar.ts';
import { Decimal } from '../kernel/decimal.ts';
import { Money } from './budget-act.ts';
import { ForecastMethod } from './forecast-methods.ts';

const words = z.string().trim().max(2000);

/** The year's amount of an area and a kind, by their codes; cost positive, income negative. */
export const ForecastLine = z.object({
  area: z.string(),
  kind: z.string(),
  amount: Money,
  /** How it came about; null where it was typed. */
  method: ForecastMethod.nullable(),
});
export type ForecastLine = z.infer<typeof ForecastLine>;

/** Why an area parts from its budget, and what is done about it. */
export const ForecastNote = z.object({
  area: z.string(),
  cause: words,
  action: words,
  /** What the action is to give within the year, kronor; plus makes the result better. Empty: not known. */
  effect: Money.nullable(),
  effectDay: CalendarDay.nullable(),
});
export type ForecastNote = z.infer<typeof ForecastNote>;

/** What may come and is not within the forecast (EK-33). */
export const ForecastRisk = z.object({
  what: z.enum(['risk', 'possibility']),
  text: words.min(1),
  /** Kronor, always positive. */
  amount: Money.refine((amount) => !amount.startsWith('-'), { message: 'Beloppet skrivs utan minus.' }),
  percent: z.number().int().min(0).max(100),
});
export type ForecastRisk = z.infer<typeof ForecastRisk>;

/** A forecast as it was lodged; it never changes, and a new one of the same month is the next number (EK-29). */
export const StoredForecast = z.object({
  id: z.string(),
  organisation: z.string(),
  year: z.number().int(),
  month: z.number().int(),
  number: z.number().int(),
  comment: z.string(),
  /** What the organisation expects to carry out to next year; plus is a surplus. */
  transfer: Decimal,
  notes: z.array(ForecastNote),
  risks: z.array(ForecastRisk),
  by: z.string(),
  at: z.string(),
  /** With the budget that it was held against, requests with it. */
  lines: z.array(ForecastLine.extend({ budget: Decimal })),
});
export type StoredForecast = z.infer<typeof StoredForecast>;
