import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, subtractDecimals } from '../kernel/decimal.ts';
import { deviationOf } from './deviation.ts';
import type { StoredForecast } from './forecast.ts';

/** What an organisation itself has, without those below it. */
export type OwnMoney = {
  readonly organisation: string;
  readonly area: string;
  readonly kind: string;
  readonly budget: Decimal;
  /** Asked for and not answered. */
  readonly pending: Decimal;
  /** Results of earlier years, carried in; plus is a surplus. */
  readonly carried: Decimal;
  /** Booked so far. */
  readonly outcome: Decimal;
};

/** month: lodged for the month. earlier: the last of the year before it. budget: none, so the budget stands for it. */
export type ForecastBasis = 'month' | 'earlier' | 'budget';

export type OwnForecast = {
  readonly organisation: string;
  readonly basis: ForecastBasis;
  /** The forecast that counts, and the one that counted the month before. */
  readonly forecast: StoredForecast | null;
  readonly before: StoredForecast | null;
};

const newest = (forecasts: readonly StoredForecast[]): StoredForecast | null =>
  forecasts.toSorted((one, other) => other.month - one.month || other.number - one.number)[0] ?? null;

/** Which forecast counts for each organisation at a month (EK-31): its own of the month, else its last before it. */
export function countingForecasts(
  organisations: readonly string[],
  forecasts: readonly StoredForecast[],
  month: number,
): OwnForecast[] {
  return organisations.map((organisation) => {
    const own = forecasts.filter((one) => one.organisation === organisation && one.month <= month);
    const forecast = newest(own);
    const before = newest(own.filter((one) => one.month < month));
    const basis = forecast === null ? 'budget' : forecast.month === month ? 'month' : 'earlier';
    return { organisation, basis, forecast, before };
  });
}

/** One area and kind of one organisation, forecast with it. */
export type RolledLine = OwnMoney & {
  readonly forecast: Decimal;
  /** What it was the month before. */
  readonly before: Decimal;
};

const amountIn = (forecast: StoredForecast | null, area: string, kind: string): Decimal | null =>
  forecast === null
    ? null
    : (forecast.lines.find((line) => line.area === area && line.kind === kind)?.amount ?? '0.00');

/** Every line of the organisations with the forecast that counts for it; where none does, its budget with requests. */
export function rolledLines(money: readonly OwnMoney[], counting: readonly OwnForecast[]): RolledLine[] {
  return counting.flatMap(({ organisation, forecast, before }) => {
    const own = money.filter((one) => one.organisation === organisation);
    // A forecast may stand on a place that has neither budget nor outcome.
    const more = [forecast, before].flatMap((one) => one?.lines ?? []);
    const places = new Map([...own, ...more].map(({ area, kind }) => [`${area}\n${kind}`, { area, kind }]));
    return [...places.values()].map(({ area, kind }): RolledLine => {
      const has = own.find((one) => one.area === area && one.kind === kind) ?? {
        organisation,
        area,
        kind,
        budget: '0.00',
        pending: '0.00',
        carried: '0.00',
        outcome: '0.00',
      };
      const asked = addDecimals(has.budget, has.pending);
      const now = amountIn(forecast, area, kind) ?? asked;
      return { ...has, forecast: now, before: amountIn(before, area, kind) ?? asked };
    });
  });
}

export type RolledSum = {
  readonly budget: Decimal;
  readonly pending: Decimal;
  readonly outcome: Decimal;
  readonly forecast: Decimal;
  /** Before result transfers; plus is a surplus. */
  readonly deviation: Decimal;
  /** Against the month before: plus is better. */
  readonly change: Decimal;
  readonly carriedIn: Decimal;
  readonly carriedOut: Decimal;
  /** After result transfers (EK-32). */
  readonly deviationAfter: Decimal;
};

/** Adds lines up; `transfers` are what the organisations expect to carry out. */
export function sumRolled(lines: readonly RolledLine[], transfers: readonly Decimal[]): RolledSum {
  const sum = (amount: (line: RolledLine) => Decimal): Decimal => addDecimals('0.00', ...lines.map(amount));
  const budget = sum((line) => line.budget);
  const pending = sum((line) => line.pending);
  const forecast = sum((line) => line.forecast);
  const deviation = deviationOf(addDecimals(budget, pending), forecast);
  const carriedIn = sum((line) => line.carried);
  const carriedOut = addDecimals('0.00', ...transfers);
  return {
    budget,
    pending,
    outcome: sum((line) => line.outcome),
    forecast,
    deviation,
    change: subtractDecimals(
      sum((line) => line.before),
      forecast,
    ),
    carriedIn,
    carriedOut,
    deviationAfter: subtractDecimals(addDecimals(deviation, carriedIn), carriedOut),
  };
}
