import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** A cell of a table that is filled in as a spreadsheet; counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number };

/** Where the keys of a spreadsheet lead, in rows and columns; what is beyond the edge stops at it. */
export const GRID_STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Home: [0, -1_000],
  End: [0, 1_000],
};

/** The nearest place inside a grid of so many rows and columns. */
export const placeWithin = ({ row, column }: GridPlace, rows: number, columns: number): GridPlace => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

/** The focus follows the chosen cell (marked with `data-at`) while the grid has it and nothing is typed. */
export function useCellFocus(
  table: RefObject<HTMLTableElement | null>,
  hasFocus: RefObject<boolean>,
  at: GridPlace,
  isEditing: boolean,
): void {
  useEffect(() => {
    if (isEditing || !hasFocus.current) return;
    table.current?.querySelector<HTMLElement>(`[data-at="${at.row}-${at.column}"]`)?.focus();
  }, [table, hasFocus, at, isEditing]);
}

type InputProperties = {
  readonly label: string;
  readonly value: string;
  readonly inputMode?: 'decimal';
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
};

/** The field in a cell that is written in. */
export function CellInput({ label, value, inputMode, onChange, onLeave }: InputProperties) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  return (
    <input
      ref={input}
      className="cell-input"
      aria-label={label}
      inputMode={inputMode}
      value={value}
      maxLength={200}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      onBlur={onLeave}
    />
  );
}
