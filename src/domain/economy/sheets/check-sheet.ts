import { addDecimals, compareDecimals, subtractDecimals } from '../../kernel/decimal.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import { faultOf } from '../../kernel/failure.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { BalanceRow, BalanceSheet, RentSheet, Sheet } from './sheet.ts';

/**
 * What stops a sheet from being saved: a row told twice, brackets that do not rise. A balance whose sides differ is kept,
 * since it is entered a row at a time; it is told by balanceGaps.
 */
export function sheetFaults(sheet: Sheet): Fault[] {
  const twice = repeated(sheet.rows.map(keyOf)).map((key) =>
    faultOf(
      'sheet-twice',
      `Raden ”${key}” står två gånger.`,
      'Slå ihop raderna eller ge den ena ett annat namn.',
      'Rader',
    ),
  );
  return sheet.kind === 'rentGrants' ? [...twice, ...bracketFaults(sheet)] : twice;
}

const keyOf = (row: Sheet['rows'][number]): string => {
  if ('object' in row) return `${row.kind}, ${row.object}`;
  return 'group' in row ? `${row.group}, ${row.name}` : row.name;
};

const repeated = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, index) => keys.findIndex((other) => same(other, key)) !== index)),
];
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function bracketFaults({ brackets }: RentSheet): Fault[] {
  return brackets.flatMap(({ from, percent }, index) => {
    const before = brackets[index - 1];
    const rising = before === undefined || compareDecimals(from, before.from) > 0;
    const order = faultOf(
      'bracket-order',
      `Intervallet från ${formatDecimal(from)} kr/m² ska stå efter ett som börjar lägre.`,
      'Skriv intervallen i stigande ordning.',
      'Intervall',
    );
    const share = faultOf(
      'bracket-percent',
      `Andelen ${formatDecimal(percent)} % är mer än hela hyran.`,
      'Skriv en andel mellan 0 och 100 %.',
      'Intervall',
    );
    return [...(rising ? [] : [order]), ...(compareDecimals(percent, '100') > 0 ? [share] : [])];
  });
}

/** A day of the balance sheet on which the sides differ, with assets less what pays for them, in kronor. */
export type BalanceGap = { readonly day: 'opening' | 'interim' | 'closing'; readonly difference: Decimal };

/** On every day the assets equal equity and liabilities (EK-64); a day that nothing is entered for is not asked. */
export function balanceGaps({ rows }: BalanceSheet): BalanceGap[] {
  return (['opening', 'interim', 'closing'] as const).flatMap((day) => {
    const difference = subtractDecimals(sideTotal(rows, 'assets', day), sideTotal(rows, 'liabilities', day));
    return compareDecimals(difference, '0') === 0 ? [] : [{ day, difference }];
  });
}

/** The sum of a side on a day, in kronor. */
const sideTotal = (rows: readonly BalanceRow[], side: BalanceRow['side'], day: BalanceGap['day']): Decimal =>
  addDecimals('0', ...rows.filter((row) => row.side === side).map((row) => row[day] ?? '0'));
