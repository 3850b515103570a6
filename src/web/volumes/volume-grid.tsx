import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { sameEntry } from '#domain/volumes/volume.ts';
import { printEntry } from '#domain/volumes/read-volume-entry.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import { api } from '../api/client.ts';
import { CopyableTable } from '../economy/copyable-table.tsx';
import { useMonthNames } from '../economy/months.ts';
import { announce } from '../shell/announcer.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { GRID_STEPS, placeWithin, useCellFocus } from '../ui/grid-cells.tsx';
import type { GridPlace } from '../ui/grid-cells.tsx';
import { pasteCells } from '../writing/paste-cells.ts';
import { VolumeBody } from './volume-body.tsx';
import { backwards, changeOf, editableRows } from './volume-rows.ts';
import type { MonthChange } from './volume-rows.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
type Properties = {
  readonly items: readonly VolumeView[];
  readonly onChange: (volume: VolumeView) => void;
  readonly onHistory: (volume: VolumeView) => void;
};

/** Every volume as a spreadsheet: the chosen year's months are written in, the rest stands beside them. */
export function VolumeGrid({ items, onChange, onHistory }: Properties) {
  const text = useTexts(volumeTexts);
  const names = useMonthNames();
  const queries = useQueryClient();
  const rows = editableRows(items);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [undo, setUndo] = useState<readonly (readonly MonthChange[])[]>([]);
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  useCellFocus(table, hasFocus, at, editing !== null);
  const enter = useMutation(
    api.volumes.enter.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.volumes.key() }),
    }),
  );
  const move = (row: number, column: number): void => {
    setAt(placeWithin({ row, column }, rows.length, MONTHS.length));
  };
  const save = (changes: readonly MonthChange[], isUndo = false): void => {
    const real = changes.filter(({ entry, seen }) => !sameEntry(entry, seen));
    setWrong(null);
    if (real.length === 0) return;
    const asked = { requestId: crypto.randomUUID(), cells: [...real], source: null };
    enter.mutate(asked, {
      onSuccess: () => {
        setUndo(isUndo ? undo.slice(0, -1) : [...undo, backwards(real)]);
        announce(isUndo ? text.undone : text.saved(real.length));
      },
    });
  };
  const typed = (place: GridPlace, printed: string): void => {
    const made = changeOf(rows[place.row], place.column, printed);
    if (made === null) return;
    if ('problem' in made) setWrong(made.problem);
    else save([made.change]);
  };
  const takeBack = (): void => {
    const last = undo.at(-1);
    if (last !== undefined) save(last, true);
  };
  const finish = (down: boolean): void => {
    if (editing !== null) typed(at, editing);
    setEditing(null);
    if (down) move(at.row + 1, at.column);
  };
  const press = (event: React.KeyboardEvent): void => {
    if ((event.target as HTMLElement).closest('button, a') !== null) return;
    if (editing !== null) {
      if (event.key === 'Enter' || event.key === 'Tab') {
        if (event.key === 'Enter') event.preventDefault();
        finish(event.key === 'Enter');
      } else if (event.key === 'Escape') setEditing(null);
      return;
    }
    const step = GRID_STEPS[event.key];
    const isWritten = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step !== undefined) {
      event.preventDefault();
      move(at.row + step[0], at.column + step[1]);
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      event.preventDefault();
      takeBack();
    } else if (event.key === 'F2') {
      event.preventDefault();
      setEditing(printEntry(rows[at.row]?.months[at.column] ?? null));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      typed(at, '');
    } else if (isWritten && rows.length > 0) {
      event.preventDefault();
      setEditing(event.key);
    }
  };
  const paste = (event: React.ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const made = pasteCells(event.clipboardData.getData('text/plain')).flatMap(({ row, column, value }) => {
      const one = changeOf(rows[at.row + row], at.column + column, value);
      return one === null ? [] : [one];
    });
    const problem = made.find((one) => 'problem' in one);
    if (problem !== undefined) setWrong(problem.problem);
    else save(made.flatMap((one) => ('change' in one ? [one.change] : [])));
  };
  return (
    <section aria-labelledby="volume-grid">
      <h2 id="volume-grid" className="visually-hidden">
        {text.grid}
      </h2>
      {rows.length > 0 && <p className="soft small">{text.help}</p>}
      {wrong !== null && (
        <Banner tone="bad" live>
          <p>{text.wrongCell(wrong)}</p>
        </Banner>
      )}
      {enter.isError && <ProblemView key={enter.submittedAt} error={enter.error} />}
      {undo.length > 0 && (
        <div className="row volume-tools no-print">
          <Button repeats icon="undo" busy={enter.isPending} onClick={takeBack}>
            {text.undo}
          </Button>
        </div>
      )}
      <CopyableTable>
        <div className="table-frame">
          {/* The keys of a spreadsheet belong to the grid as a whole: WAI-ARIA's grid pattern. */}
          <table
            ref={table}
            role="grid"
            aria-readonly={rows.length === 0}
            aria-labelledby="volume-grid"
            className="table economy-table volume-grid"
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
                <th scope="col">{text.volume}</th>
                {MONTHS.map((month) => (
                  <th key={month} scope="col" className="numbers">
                    <abbr title={names.long(month)}>{names.short(month)}</abbr>
                  </th>
                ))}
                <th scope="col" className="numbers">
                  {text.mean}
                </th>
              </tr>
            </thead>
            {items.map((item) => (
              <VolumeBody
                key={item.id}
                item={item}
                firstRow={rows.findIndex(({ volume }) => volume === item.id)}
                at={at}
                editing={editing}
                onEdit={setEditing}
                onLeave={() => {
                  finish(false);
                }}
                onGo={(place) => {
                  if (editing !== null) finish(false);
                  move(place.row, place.column);
                }}
                onChange={onChange}
                onHistory={onHistory}
              />
            ))}
          </table>
        </div>
      </CopyableTable>
      <p className="soft small">{text.meanHelp}</p>
    </section>
  );
}
