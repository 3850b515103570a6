import type { Decimal } from '../../kernel/decimal.ts';
import { addDecimals, formatDecimal, roundDecimal } from '../../kernel/decimal.ts';
import { MONTH_NAMES } from '../../kernel/calendar.ts';
import { meanOfKnown } from '../../volumes/volume-year.ts';
import type { VolumeEntry } from '../../volumes/volume.ts';
import type { EconomyFigures, RequestFigures } from './economy-figures.ts';
import { titleWith, words } from './economy-table.ts';
import type { EconomyCell, EconomyRow, EconomyTable, TableStyle } from './economy-table.ts';
import { printSums } from './print-sums.ts';
import type { SumRow } from './print-sums.ts';

const rowsOf = (requests: readonly RequestFigures[], amountsOf: (request: RequestFigures) => Decimal[]): SumRow[] =>
  requests.map((request) => {
    const amounts = amountsOf(request);
    return {
      label: request.title,
      amounts,
      from: amounts.map(() => ({ of: 'request', title: request.title }) as const),
    };
  });

/** Adjustments of the budget that are asked for, net. */
export function adjustmentsTable({ adjustments }: EconomyFigures, style: TableStyle): EconomyTable {
  const rows = rowsOf(adjustments, ({ cost, income }) => [addDecimals(cost, income)]);
  return {
    title: titleWith('Begärda budgetjusteringar', style),
    unit: style.unit,
    columns: ['Begäran', 'Verksamhetsområde', 'Belopp'],
    rows: printSums(rows, [{ title: 'Belopp' }], 'Totalt', style).map(({ cells }, index): EconomyRow => {
      const [label = words(''), amount = words('')] = cells;
      return { cells: [label, words(adjustments[index]?.area ?? ''), amount] };
    }),
    missing: adjustments.length === 0 ? ['Inga budgetjusteringar är begärda.'] : [],
  };
}

/** Costs and incomes that change by the same (omslutningsförändringar), each column with the ledger's signs. */
export function turnoverTable({ turnover }: EconomyFigures, style: TableStyle): EconomyTable {
  const columns = [{ title: 'Kostnader' }, { title: 'Intäkter', turned: style.signs === 'positive' }];
  return {
    title: titleWith('Omslutningsförändringar', style),
    unit: style.unit,
    columns: ['Omslutningsförändring', 'Kostnader', 'Intäkter'],
    rows: printSums(
      rowsOf(turnover, ({ cost, income }) => [cost, income]),
      columns,
      'Summa',
      style,
    ),
    missing: turnover.length === 0 ? ['Inga omslutningsförändringar är redovisade.'] : [],
  };
}

/** Volumes a month with their mean; "i.u." where a month has no data. */
export function volumesTable({ volumes, year }: EconomyFigures): EconomyTable {
  const cell = (text: string, name: string, split: string, month: number | null): EconomyCell => ({
    text,
    exact: null,
    from: { of: 'volume', name, split, month },
  });
  return {
    title: `Volymer ${year}`,
    unit: null,
    columns: ['Volym', ...MONTH_NAMES.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`), 'Medel'],
    rows: volumes.flatMap(({ name, decimals, rows }) =>
      rows.map(({ label, months }): EconomyRow => {
        const mean = meanOfKnown(months, decimals);
        return {
          cells: [
            words(label === '' || label === name ? name : `${name}, ${label}`),
            ...months.map((month, index) => cell(monthText(month, decimals), name, label, index + 1)),
            cell(mean === null ? '' : formatDecimal(mean), name, label, null),
          ],
        };
      }),
    ),
    missing: volumes.length === 0 ? ['Inga volymer är ifyllda.'] : [],
  };
}

/** A month as it is printed: "i.u." where there is no data, nothing where it is yet to come. */
export function monthText(month: VolumeEntry | null, decimals: number): string {
  if (month === null) return '';
  return month.value === null ? 'i.u.' : formatDecimal(roundDecimal(month.value, decimals));
}
