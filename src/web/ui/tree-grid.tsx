import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

/** A visible row of the tree, in reading order. `expanded` is undefined where there is nothing to fold out. */
export type TreeRow = {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly expanded?: boolean | undefined;
  readonly position: number;
  readonly siblings: number;
  readonly className?: string;
};

type Properties<R extends TreeRow> = {
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly name: ReactNode; readonly className?: string }[];
  readonly rows: readonly R[];
  /** The row marked from outside (a followed link); it is where the keyboard starts. */
  readonly start?: string | undefined;
  readonly onFold: (row: R, expanded: boolean) => void;
  /** Enter or Space on a row. */
  readonly onOpen: (row: R) => void;
  /** The cells, as td elements with role gridcell; what can be pressed in them takes `tabIndex`. */
  readonly renderCells: (row: R, tabIndex: 0 | -1) => ReactNode;
};

/**
 * A tree in table form by the pattern of WAI-ARIA: one row is in the tab order; arrows move, right and left fold,
 * Home and End jump; Tab goes on to what can be pressed in the row.
 */
export function TreeGrid<R extends TreeRow>({
  label,
  columns,
  rows,
  start,
  onFold,
  onOpen,
  renderCells,
}: Properties<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = [chosen, start, rows[0]?.id].find((id) => rows.some((row) => row.id === id));

  const focusRow = (id: string | null | undefined): void => {
    if (id === undefined || id === null) return;
    setChosen(id);
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, row: R, index: number): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(rows[index + 1]?.id),
      ArrowUp: () => focusRow(rows[index - 1]?.id),
      Home: () => focusRow(rows[0]?.id),
      End: () => focusRow(rows.at(-1)?.id),
      ArrowRight: () => {
        if (row.expanded === false) onFold(row, true);
        else if (row.expanded === true) focusRow(rows[index + 1]?.id);
      },
      ArrowLeft: () => {
        if (row.expanded === true) onFold(row, false);
        else focusRow(row.parent);
      },
      Enter: () => {
        onOpen(row);
      },
      ' ': () => {
        onOpen(row);
      },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <table role="treegrid" aria-label={label} className="tree-grid">
      <thead>
        <tr role="row">
          {columns.map(({ id, name, className }) => (
            <th key={id} role="columnheader" scope="col" className={className}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup">
        {rows.map((row, index) => (
          <tr
            key={row.id}
            role="row"
            data-row={row.id}
            className={row.className}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={row.expanded}
            tabIndex={row.id === current ? 0 : -1}
            onFocus={() => {
              if (row.id !== chosen) setChosen(row.id);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, row, index);
            }}
          >
            {renderCells(row, row.id === current ? 0 : -1)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
