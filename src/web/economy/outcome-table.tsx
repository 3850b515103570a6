import type { OutcomeLine } from '#domain/economy/outcome-table.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { spreadsheetAmount } from './copy-table.ts';
import { firstLink } from './first-link.ts';
import { useMonthNames } from './months.ts';
import type { RowsSearch } from './economy-search.ts';
import { RowsLink, rowsOf } from './rows-link.tsx';
import { TableTools } from './table-tools.tsx';

type Properties = {
  readonly lines: readonly OutcomeLine[];
  readonly caption: string;
  readonly nameOfRows: string;
  readonly throughMonth: number;
  /** Whose rows the amounts lead to; null where the person may not see rows. */
  readonly rowsAt: { readonly year: number; readonly organisation: string } | null;
};

/** The outcome by month; the names stay in sight while the months are scrolled. */
export function OutcomeTable({ lines, caption, nameOfRows, throughMonth, rowsAt }: Properties) {
  const text = useTexts(economyTexts);
  const names = useMonthNames();
  const months = Array.from({ length: throughMonth }, (_, index) => index + 1);
  const nameOf = ({ what, name }: OutcomeLine): string =>
    what === 'net' ? text.net : what === 'side' && (name === 'income' || name === 'cost') ? text.sides[name] : name;
  const wayTo = (line: OutcomeLine, column: number): RowsSearch | null => {
    if (rowsAt === null) return null;
    if (column === months.length) return rowsOf(rowsAt, line.part, { through: throughMonth });
    return (line.months[column] ?? null) === null ? null : rowsOf(rowsAt, line.part, { month: column + 1 });
  };
  const first = firstLink(lines, months.length + 1, (line, column) => wayTo(line, column) !== null);
  const cells = (): string[][] => [
    [nameOfRows, ...months.map(names.long), text.total],
    ...lines.map((line) => [
      nameOf(line),
      ...months.map((month) => spreadsheetAmount(line.months[month - 1] ?? null)),
      spreadsheetAmount(line.total),
    ]),
  ];
  return (
    <>
      <TableTools rowsOf={cells} />
      <Table caption={caption} className="economy-table">
        <thead>
          <tr>
            <th scope="col">{nameOfRows}</th>
            {months.map((month) => (
              <th key={month} scope="col" className="numbers">
                <abbr title={names.long(month)}>{names.short(month)}</abbr>
              </th>
            ))}
            <th scope="col" className="numbers">
              {text.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, y) => (
            <tr key={line.key} className={`economy-line-${line.what}`}>
              <th scope="row">{nameOf(line)}</th>
              {months.map((month, x) => (
                <td key={month} className="numbers">
                  <RowsLink to={wayTo(line, x)} isFirst={first?.y === y && first.x === x}>
                    <Amount amount={line.months[month - 1] ?? null} />
                  </RowsLink>
                </td>
              ))}
              <td className="numbers economy-total">
                <RowsLink to={wayTo(line, months.length)} isFirst={first?.y === y && first.x === months.length}>
                  <Amount amount={line.total} />
                </RowsLink>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Amount({ amount }: { readonly amount: string | null }) {
  const text = useTexts(economyTexts);
  return amount === null ? <span className="soft">{text.notIn}</span> : formatDecimal(amount);
}
