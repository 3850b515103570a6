import { addDecimals, subtractDecimals } from '../../kernel/decimal.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { rentGrant } from '../rent-grant.ts';
import { closingOf } from './begin-sheet.ts';
import type { InvestmentRow, InvestmentSheet, RentSheet, ResultUnitSheet } from './sheet.ts';

const sum = (amounts: readonly Decimal[]): Decimal => addDecimals('0', ...amounts);

/** What all result units carry over and give back together, in kronor. */
export function resultUnitTotals(sheet: ResultUnitSheet): {
  readonly carriedOut: Decimal;
  readonly forfeited: Decimal;
} {
  const closings = sheet.rows.map((row) => closingOf(row, sheet));
  return {
    carriedOut: sum(closings.map(({ carriedOut }) => carriedOut)),
    forfeited: sum(closings.map(({ forfeited }) => forfeited)),
  };
}

/** A row of the investments as they are read: a kind with its objects under it, and the net last. Kronor. */
export type InvestmentLine = {
  readonly key: string;
  readonly what: 'area' | 'kind' | 'net';
  readonly name: string;
  readonly budget: Decimal;
  readonly adjustment: Decimal;
  readonly outcome: Decimal;
  readonly forecast: Decimal;
  /** Budget with the requested adjustment less forecast: plus is good. */
  readonly deviation: Decimal;
  readonly sale: Decimal;
  /** The year before; null where nothing is known of it. */
  readonly lastOutcome: Decimal | null;
};

/** Investments by kind and object, in the order they were entered (EK-62). */
export function investmentLines(sheet: InvestmentSheet, lastYear: InvestmentSheet | null): InvestmentLine[] {
  const line = (
    { key, what, name }: Pick<InvestmentLine, 'key' | 'what' | 'name'>,
    isIn: (row: InvestmentRow) => boolean,
  ): InvestmentLine => {
    const rows = sheet.rows.filter(isIn);
    const before = lastYear?.rows.filter(isIn) ?? [];
    const of = (column: 'budget' | 'adjustment' | 'outcome' | 'forecast' | 'sale'): Decimal =>
      sum(rows.map((row) => row[column]));
    return {
      key,
      what,
      name,
      budget: of('budget'),
      adjustment: of('adjustment'),
      outcome: of('outcome'),
      forecast: of('forecast'),
      deviation: subtractDecimals(addDecimals(of('budget'), of('adjustment')), of('forecast')),
      sale: of('sale'),
      lastOutcome: before.length === 0 ? null : sum(before.map(({ outcome }) => outcome)),
    };
  };
  const kinds = [...new Set(sheet.rows.map(({ kind }) => kind))];
  return [
    ...kinds.flatMap((kind) => [
      line({ key: kind, what: 'area', name: kind }, (row) => row.kind === kind),
      ...sheet.rows
        .filter((row) => row.kind === kind)
        .map(({ object }) =>
          line(
            { key: `${kind}/${object}`, what: 'kind', name: object },
            (row) => row.kind === kind && row.object === object,
          ),
        ),
    ]),
    line({ key: 'net', what: 'net', name: '' }, () => true),
  ];
}

/** The grant of each of the premises and of them all (null as name), in kronor a year (EK-7). */
export function rentLines({ rows, brackets }: RentSheet): { readonly name: string | null; readonly grant: Decimal }[] {
  const lines = rows.map(({ name, squareMetres, rentPerSquareMetre }) => ({
    name,
    grant: rentGrant(rentPerSquareMetre, squareMetres, brackets),
  }));
  return [...lines, { name: null, grant: sum(lines.map(({ grant }) => grant)) }];
}
