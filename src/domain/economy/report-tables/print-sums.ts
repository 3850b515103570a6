import type { Decimal } from '../../kernel/decimal.ts';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
} from '../../kernel/decimal.ts';
import { roundToTotal } from '../round-to-total.ts';
import type { CellSource, EconomyCell, EconomyRow, TableStyle } from './economy-table.ts';
import { words } from './economy-table.ts';

/** A row of exact kronor before it is printed. */
export type SumRow = {
  readonly label: string;
  readonly amounts: readonly (Decimal | null)[];
  readonly from: readonly (CellSource | null)[];
  /** Varav: printed below it and already within it. */
  readonly parts?: readonly SumRow[];
};

/**
 * A column of amounts, or one that is reckoned from others: what its `plus` columns have less what its `minus` columns
 * have. Of those in `plus` and `minus` that are `optional`, an empty one counts as nothing.
 */
export type SumColumn =
  | { readonly title: string; readonly turned?: boolean }
  | {
      readonly title: string;
      readonly plus: readonly number[];
      readonly minus: readonly number[];
      readonly optional: readonly number[];
      readonly rule: string;
    };

const SCALE = { mnkr: '0.000001', tkr: '0.001' } as const;
const DECIMALS = { mnkr: 1, tkr: 0 } as const;

export const inUnit = (amount: Decimal, { unit }: Pick<TableStyle, 'unit'>): Decimal =>
  multiplyDecimals(amount, SCALE[unit]);

/** An amount by itself, in the table's unit. */
export const printAmount = (amount: Decimal | null, style: Pick<TableStyle, 'unit'>): string =>
  amount === null ? '' : formatDecimal(inUnit(amount, style), DECIMALS[style.unit]);

/** Every printed number of a column: of the rows with their parts, and of the total. */
type Printed = ReadonlyMap<SumRow | 'total', Decimal | null>;

/** One column, rounded as the style says so that what adds up to the total still does (EK-70). */
function printColumn(rows: readonly SumRow[], column: number, style: TableStyle): Printed {
  const decimals = DECIMALS[style.unit];
  const round = (amount: Decimal): Decimal => roundDecimal(amount, decimals);
  const exact = (row: SumRow): Decimal | null => {
    const amount = row.amounts[column] ?? null;
    return amount === null ? null : inUnit(amount, style);
  };
  const printed = new Map<SumRow | 'total', Decimal | null>();
  const spread = (below: readonly SumRow[], above: Decimal): void => {
    const amounts = below.map((row) => exact(row) ?? '0');
    const rounded = style.rounding === 'adding' ? roundToTotal(amounts, decimals, above) : amounts.map(round);
    for (const [index, row] of below.entries()) {
      const value = exact(row) === null ? null : (rounded[index] ?? '0');
      printed.set(row, value);
      const parts = row.parts ?? [];
      const isWhole =
        value !== null &&
        compareDecimals(addDecimals('0', ...parts.map((part) => exact(part) ?? '0')), exact(row) ?? '0') === 0;
      if (isWhole) spread(parts, value);
      else for (const part of parts) printed.set(part, roundOrNull(exact(part), round));
    }
  };
  const known = rows.map(exact).filter((amount) => amount !== null);
  const sum = addDecimals('0', ...known);
  spread(rows, round(sum));
  const total = style.rounding === 'rows' ? addDecimals('0', ...known.map(round)) : sum;
  printed.set('total', known.length === 0 ? null : round(total));
  return printed;
}

const roundOrNull = (amount: Decimal | null, round: (amount: Decimal) => Decimal): Decimal | null =>
  amount === null ? null : round(amount);

/**
 * Rows with a total (left out where it is null), printed column by column. A reckoned column is reckoned from what is
 * printed, so that it adds up to the eye both across and down; where every amount is rounded by itself, from the exact
 * amounts.
 */
export function printSums(
  rows: readonly SumRow[],
  columns: readonly SumColumn[],
  total: string | null,
  style: TableStyle,
): EconomyRow[] {
  const all = rows.flatMap((row) => [row, ...(row.parts ?? [])]);
  const own = columns.flatMap((column, index) => ('plus' in column ? [] : [index]));
  const printed = new Map(own.map((column, at) => [column, printColumn(rows, at, style)]));
  const exactOf = (row: SumRow | 'total', at: number): Decimal | null => {
    if (row !== 'total') return row.amounts[at] ?? null;
    const known = rows.flatMap(({ amounts }) => amounts[at] ?? []);
    return known.length === 0 ? null : addDecimals('0', ...known);
  };
  const cellsOf = (row: SumRow | 'total'): EconomyCell[] =>
    columns.map((column, index): EconomyCell => {
      if (!('plus' in column)) {
        const at = own.indexOf(index);
        const exact = exactOf(row, at);
        const value = printed.get(index)?.get(row) ?? null;
        const turned = column.turned === true;
        return {
          text: value === null ? '' : formatDecimal(turned ? negateDecimal(value) : value),
          exact: exact === null || !turned ? exact : negateDecimal(exact),
          from: row === 'total' ? wholeOf(rows, at) : (row.from[at] ?? null),
        };
      }
      const exact = reckon(column, (each) => exactOf(row, own.indexOf(each)));
      const value =
        style.rounding === 'plain'
          ? exact === null
            ? null
            : roundDecimal(inUnit(exact, style), DECIMALS[style.unit])
          : reckon(column, (each) => printed.get(each)?.get(row) ?? null);
      return { text: value === null ? '' : formatDecimal(value), exact, from: { of: 'rule', rule: column.rule } };
    });
  const lines = all.map((row) => ({ cells: [words(row.label), ...cellsOf(row)] }));
  return total === null ? lines : [...lines, { cells: [words(total), ...cellsOf('total')] }];
}

const sameSheet = (from: Extract<CellSource, { of: 'sheet' }>, other: CellSource | null): boolean =>
  other?.of === 'sheet' && other.organisation === from.organisation && other.number === from.number;

/** What the total's cell is made of: the same as its rows, over all of them. */
function wholeOf(rows: readonly SumRow[], at: number): CellSource | null {
  const from = rows[0]?.from[at] ?? null;
  if (from?.of === 'figure') return { ...from, area: null, side: null, kind: null };
  if (from?.of === 'sheet') {
    const isOne = rows.every(({ from: other }) => sameSheet(from, other[at] ?? null));
    return isOne ? { ...from, row: null } : { of: 'rule', rule: 'Summan av raderna, som är sparade i flera tabeller.' };
  }
  if (from?.of === 'request') return { ...from, title: null };
  return from;
}

function reckon(
  { plus, minus, optional }: Extract<SumColumn, { plus: readonly number[] }>,
  valueOf: (column: number) => Decimal | null,
): Decimal | null {
  const terms = [...plus.map((at) => ({ at, sign: 1 })), ...minus.map((at) => ({ at, sign: -1 }))];
  const values: Decimal[] = [];
  for (const { at, sign } of terms) {
    const value = valueOf(at);
    if (value === null) {
      if (optional.includes(at)) continue;
      return null;
    }
    values.push(sign === 1 ? value : negateDecimal(value));
  }
  return addDecimals('0', ...values);
}
