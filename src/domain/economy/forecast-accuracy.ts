import { z } from 'zod';

import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  Decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../kernel/decimal.ts';
import { EconomySettings } from './economy-settings.ts';

/** How a forecast came true. `error` in per cent of the outcome, one decimal: plus where the forecast was too high. */
export const Accuracy = z.object({
  forecast: Decimal,
  outcome: Decimal,
  error: Decimal.nullable(),
  /** Within the municipality's limit; false where it cannot be told. */
  isGood: z.boolean(),
});
export type Accuracy = z.infer<typeof Accuracy>;

/** A forecast of a year beside its outcome (EK-34). The limit is held against the exact error, not the printed one. */
export function accuracyOf(forecast: Decimal, outcome: Decimal, limit: Decimal): Accuracy {
  const base = absoluteDecimal(outcome);
  const hundredfold = multiplyDecimals(subtractDecimals(forecast, outcome), '100');
  const isGood =
    compareDecimals(base, '0') > 0 && compareDecimals(absoluteDecimal(hundredfold), multiplyDecimals(base, limit)) <= 0;
  return { forecast, outcome, error: divideDecimals(hundredfold, base, 1), isGood };
}

/** Outcome in per cent of the budget, before and after result transfers; null where there is no budget (EK-35). */
export const Compliance = z.object({
  budget: Decimal,
  outcome: Decimal,
  carriedIn: Decimal,
  carriedOut: Decimal,
  before: Decimal.nullable(),
  after: Decimal.nullable(),
});
export type Compliance = z.infer<typeof Compliance>;

/**
 * What came in from earlier years pays a part of the outcome, and what goes out to next year is paid by this one; both
 * plus for a surplus.
 */
export function complianceOf(money: {
  readonly budget: Decimal;
  readonly outcome: Decimal;
  readonly carriedIn: Decimal;
  readonly carriedOut: Decimal;
}): Compliance {
  const share = (outcome: Decimal): Decimal | null => divideDecimals(multiplyDecimals(outcome, '100'), money.budget, 1);
  const after = addDecimals(subtractDecimals(money.outcome, money.carriedIn), money.carriedOut);
  return { ...money, before: share(money.outcome), after: share(after) };
}

const named = z.object({ id: z.string(), name: z.string() });
const when = { year: z.number().int(), month: z.number().int() };

/** What became of the forecasts of an organisation and those below it, in years that are closed. */
export const ForecastMemory = z.object({
  organisation: named,
  /** Closed years with forecasts, newest first. */
  years: z.array(z.number().int()),
  whole: z.array(Accuracy.extend(when)),
  areas: z.array(Accuracy.extend({ ...when, area: z.string(), name: z.string() })),
  units: z.array(Accuracy.extend({ ...when, organisation: named })),
  compliance: z.array(Compliance.extend({ year: z.number().int() })),
  settings: EconomySettings,
  staffHidden: z.boolean(),
});
export type ForecastMemory = z.infer<typeof ForecastMemory>;
