import { areaDeviations } from '#domain/economy/decide-forecast.ts';
import type { AreaDeviation } from '#domain/economy/decide-forecast.ts';
import { deviationOf } from '#domain/economy/deviation.ts';
import type { ForecastLine, ForecastNote } from '#domain/economy/forecast.ts';
import type { ForecastMethod } from '#domain/economy/forecast-methods.ts';
import type { ForecastSheet } from '#domain/economy/forecast-view.ts';
import { readPrintedAmount } from '#domain/economy/printed-amount.ts';
import { addDecimals, formatDecimal, multiplyDecimals, roundDecimal } from '#domain/kernel/decimal.ts';

type Row = ForecastSheet['rows'][number];

/** What is typed for a row, in thousands; the method it came from, null where it was typed. */
export type TypedRow = { readonly text: string; readonly method: ForecastMethod | null };
export type TypedRows = Readonly<Record<string, TypedRow>>;

export const rowKey = ({ area, kind }: { readonly area: string; readonly kind: string }): string => `${area}/${kind}`;

/** Kronor as thousands to edit: "1234,5", as few decimals as say it. */
export const inThousands = (kronor: string): string =>
  multiplyDecimals(kronor, '0.001')
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '')
    .replace('.', ',');

/** Thousands as typed to kronor; null where it is no amount. */
export function fromThousands(text: string): string | null {
  const read = text.trim() === '' ? null : readPrintedAmount(text, ',');
  return read === null ? null : roundDecimal(multiplyDecimals(read, '1000'), 2);
}

/** Kronor to read: whole thousands. */
export const thousands = (kronor: string): string => formatDecimal(multiplyDecimals(kronor, '0.001'), 0);

/** What the form begins with: the month's own forecast, else the one before, else nothing typed. */
export function beginning(rows: readonly Row[]): TypedRows {
  return Object.fromEntries(
    rows.map((row) => {
      const amount = row.now ?? row.before;
      return [rowKey(row), { text: amount === null ? '' : inThousands(amount), method: row.method }];
    }),
  );
}

/** A method's proposal for every row that it can say something of; whole thousands, as nobody forecasts öre. */
export function byMethod(rows: readonly Row[], typed: TypedRows, method: ForecastMethod): TypedRows {
  const filled = rows.flatMap((row) => {
    const proposed = proposedBy(row, method);
    if (proposed.amount === null) return [];
    const text = roundDecimal(multiplyDecimals(proposed.amount, '0.001'), 0);
    return [[rowKey(row), { text, method: proposed.method }] as const];
  });
  return { ...typed, ...Object.fromEntries(filled) };
}

/**
 * What a method proposes for a row as part of the whole, and by which method. Where nothing is counted for a row volume
 * times cost is the norm share (EK-28).
 */
export function proposedBy(row: Row, method: ForecastMethod): { method: ForecastMethod; amount: string | null } {
  const amountOf = (by: ForecastMethod) => row.proposals.find((one) => one.method === by)?.amount ?? null;
  const own = amountOf(method);
  return own === null && method === 'volume'
    ? { method: 'linear', amount: amountOf('linear') }
    : { method, amount: own };
}

/** A method's sum over the rows; null where it can say nothing of some row that has money. */
export function methodTotal(rows: readonly Row[], method: ForecastMethod): string | null {
  const amounts = rows.map((row) => {
    const { amount } = proposedBy(row, method);
    const isEmpty = Number(row.outcome) === 0 && Number(row.budget) === 0;
    return amount ?? (isEmpty ? '0.00' : null);
  });
  return amounts.some((amount) => amount === null) || rows.length === 0
    ? null
    : addDecimals('0.00', ...amounts.map((amount) => amount ?? '0'));
}

/** The forecast as it stands: lines of what can be read, and rows that cannot. */
export function readForecast(rows: readonly Row[], typed: TypedRows) {
  const read = rows.map((row) => {
    const { text = '', method = null } = typed[rowKey(row)] ?? {};
    return { row, method, amount: fromThousands(text), isEmpty: text.trim() === '' };
  });
  const lines = read.flatMap(({ row: { area, kind }, method, amount }): ForecastLine[] =>
    amount === null ? [] : [{ area, kind, amount, method }],
  );
  const budgets = rows.map(({ area, kind, budget, pending }) => ({ area, kind, budget: addDecimals(budget, pending) }));
  const budget = addDecimals('0.00', ...budgets.map((one) => one.budget));
  const forecast = addDecimals('0.00', ...lines.map(({ amount }) => amount));
  return {
    lines,
    budgets,
    wrong: read.filter(({ amount }) => amount === null).map(({ row }) => row),
    budget,
    forecast,
    deviation: deviationOf(budget, forecast),
  };
}

export const deviationsOf = (
  rows: readonly Row[],
  typed: TypedRows,
  settings: ForecastSheet['settings'],
): AreaDeviation[] => {
  const { lines, budgets } = readForecast(rows, typed);
  return areaDeviations(lines, budgets, settings);
};

export const emptyNote = (area: string): ForecastNote => ({
  area,
  cause: '',
  action: '',
  effect: null,
  effectDay: null,
});
