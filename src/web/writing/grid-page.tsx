import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { COMPUTED_CELLS } from '#domain/economy/computed-cells.ts';
import type { DocumentIndicator } from '#domain/steering/steering-document.ts';
import type { EnteredCell } from '#domain/writing/enter-value.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { Problem } from '../api/problem.ts';
import { announce } from '../shell/announcer.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { toast } from '../ui/toast.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { CellInput, GRID_STEPS, placeWithin, useCellFocus } from '../ui/grid-cells.tsx';
import type { GridPlace } from '../ui/grid-cells.tsx';
import { cellsOf } from './indicator-card.tsx';
import { pasteCells } from './paste-cells.ts';
import { ValueFile } from './value-file.tsx';
import { DraftPage } from './writing-page.tsx';
import { useWriting } from './writing-context.tsx';

/** All values of the draft as a spreadsheet. */
export function GridPage() {
  const { edition } = useParams({ from: '/shell/skriv/$edition/varden' });
  return (
    <DraftPage edition={edition} view="grid">
      <Grid />
    </DraftPage>
  );
}

type Change = {
  readonly indicator: string;
  readonly cell: EnteredCell;
  readonly printed: string | null;
  readonly seen: string | null;
};

function Grid() {
  const text = useTexts(writingTexts);
  const { view, mayWrite, act } = useWriting();
  const columns = cellsOf(view.kind);
  const rows = view.document.indicators.toSorted((one, other) => one.position - other.position);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [undo, setUndo] = useState<readonly (readonly Change[])[]>([]);
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  useCellFocus(table, hasFocus, at, editing !== null);
  /** What the economy works out is not typed over (EK-96). */
  const isLocked = ({ row, column }: GridPlace): boolean => {
    const [indicator, cell] = [rows[row], columns[column]];
    if (indicator === undefined || cell === undefined) return false;
    return view.computed[indicator.id] !== undefined && COMPUTED_CELLS.includes(cell);
  };
  const mayType = mayWrite && !isLocked(at);
  const tellLocked = (): void => {
    if (isLocked(at)) announce(text.computed);
  };
  const move = (row: number, column: number): void => {
    setAt(placeWithin({ row, column }, rows.length, columns.length));
  };
  const save = async (changes: readonly Change[], isUndo = false): Promise<boolean> => {
    const real = changes.filter(({ printed, seen }) => printed !== seen);
    if (real.length === 0 || !mayWrite) return false;
    const refused = await act('recordCells', { cells: [...real] });
    setProblem(refused);
    if (refused !== null) return false;
    const back = real.map(({ indicator, cell, printed, seen }) => ({ indicator, cell, printed: seen, seen: printed }));
    setUndo((before) => (isUndo ? before.slice(0, -1) : [...before, back]));
    if (isUndo) announce(text.undone);
    return true;
  };
  const change = (place: GridPlace, value: string): Change[] => {
    const [row, cell] = [rows[place.row], columns[place.column]];
    if (row === undefined || cell === undefined || isLocked(place)) return [];
    return [{ indicator: row.id, cell, printed: value.trim() === '' ? null : value.trim(), seen: row.cells[cell] }];
  };
  const finish = (down: boolean): void => {
    if (editing !== null) void save(change(at, editing));
    setEditing(null);
    if (down) move(at.row + 1, at.column);
  };
  const press = (event: React.KeyboardEvent): void => {
    if (editing !== null) {
      if (event.key === 'Enter' || event.key === 'Tab') {
        if (event.key === 'Enter') event.preventDefault();
        finish(event.key === 'Enter');
      } else if (event.key === 'Escape') setEditing(null);
      return;
    }
    const step = GRID_STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(at.row + step[0], at.column + step[1]);
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      const last = undo.at(-1);
      if (last !== undefined) void save(anew(last, rows), true);
    } else if (event.key === 'F2') {
      event.preventDefault();
      if (mayType) setEditing(valueAt(rows, columns, at));
      else tellLocked();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      tellLocked();
      void save(change(at, ''));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (mayType) setEditing(event.key);
      else tellLocked();
    }
  };
  const keepPasted = async (changes: readonly Change[], left: number): Promise<void> => {
    if (await save(changes)) announce(text.pasted(changes.length));
    if (left > 0) toast(text.pastedOutside(left));
  };
  const paste = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const places = pasteCells(event.clipboardData.getData('text/plain')).map(({ row, column, value }) => ({
      changes: change({ row: at.row + row, column: at.column + column }, value),
      value,
    }));
    // What would stand beside or below the table, or where the economy answers.
    const left = places.filter(({ changes, value }) => changes.length === 0 && value.trim() !== '').length;
    const changes = places.flatMap((place) => place.changes);
    void keepPasted(changes, left);
  };
  return (
    <section aria-labelledby="grid-title">
      <h2 id="grid-title">{text.gridTitle}</h2>
      <p>{text.gridHelp}</p>
      {mayWrite && <ValueFile />}
      {problem !== null && (
        <ErrorSummary
          title={problem.faults.length > 0 ? text.gridRefused : problem.title}
          faults={problem.faults.length > 0 ? problem.faults : [{ message: problem.detail }]}
        />
      )}
      <div className="table-frame">
        {/* The keys of a spreadsheet belong to the grid as a whole: WAI-ARIA's grid pattern. */}
        <table
          ref={table}
          role="grid"
          aria-readonly={!mayWrite}
          aria-labelledby="grid-title"
          className="table writing-grid"
          onKeyDown={press}
          onPaste={paste}
          onFocus={() => {
            hasFocus.current = true;
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
          }}
        >
          <thead>
            <tr>
              <th scope="col">{text.indicator}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="numbers">
                  {text[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((cell, column) => {
                  const isHere = at.row === rowIndex && at.column === column;
                  const locked = isLocked({ row: rowIndex, column });
                  return (
                    <td
                      key={cell}
                      role="gridcell"
                      className={`numbers ${isHere ? 'writing-grid-here' : ''} ${locked ? 'writing-grid-locked' : ''}`}
                      title={locked ? text.computed : undefined}
                      tabIndex={isHere ? 0 : -1}
                      aria-selected={isHere}
                      data-at={`${rowIndex}-${column}`}
                      onClick={() => {
                        if (!isHere) {
                          if (editing !== null) finish(false);
                          move(rowIndex, column);
                        }
                      }}
                      onDoubleClick={() => {
                        if (mayWrite && !locked) setEditing(row.cells[cell] ?? '');
                      }}
                    >
                      {isHere && editing !== null ? (
                        <CellInput
                          label={`${row.name}, ${text[cell]}`}
                          value={editing}
                          onChange={setEditing}
                          onLeave={() => finish(false)}
                        />
                      ) : (
                        row.cells[cell]
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {Object.keys(view.computed).length > 0 && (
        <p className="small soft">
          <span className="writing-grid-sample writing-grid-locked" aria-hidden="true" /> {text.computed}
        </p>
      )}
    </section>
  );
}

const valueAt = (
  rows: readonly DocumentIndicator[],
  columns: readonly EnteredCell[],
  { row, column }: GridPlace,
): string => {
  const cell = columns[column];
  return cell === undefined ? '' : (rows[row]?.cells[cell] ?? '');
};

/** What stands now is what an undo must have seen: the unit may have been added to what was typed. */
const anew = (changes: readonly Change[], rows: readonly DocumentIndicator[]): Change[] =>
  changes.map((change) => ({
    ...change,
    seen: rows.find(({ id }) => id === change.indicator)?.cells[change.cell] ?? null,
  }));
