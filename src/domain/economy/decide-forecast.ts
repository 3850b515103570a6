import type { Decimal } from '../kernel/decimal.ts';
import { addDecimals, compareDecimals, formatDecimal } from '../kernel/decimal.ts';
import { faultOf } from '../kernel/failure.ts';
import type { Fault } from '../kernel/fault.ts';
import { deviationOf, isMoreThan } from './deviation.ts';
import type { EconomySettings } from './economy-settings.ts';
import type { ForecastLine, ForecastNote } from './forecast.ts';

export type ForecastBudget = { readonly area: string; readonly kind: string; readonly budget: Decimal };

export type AreaDeviation = {
  readonly area: string;
  readonly budget: Decimal;
  readonly forecast: Decimal;
  readonly deviation: Decimal;
  /** It parts so much that a cause is asked for; where it is a deficit also an action. */
  readonly needsCause: boolean;
  readonly needsAction: boolean;
};

const sumBy = <T extends { readonly area: string }>(
  rows: readonly T[],
  area: string,
  amount: (row: T) => Decimal,
): Decimal => addDecimals('0.00', ...rows.filter((row) => row.area === area).map(amount));

/** The deviation of each area, and what must be said of it (EK-26, EK-30). */
export function areaDeviations(
  lines: readonly ForecastLine[],
  budgets: readonly ForecastBudget[],
  { causePercent }: Pick<EconomySettings, 'causePercent'>,
): AreaDeviation[] {
  return [...new Set([...budgets, ...lines].map(({ area }) => area))].map((area) => {
    const budget = sumBy(budgets, area, (row) => row.budget);
    const forecast = sumBy(lines, area, (row) => row.amount);
    const deviation = deviationOf(budget, forecast);
    const needsCause = isMoreThan(deviation, causePercent, budget);
    return {
      area,
      budget,
      forecast,
      deviation,
      needsCause,
      needsAction: needsCause && compareDecimals(deviation, '0') < 0,
    };
  });
}

type Asked = {
  readonly lines: readonly ForecastLine[];
  readonly notes: readonly ForecastNote[];
  readonly budgets: readonly ForecastBudget[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly kinds: readonly { readonly code: string }[];
  readonly settings: EconomySettings;
};

/** Everything that keeps a forecast from being lodged, all at once. */
export function forecastFaults({ lines, notes, budgets, areas, kinds, settings }: Asked): Fault[] {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const unknown = lines.filter(({ area, kind }) => !nameOf.has(area) || !kinds.some(({ code }) => code === kind));
  if (unknown.length > 0 || lines.length === 0) {
    const what = lines.length === 0 ? 'Prognosen har inga belopp.' : 'Ett område eller kontoslag finns inte det året.';
    return [faultOf('forecast-place', what, 'Läs om sidan och fyll i beloppen igen.', 'Prognos')];
  }
  const keys = lines.map(({ area, kind }) => `${area} ${kind}`);
  if (new Set(keys).size < keys.length) {
    return [faultOf('forecast-twice', 'En rad står två gånger.', 'Läs om sidan och försök igen.', 'Prognos')];
  }
  return areaDeviations(lines, budgets, settings).flatMap(({ area, deviation, needsCause, needsAction }) => {
    const note = notes.find((one) => one.area === area);
    const name = nameOf.get(area) ?? area;
    const amount = `${name} avviker ${formatDecimal(deviation)} kr från budgeten.`;
    return [
      ...(needsCause && (note?.cause ?? '') === ''
        ? [faultOf('forecast-cause', amount, 'Skriv vad det beror på.', `Orsak, ${name}`)]
        : []),
      ...(needsAction && (note?.action ?? '') === ''
        ? [faultOf('forecast-action', amount, 'Skriv vad som görs åt det.', `Åtgärd, ${name}`)]
        : []),
    ];
  });
}
