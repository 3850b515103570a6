import { formatDecimal } from '#domain/kernel/decimal.ts';
import type { Decimal } from '#domain/kernel/decimal.ts';
import { printEntry, UNKNOWN_PRINTED } from '#domain/volumes/read-volume-entry.ts';
import type { VolumeRow, VolumeView } from '#domain/volumes/volume-view.ts';
import type { VolumeEntry } from '#domain/volumes/volume.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import type { RowsSearch } from '../economy/economy-search.ts';
import { useMonthNames } from '../economy/months.ts';
import { RowsLink, rowsOf } from '../economy/rows-link.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { IconButton } from '../ui/button.tsx';
import { CellInput } from '../ui/grid-cells.tsx';
import type { GridPlace } from '../ui/grid-cells.tsx';

type Properties = {
  readonly item: VolumeView;
  /** The number of its first row among those that may be written in; -1 where none may. */
  readonly firstRow: number;
  readonly at: GridPlace;
  readonly editing: string | null;
  readonly onEdit: (value: string | null) => void;
  readonly onLeave: () => void;
  readonly onGo: (place: GridPlace) => void;
  readonly onChange: (volume: VolumeView) => void;
  readonly onHistory: (volume: VolumeView) => void;
};

/** A volume's rows: its groups in each year, their sum, and what one costs. */
export function VolumeBody({ item, firstRow, onChange, onHistory, ...cells }: Properties) {
  const text = useTexts(volumeTexts);
  const { definition, years, organisationName, costHidden, ended, allowed } = item;
  const isOne = definition.splits.length === 1;
  const labelOf = (name: string, year: number, index: number): string =>
    years.length === 1 || index === 0 ? name : `${name} ${year}`;
  return (
    <tbody>
      <tr className="volume-head">
        <th scope="rowgroup" colSpan={14}>
          <span className="volume-name">{definition.name}</span>{' '}
          <span className="soft small">
            {text.inUnit(definition.unit, organisationName)}
            {ended && ` (${text.ended})`}
          </span>{' '}
          <span className="no-print">
            {allowed.includes('define') && (
              <IconButton
                icon="pencil"
                label={text.change(definition.name)}
                onClick={() => {
                  onChange(item);
                }}
              />
            )}
            <IconButton
              icon="document"
              label={text.history(definition.name)}
              onClick={() => {
                onHistory(item);
              }}
            />
          </span>
          {costHidden && <p className="soft small">{text.costHidden}</p>}
        </th>
      </tr>
      {definition.splits.flatMap((split, index) =>
        years.map(({ year, rows }, yearIndex) => {
          const row = rows[index];
          if (row === undefined) return null;
          const name = isOne ? `${definition.unit} ${year}` : labelOf(split.name, year, yearIndex);
          return yearIndex === 0 && firstRow >= 0 ? (
            <EditRow
              key={`${split.code}${year}`}
              row={row}
              name={name}
              number={firstRow + index}
              decimals={definition.decimals}
              {...cells}
            />
          ) : (
            <tr key={`${split.code}${year}`} className={yearIndex === 0 ? '' : 'volume-before'}>
              <th scope="row">{name}</th>
              <ReadCells row={row} decimals={definition.decimals} />
            </tr>
          );
        }),
      )}
      {years.map(({ year, total }, index) =>
        total === null ? null : (
          <tr key={`total${year}`} className={index === 0 ? 'economy-line-area' : 'volume-before'}>
            <th scope="row">{labelOf(text.total, year, index)}</th>
            <ReadCells row={total} decimals={definition.decimals} />
          </tr>
        ),
      )}
      {definition.cost !== null &&
        years.map(({ year, cost }, index) => {
          const firstKnown = cost?.perVolume.findIndex((one) => one !== null) ?? -1;
          return cost === null || firstKnown < 0 ? null : (
            <tr key={`cost${year}`} className={`volume-cost ${index === 0 ? '' : 'volume-before'}`}>
              <th scope="row">{labelOf(text.perVolume(definition.cost?.name ?? ''), year, index)}</th>
              {cost.perVolume.map((one, month) => (
                // Months have their places.
                <td key={month} role="gridcell" className="numbers">
                  <RowsLink
                    to={one === null ? null : rowsBehind(item, year, month + 1)}
                    isFirst={index === 0 && month === firstKnown}
                  >
                    <Amount amount={one} decimals={0} />
                  </RowsLink>
                </td>
              ))}
              <td role="gridcell" className="numbers economy-total">
                <Amount amount={cost.mean} decimals={0} />
              </td>
            </tr>
          );
        })}
    </tbody>
  );
}

function ReadCells({ row, decimals }: { readonly row: VolumeRow; readonly decimals: number }) {
  return (
    <>
      {row.months.map((entry, month) => (
        // Months have their places.
        <td key={month} role="gridcell" className="numbers">
          <Entry entry={entry} decimals={decimals} />
        </td>
      ))}
      <td role="gridcell" className="numbers economy-total">
        <Amount amount={row.mean} decimals={decimals} />
      </td>
    </>
  );
}

/** The ledger's rows of a month that what one costs was made of. */
function rowsBehind({ definition, allowed }: VolumeView, year: number, month: number): RowsSearch | null {
  if (definition.cost === null || !allowed.includes('seeRows')) return null;
  const { area, kinds } = definition.cost;
  const kind = kinds.length === 0 ? null : kinds.join(',');
  return rowsOf({ year, organisation: definition.organisation }, { area, kind, side: null }, { month });
}

type EditProperties = Pick<Properties, 'at' | 'editing' | 'onEdit' | 'onLeave' | 'onGo'> & {
  readonly row: VolumeRow;
  readonly name: string;
  readonly number: number;
  readonly decimals: number;
};

function EditRow({ row, name, number, decimals, at, editing, onEdit, onLeave, onGo }: EditProperties) {
  const names = useMonthNames();
  return (
    <tr>
      <th scope="row">{name}</th>
      {row.months.map((entry, month) => {
        const isHere = at.row === number && at.column === month;
        return (
          <td
            // Months have their places.
            key={month}
            role="gridcell"
            className={`numbers volume-cell ${isHere ? 'writing-grid-here' : ''}`}
            tabIndex={isHere ? 0 : -1}
            aria-selected={isHere}
            data-at={`${number}-${month}`}
            onClick={() => {
              if (!isHere) onGo({ row: number, column: month });
            }}
            onDoubleClick={() => {
              onEdit(printEntry(entry));
            }}
          >
            {isHere && editing !== null ? (
              <CellInput
                label={`${name}, ${names.long(month + 1)}`}
                value={editing}
                onChange={onEdit}
                onLeave={onLeave}
              />
            ) : (
              <Entry entry={entry} decimals={decimals} />
            )}
          </td>
        );
      })}
      <td role="gridcell" className="numbers economy-total">
        <Amount amount={row.mean} decimals={decimals} />
      </td>
    </tr>
  );
}

type Given = { readonly amount: Decimal | null; readonly decimals: number };

const Amount = ({ amount, decimals }: Given) => (amount === null ? null : formatDecimal(amount, decimals));

function Entry({ entry, decimals }: { readonly entry: VolumeEntry | null; readonly decimals: number }) {
  const text = useTexts(volumeTexts);
  if (entry === null) return null;
  if (entry.value !== null) return formatDecimal(entry.value, decimals);
  return <abbr title={entry.reason === '' ? text.unknown : entry.reason}>{UNKNOWN_PRINTED}</abbr>;
}
