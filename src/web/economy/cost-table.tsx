import type { ReactNode } from 'react';

import type { Cost } from '#domain/economy/goal-money/goal-cost.ts';
import { formatDecimal, multiplyDecimals, roundDecimal } from '#domain/kernel/decimal.ts';
import { goalMoneyTexts } from '#i18n/web/goal-money-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import type { RowsSearch } from './economy-search.ts';
import { useMonthNames } from './months.ts';
import { RowsLink } from './rows-link.tsx';

export type CostRow = {
  readonly key: string;
  readonly what: 'area' | 'kind' | 'net';
  readonly name: ReactNode;
  /** Null where the person may not see it. */
  readonly cost: Cost | null;
  /** Where the rows behind its outcome are; left out where there are none to show. */
  readonly rows?: RowsSearch | null;
};

type Properties = {
  readonly caption: string;
  readonly nameOfRows: string;
  readonly rows: readonly CostRow[];
  readonly through: number | null;
};

const thousands = (amount: string | null): string =>
  amount === null ? '–' : formatDecimal(roundDecimal(multiplyDecimals(amount, '0.001'), 0));

/** Outcome, budget and forecast beside each other, in thousands; what is set apart only where something is. */
export function CostTable({ caption, nameOfRows, rows, through }: Properties) {
  const text = useTexts(goalMoneyTexts);
  const months = useMonthNames();
  const withApart = rows.some(({ cost }) => cost !== null && cost.setApart !== null);
  const first = rows.find(({ cost, rows: behind = null }) => behind !== null && cost !== null && cost.outcome !== null);
  const columns = [
    { key: 'outcome', name: through === null ? text.outcome : text.outcomeThrough(months.long(through)) },
    { key: 'budget', name: text.budget },
    { key: 'forecast', name: text.forecast },
    ...(withApart ? [{ key: 'setApart', name: text.setApart } as const] : []),
  ] as const;
  return (
    <Table caption={caption} className="economy-table">
      <thead>
        <tr>
          <th scope="col">{nameOfRows}</th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" className="numbers">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, name, cost, rows: behind = null }) => (
          <tr key={key} className={`economy-line-${what}`}>
            <th scope="row">{name}</th>
            {cost === null ? (
              <td colSpan={columns.length} className="soft">
                {text.notSeen}
              </td>
            ) : (
              columns.map((column) => (
                <td key={column.key} className="numbers">
                  <RowsLink
                    to={column.key === 'outcome' && cost.outcome !== null ? behind : null}
                    isFirst={key === first?.key}
                  >
                    {thousands(cost[column.key])}
                  </RowsLink>
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
