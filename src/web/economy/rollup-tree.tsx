import { Link } from '@tanstack/react-router';

import { printedDeviation } from '#domain/economy/deviation.ts';
import type { ForecastRollup } from '#domain/economy/forecast-view.ts';
import { multiplyDecimals, roundDecimal } from '#domain/kernel/decimal.ts';
import { forecastTexts } from '#i18n/web/forecast-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { spreadsheetAmount } from './copy-table.ts';
import { thousands } from './forecast-draft.ts';
import { useMonthNames } from './months.ts';
import { RowsLink, rowsOf } from './rows-link.tsx';
import { TableTools } from './table-tools.tsx';

type Row = ForecastRollup['organisations'][number];
const COLUMNS = ['budget', 'pending', 'outcome', 'forecast', 'deviation', 'change', 'deviationAfter'] as const;
const EVERYTHING = { area: null, kind: null, side: null };
const TURNED: readonly (typeof COLUMNS)[number][] = ['deviation', 'change', 'deviationAfter'];

/** Every organisation with those below it, and what its own forecast rests on. */
export function RollupTree({ view, caption }: { readonly view: ForecastRollup; readonly caption: string }) {
  const text = useTexts(forecastTexts);
  const months = useMonthNames();
  const { day } = useFormats();
  const through = Math.min(view.month, view.throughMonth ?? 0);
  const amountOf = (row: Row, column: (typeof COLUMNS)[number]): string =>
    TURNED.includes(column) ? printedDeviation(row[column], view.settings) : row[column];
  const stateOf = ({ hasOwn, basis, lodgedBy, lodgedMonth, due, isLate }: Row): string => {
    if (!hasOwn) return text.states.below;
    const state =
      basis === 'month'
        ? text.states.month(lodgedBy ?? '')
        : basis === 'earlier'
          ? text.states.earlier(months.long(lodgedMonth ?? 1))
          : text.states.budget;
    if (basis === 'month' || due === null) return state;
    return `${state}, ${isLate ? text.late(day(due)) : text.due(day(due))}`;
  };
  const cells = (): string[][] => [
    [text.organisation, ...COLUMNS.map((column) => text.columns[column]), text.state],
    ...view.organisations.map((row) => [
      row.name,
      ...COLUMNS.map((column) => spreadsheetAmount(roundDecimal(multiplyDecimals(amountOf(row, column), '0.001'), 3))),
      stateOf(row),
    ]),
  ];
  return (
    <>
      <TableTools rowsOf={cells} />
      <Table caption={caption} className="economy-table">
        <thead>
          <tr>
            <th scope="col">{text.organisation}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="numbers">
                {text.columns[column]}
              </th>
            ))}
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {view.organisations.map((row, y) => (
            <tr key={row.organisation} className={`forecast-depth-${Math.min(row.depth, 5)}`}>
              <th scope="row">
                {row.hasOwn ? (
                  <Link to="/ekonomi/min" search={{ ar: view.year, organisation: row.organisation, manad: view.month }}>
                    {row.name}
                  </Link>
                ) : (
                  row.name
                )}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className={`numbers ${column === 'deviation' ? 'economy-total' : ''}`}>
                  <RowsLink
                    to={
                      column === 'outcome' && through > 0 && view.allowed.includes('seeRows')
                        ? rowsOf({ year: view.year, organisation: row.organisation }, EVERYTHING, { through })
                        : null
                    }
                    isFirst={y === 0}
                  >
                    {thousands(amountOf(row, column))}
                  </RowsLink>
                </td>
              ))}
              <td>{stateOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
