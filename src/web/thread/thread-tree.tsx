import { useEffect, useMemo, useState } from 'react';

import type { ThreadGoal, ThreadView } from '#domain/thread/thread-view.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { recall, store, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TreeGrid } from '../ui/tree-grid.tsx';
import { ThreadCells } from './thread-cells.tsx';
import { goalRowId, isFiltered, pathTo, threadRows } from './thread-rows.ts';
import type { ThreadRow } from './thread-rows.ts';
import type { ThreadSearch } from './thread-search.ts';

type Properties = { readonly view: ThreadView; readonly search: ThreadSearch };

type Folding = Readonly<Record<string, boolean>>;

function readFolding(key: string): Folding {
  try {
    const value: unknown = JSON.parse(recall(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Folding) : {};
  } catch {
    return {};
  }
}

/** Council's levels stand open at first; what a person folds is remembered in the browser. */
function useFolding(view: ThreadView, marked: string | undefined) {
  const key = `folding.${view.organisation.id}`;
  const [folding, setFolding] = useState<Folding>(() => readFolding(key));
  const above = useMemo(
    () => new Set(marked === undefined ? [] : [marked, ...pathTo(view.goals, marked).map(({ id }) => id)]),
    [view.goals, marked],
  );
  const save = (next: Folding): void => {
    setFolding(next);
    store(key, JSON.stringify(next));
  };
  return {
    isOpen: (goal: ThreadGoal): boolean =>
      folding[goal.id] ?? (above.has(goal.id) || goal.level === 'focusArea' || goal.level === 'areaGoal'),
    fold: (goal: string, open: boolean) => {
      save({ ...folding, [goal]: open });
    },
    foldAll: (open: boolean) => {
      save(Object.fromEntries(view.goals.map(({ id, level }) => [id, open || level === 'focusArea'])));
    },
  };
}

export function ThreadTree({ view, search }: Properties) {
  const text = useTexts(threadTexts);
  const { isOpen, fold, foldAll } = useFolding(view, search.mal);
  const [details, setDetails] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string | undefined>(undefined);
  // A goal that is followed to is shown with its detail.
  if (search.mal !== followed) {
    setFollowed(search.mal);
    if (search.mal !== undefined) setDetails(new Set([...details, goalRowId(search.mal)]));
  }
  const rows = threadRows(view, { search, isOpen, details });
  const marked = search.mal === undefined ? undefined : goalRowId(search.mal);

  useEffect(() => {
    if (marked === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(marked)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [marked]);

  const open = (row: ThreadRow): void => {
    const id = row.kind === 'detail' ? row.parent : row.id;
    if (id === null) return;
    const next = new Set(details);
    if (!next.delete(id)) next.add(id);
    setDetails(next);
  };
  const filtered = isFiltered(search);
  const found = rows.filter(({ kind }) => kind !== 'detail').length;
  return (
    <>
      <div className="thread-tools no-print">
        <p role="status" className="soft small">
          {filtered ? text.shown(found) : ''}
        </p>
        {!filtered && (
          <div className="row">
            <Button variant="quiet" className="button-small" onClick={() => foldAll(true)}>
              {text.unfoldAll}
            </Button>
            <Button variant="quiet" className="button-small" onClick={() => foldAll(false)}>
              {text.foldAll}
            </Button>
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={text.nothingFits}>
          <p>{text.nothingFitsHelp}</p>
        </EmptyState>
      ) : (
        <TreeGrid
          label={text.tree}
          start={marked}
          columns={[
            { id: 'name', name: text.name, className: 'thread-name-head' },
            { id: 'status', name: text.assessment },
            { id: 'outcome', name: text.outcome, className: 'numbers' },
            { id: 'picture', name: text.picture },
            { id: 'target', name: text.target, className: 'numbers' },
            { id: 'previous', name: text.previous, className: 'numbers' },
            { id: 'forecast', name: text.forecast, className: 'numbers' },
          ]}
          rows={rows}
          onFold={(row, expanded) => {
            if (row.kind === 'goal') fold(row.goal.id, expanded);
          }}
          onOpen={open}
          renderCells={(row, tabIndex) => (
            <ThreadCells
              row={row}
              view={view}
              tabIndex={tabIndex}
              isDetailed={details.has(row.id)}
              onFold={(expanded) => {
                if (row.kind === 'goal') fold(row.goal.id, expanded);
              }}
              onDetail={() => {
                open(row);
              }}
            />
          )}
        />
      )}
      <details className="thread-help no-print">
        <summary>{text.help}</summary>
        <p>{text.helpText}</p>
      </details>
    </>
  );
}
