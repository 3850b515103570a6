import { z } from 'zod';

import type { Decimal } from '../kernel/decimal.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../kernel/decimal.ts';

/**
 * Named ways to a forecast (EK-27). linear: the norm share, months passed of twelve. lastYear: as much of the year is left
 * as was last year. running: the last three months go on. budgetLeft: what is left follows its budget. volume: what each
 * unit of volume costs so far, times the year's volume.
 */
export const ForecastMethod = z.enum(['linear', 'lastYear', 'running', 'budgetLeft', 'volume']);
export type ForecastMethod = z.infer<typeof ForecastMethod>;

/** What a method may know at the end of a month. Twelve months each, January first, cost positive. */
export type Known = {
  /** The last month whose outcome is in, 1 to 12. */
  readonly month: number;
  /** The months of the year in which the organisation is there: one that began in July has no half year behind it. */
  readonly active: { readonly from: number; readonly to: number };
  readonly outcome: readonly Decimal[];
  /** Null where there is no whole year before. */
  readonly lastYear: readonly Decimal[] | null;
  readonly budget: readonly Decimal[] | null;
  /** Volume by month, null where a month has none ("i.u."); null where nothing is counted. */
  readonly volume: readonly (Decimal | null)[] | null;
};

const RUNNING = 3;
const sum = (months: readonly Decimal[]): Decimal => addDecimals('0.00', ...months);
const times = (amount: Decimal, by: Decimal, over: Decimal): Decimal | null =>
  divideDecimals(multiplyDecimals(amount, by), over, 2);

/** The year's amount by a method; null where the method lacks what it needs. In the last month all say the outcome. */
export function proposeForecast(method: ForecastMethod, known: Known): Decimal | null {
  const { outcome, lastYear, budget, active } = known;
  const month = Math.min(known.month, active.to);
  const soFar = sum(outcome.slice(0, month));
  const passed = month - active.from + 1;
  const left = active.to - month;
  if (left === 0) return soFar;
  // Before an organisation has begun its budget is all there is to go by.
  if (method === 'budgetLeft') return budget === null ? null : addDecimals(soFar, sum(budget.slice(month)));
  if (passed <= 0) return null;
  if (method === 'linear') return times(soFar, String(passed + left), String(passed));
  if (method === 'running') {
    const last = outcome.slice(Math.max(active.from - 1, month - RUNNING), month);
    return addDecimals(soFar, times(sum(last), String(left), String(last.length)) ?? '0');
  }
  if (method === 'volume') return byVolume(soFar, known, left);
  if (lastYear === null) return null;
  const then = sum(lastYear.slice(active.from - 1, month));
  const year = sum(lastYear.slice(active.from - 1, active.to));
  // A year that had come to nothing by then, or that turned its sign, says nothing about this one.
  const isSame = signOf(then) !== 0 && signOf(then) === signOf(year);
  return isSame ? times(soFar, year, then) : null;
}

const signOf = (amount: Decimal): number => compareDecimals(amount, '0');

function byVolume(soFar: Decimal, { month, volume, active }: Known, left: number): Decimal | null {
  const known = (volume ?? []).slice(active.from - 1, month).filter((one) => one !== null);
  const total = sum(known);
  if (known.length === 0 || compareDecimals(total, '0') <= 0) return null;
  // The mean of the last known months goes on; a month without data has what the others have.
  const last = known.slice(-RUNNING);
  const mean = divideDecimals(sum(last), String(last.length), 6) ?? '0';
  const passed = String(month - active.from + 1);
  const through = divideDecimals(multiplyDecimals(total, passed), String(known.length), 6) ?? '0';
  return times(soFar, addDecimals(through, multiplyDecimals(mean, String(left))), through);
}

/**
 * Volume times cost of an organisation as a whole: each place that follows a volume by it, the others by the norm share.
 * Null where no place follows any. Twelve months by place.
 */
export function proposeByVolumes(places: readonly Known[]): Decimal | null {
  const proposed = places.map((known) => proposeForecast('volume', known));
  if (proposed.every((amount) => amount === null)) return null;
  const filled = places.map((known, index) => proposed[index] ?? proposeForecast('linear', known));
  const amounts = filled.filter((amount) => amount !== null);
  return amounts.length < filled.length ? null : sum(amounts);
}

/** How far a method was from the outcome of closed years. */
export type PastError = {
  readonly years: number;
  /** Mean distance in per cent of the outcome, one decimal. */
  readonly percent: Decimal;
};

export type ClosedYear = Omit<Known, 'month'>;

/**
 * Tries a method on closed years at the same month, with what was known then alone (EK-28). Null where no year could be
 * tried.
 */
export function pastError(method: ForecastMethod, month: number, years: readonly ClosedYear[]): PastError | null {
  return meanError(
    years.map((year) => ({ outcome: year.outcome, proposed: proposeForecast(method, { ...year, month }) })),
  );
}

/** The mean distance of what was proposed from what became of it, over the years that something was proposed for. */
export function meanError(
  tried: readonly { readonly outcome: readonly Decimal[]; readonly proposed: Decimal | null }[],
): PastError | null {
  const errors = tried.flatMap(({ outcome, proposed }) => {
    const actual = sum(outcome);
    if (proposed === null || compareDecimals(actual, '0') === 0) return [];
    const distance = absoluteDecimal(subtractDecimals(proposed, actual));
    return [divideDecimals(multiplyDecimals(distance, '100'), absoluteDecimal(actual), 4) ?? '0'];
  });
  if (errors.length === 0) return null;
  return { years: errors.length, percent: divideDecimals(addDecimals(...errors), String(errors.length), 1) ?? '0' };
}
