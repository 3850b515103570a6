import type { AmountLine } from '#domain/economy/outcome-table.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { firstLink } from './first-link.ts';
import { RowsLink } from './rows-link.tsx';
import type { RowsSearch } from './economy-search.ts';
import { spreadsheetAmount } from './copy-table.ts';
import { TableTools } from './table-tools.tsx';

type Properties = {
  readonly lines: readonly AmountLine[];
  readonly caption: string;
  readonly nameOfRows: string;
  readonly columns: readonly { readonly name: string; readonly short?: string; readonly isSum?: boolean }[];
  /** Where an amount of a column leads: to its rows in the loaded files; null where it leads nowhere. */
  readonly rowsOf?: (line: AmountLine, column: number) => RowsSearch | null;
};

/** Amounts by area or kind under any columns, to read, copy and print; the names stay in sight. */
export function AmountTable({ lines, caption, nameOfRows, columns, rowsOf }: Properties) {
  const text = useTexts(economyTexts);
  const nameOf = ({ what, name }: AmountLine): string =>
    what === 'net' ? text.net : what === 'side' && (name === 'income' || name === 'cost') ? text.sides[name] : name;
  const first = firstLink(lines, columns.length, (line, column) => (rowsOf?.(line, column) ?? null) !== null);
  const cells = (): string[][] => [
    [nameOfRows, ...columns.map(({ name }) => name)],
    ...lines.map((line) => [
      nameOf(line),
      ...columns.map((_, column) => spreadsheetAmount(line.cells[column] ?? null)),
    ]),
  ];
  return (
    <>
      <TableTools rowsOf={cells} />
      <Table caption={caption} className="economy-table">
        <thead>
          <tr>
            <th scope="col">{nameOfRows}</th>
            {columns.map(({ name, short }) => (
              <th key={name} scope="col" className="numbers">
                {short === undefined ? name : <abbr title={name}>{short}</abbr>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, y) => (
            <tr key={line.key} className={`economy-line-${line.what}`}>
              <th scope="row">{nameOf(line)}</th>
              {columns.map(({ name, isSum = false }, column) => (
                <td key={name} className={`numbers ${isSum ? 'economy-total' : ''}`}>
                  <RowsLink to={rowsOf?.(line, column) ?? null} isFirst={first?.y === y && first.x === column}>
                    {formatDecimal(line.cells[column] ?? '0')}
                  </RowsLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
