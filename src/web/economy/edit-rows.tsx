import type { KeyboardEvent, ReactNode } from 'react';

import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { IconButton } from '../ui/button.tsx';
import { Table } from '../ui/table.tsx';
import { moved } from './row-list.ts';
import type { Keyed } from './row-list.ts';

type Properties<T> = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Keyed<T>[];
  readonly locked: boolean;
  readonly onChange: (rows: readonly Keyed<T>[]) => void;
  /** The cells of a row, without the number and the tools; `set` changes it. */
  readonly renderCells: (value: T, row: number, set: (value: T) => void) => ReactNode;
};

/** Rows that are edited in place, moved with buttons or Alt and the arrows, and removed. */
export function EditRows<T>({ caption, columns, rows, locked, onChange, renderCells }: Properties<T>) {
  const text = useTexts(economyMappingTexts);
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (!locked) onChange(moved(rows, index, event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <Table caption={caption} hideCaption className="economy-edit">
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {!locked && (
            <th scope="col">
              <span className="visually-hidden">{text.tools}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, value }, index) => (
          <tr
            key={key}
            onKeyDown={(event) => {
              onKeyDown(event, index);
            }}
          >
            <th scope="row">{index + 1}</th>
            {renderCells(value, index + 1, (next) => {
              onChange(rows.with(index, { key, value: next }));
            })}
            {!locked && (
              <td className="economy-edit-tools">
                <IconButton
                  icon="up"
                  label={text.up(index + 1)}
                  disabled={index === 0}
                  onClick={() => {
                    onChange(moved(rows, index, -1));
                  }}
                />
                <IconButton
                  icon="down"
                  label={text.down(index + 1)}
                  disabled={index === rows.length - 1}
                  onClick={() => {
                    onChange(moved(rows, index, 1));
                  }}
                />
                <IconButton
                  icon="cross"
                  label={text.remove(index + 1)}
                  onClick={() => {
                    onChange(rows.toSpliced(index, 1));
                  }}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
