import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { selectionAfter } from './list-selection.ts';

type Properties = {
  readonly label: string;
  readonly ids: readonly string[];
  readonly choosable: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly renderItem: (id: string) => ReactNode;
};

/**
 * A list in which many can be chosen, by the grid pattern of WAI-ARIA: one row is in the tab order, and the keys of
 * `selectionAfter` are the row's; Tab goes on to what can be pressed in it, where keys mean what they always do.
 */
export function ChoiceList({ label, ids, choosable, chosen, onChoose, renderItem }: Properties) {
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const current = focused !== null && ids.includes(focused) ? focused : (ids[0] ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, shiftKey: shift, ctrlKey, metaKey } = event;
    const next = selectionAfter(
      { ids, choosable },
      { current, anchor, chosen },
      { key, shift, control: ctrlKey || metaKey },
    );
    if (next === null) return;
    event.preventDefault();
    setFocused(next.current);
    setAnchor(next.anchor);
    if (next.chosen !== chosen) onChoose(next.chosen);
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.current ?? '')}"]`)?.focus();
  };
  return (
    <div ref={grid} role="grid" aria-label={label} aria-multiselectable="true" className="choice-list">
      {ids.map((id) => (
        <div
          key={id}
          role="row"
          data-row={id}
          aria-selected={choosable.has(id) ? chosen.has(id) : undefined}
          tabIndex={id === current ? 0 : -1}
          className="choice-row"
          onKeyDown={onKeyDown}
          onFocus={({ target, currentTarget }) => {
            if (target === currentTarget) setFocused(id);
          }}
        >
          <div role="gridcell">{renderItem(id)}</div>
        </div>
      ))}
    </div>
  );
}
