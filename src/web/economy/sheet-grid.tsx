import './sheet.css';

import { useId, useRef, useState } from 'react';

import { CellInput, GRID_STEPS, placeWithin, useCellFocus } from '../ui/grid-cells.tsx';
import type { GridPlace } from '../ui/grid-cells.tsx';
import { pasteCells } from '../writing/paste-cells.ts';
import { tabSeparated } from './copy-table.ts';

/** What was typed or pasted into one cell; counted from 0. */
export type SheetChange = { readonly row: number; readonly column: number; readonly text: string };

export type SheetRow = {
  readonly key: string;
  readonly label: string;
  /** As shown, and as a spreadsheet takes them and as they are edited. */
  readonly cells: readonly { readonly shown: string; readonly plain: string; readonly isTotal?: boolean }[];
};

type Properties = {
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly { readonly short: string; readonly long: string }[];
  readonly rows: readonly SheetRow[];
  readonly onChange: (changes: readonly SheetChange[]) => void;
  readonly onUndo: () => void;
};

/**
 * A table to fill in as a spreadsheet: arrows, Enter and typing; Shift and arrows select; copy and paste to and from a
 * spreadsheet; Ctrl + Z takes back. What is typed is the owner's to read.
 */
export function SheetGrid({ caption, rowHeading, columns, rows, onChange, onUndo }: Properties) {
  const id = useId();
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<GridPlace>(at);
  const [editing, setEditing] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  useCellFocus(table, hasFocus, at, editing !== null);
  const move = (row: number, column: number, extend = false): void => {
    const place = placeWithin({ row, column }, rows.length, columns.length);
    setAt(place);
    if (!extend) setAnchor(place);
  };
  const selected = rangeOf(at, anchor);
  const finish = (down: boolean): void => {
    if (editing !== null) onChange([{ ...at, text: editing }]);
    setEditing(null);
    if (down) move(at.row + 1, at.column);
  };
  const press = (event: React.KeyboardEvent): void => {
    if (editing !== null) {
      if (event.key === 'Enter') {
        event.preventDefault();
        finish(true);
      } else if (event.key === 'Tab') finish(false);
      else if (event.key === 'Escape') setEditing(null);
      return;
    }
    const step = GRID_STEPS[event.key];
    const withControl = event.ctrlKey || event.metaKey;
    if (step !== undefined) {
      event.preventDefault();
      move(at.row + step[0], at.column + step[1], event.shiftKey && event.key.startsWith('Arrow'));
    } else if (withControl && event.key === 'z') {
      event.preventDefault();
      onUndo();
    } else if (event.key === 'F2') {
      event.preventDefault();
      setEditing(rows[at.row]?.cells[at.column]?.plain ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChange(placesIn(selected).map((place) => ({ ...place, text: '' })));
    } else if (event.key.length === 1 && !withControl) {
      event.preventDefault();
      setEditing(event.key);
    }
  };
  const paste = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const { from } = selected;
    onChange(
      pasteCells(event.clipboardData.getData('text/plain'))
        .map(({ row, column, value }) => ({ row: from.row + row, column: from.column + column, text: value }))
        .filter(({ row, column }) => row < rows.length && column < columns.length),
    );
  };
  const copy = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const { from, to } = selected;
    const copied = rows
      .slice(from.row, to.row + 1)
      .map(({ cells }) => cells.slice(from.column, to.column + 1).map(({ plain }) => plain));
    event.clipboardData.setData('text/plain', tabSeparated(copied));
  };
  return (
    <div className="table-frame">
      {/* The keys of a spreadsheet belong to the grid as a whole: WAI-ARIA's grid pattern. */}
      <table
        ref={table}
        role="grid"
        aria-labelledby={id}
        aria-multiselectable
        className="table economy-table sheet"
        onKeyDown={press}
        onPaste={paste}
        onCopy={copy}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
        }}
      >
        <caption id={id} className="visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {columns.map(({ short, long }) => (
              <th key={long} scope="col" className="numbers">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, column) => {
                const isHere = at.row === rowIndex && at.column === column;
                return (
                  <td
                    key={columns[column]?.long ?? column}
                    role="gridcell"
                    className={`numbers ${cell.isTotal ? 'economy-total' : ''} ${isHere ? 'sheet-here' : ''}`}
                    tabIndex={isHere ? 0 : -1}
                    aria-selected={isWithin(selected, rowIndex, column)}
                    data-at={`${rowIndex}-${column}`}
                    onClick={({ shiftKey }) => {
                      if (isHere) return;
                      if (editing !== null) finish(false);
                      hasFocus.current = true;
                      move(rowIndex, column, shiftKey);
                    }}
                    onDoubleClick={() => {
                      setEditing(cell.plain);
                    }}
                  >
                    {isHere && editing !== null ? (
                      <CellInput
                        label={`${row.label}, ${columns[column]?.long ?? ''}`}
                        value={editing}
                        inputMode="decimal"
                        onChange={setEditing}
                        onLeave={() => {
                          finish(false);
                        }}
                      />
                    ) : (
                      cell.shown
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Range = { readonly from: GridPlace; readonly to: GridPlace };

const rangeOf = (one: GridPlace, other: GridPlace): Range => ({
  from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
  to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
});

const isWithin = ({ from, to }: Range, row: number, column: number): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

const placesIn = ({ from, to }: Range): GridPlace[] =>
  Array.from({ length: to.row - from.row + 1 }, (_, down) =>
    Array.from({ length: to.column - from.column + 1 }, (_1, right) => ({
      row: from.row + down,
      column: from.column + right,
    })),
  ).flat();
