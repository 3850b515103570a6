import { useState } from 'react';

import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { MessageDialog } from './message-dialog.tsx';
import type { Asking } from './message-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import type { PartChange } from './part-dialog.tsx';
import { PartRow } from './part-row.tsx';
import { RoundBar } from './round-bar.tsx';
import { partStates } from './round-search.ts';
import type { PartFilter } from './round-search.ts';

type Properties = {
  readonly view: RoundView;
  readonly filter: PartFilter | undefined;
  readonly onFilter: (filter: PartFilter | undefined) => void;
};

const passes = (part: PartView, filter: PartFilter | undefined): boolean =>
  filter === undefined || (filter === 'late' ? part.daysLate > 0 : part.state === filter);

/** Who has handed in, who writes, who has not begun; late ones on top, and a question one press away. */
export function RoundStatus({ view, filter, onFilter }: Properties) {
  const text = useTexts(roundTexts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [changing, setChanging] = useState<PartChange | null>(null);
  const { parts } = view;
  if (parts.length === 0) return <EmptyState title={text.nobody} />;
  const shown = parts.filter((part) => passes(part, filter));
  const runnable = shown.filter(({ allowed }) => allowed.includes('round.run') && view.closedAt === null);
  const late = parts.filter(({ daysLate, allowed }) => daysLate > 0 && allowed.includes('round.run'));
  const selected = runnable.filter(({ organisation }) => chosen.has(organisation.id));
  const toggle = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  return (
    <>
      <RoundBar counts={countsOf(parts)} />
      <Filters parts={parts} filter={filter} onFilter={onFilter} />
      {runnable.length > 0 && (
        <div className="round-toolbar no-print">
          {late.length > 0 && (
            <Button
              variant="primary"
              onClick={() => {
                setAsking({ kind: 'reminder', to: late });
              }}
            >
              {text.remindLate(late.length)}
            </Button>
          )}
          <Button
            disabled={selected.length === 0}
            onClick={() => {
              setAsking({ kind: 'reminder', to: selected });
            }}
          >
            {text.remindSelected(selected.length)}
          </Button>
          <Button
            disabled={selected.length === 0}
            onClick={() => {
              setAsking({ kind: 'question', to: selected });
            }}
          >
            {text.askSelected(selected.length)}
          </Button>
        </div>
      )}
      <Table caption={text.tabs.lage} hideCaption className="status-table">
        <thead>
          <tr>
            {runnable.length > 0 && (
              <th scope="col">
                <input
                  type="checkbox"
                  className="round-check"
                  aria-label={text.selectAll}
                  checked={selected.length === runnable.length}
                  onChange={(event) => {
                    toggle(
                      runnable.map(({ organisation }) => organisation.id),
                      event.target.checked,
                    );
                  }}
                />
              </th>
            )}
            <th scope="col">{text.organisation}</th>
            <th scope="col">{text.state}</th>
            <th scope="col" className="numbers">
              {text.sections}
            </th>
            <th scope="col">{text.deadline}</th>
            <th scope="col">{text.latest}</th>
            {runnable.length > 0 && <th scope="col">{text.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <PartRow
              key={part.organisation.id}
              part={part}
              round={view}
              hasActions={runnable.length > 0}
              chosen={chosen.has(part.organisation.id)}
              onChoose={(on) => {
                toggle([part.organisation.id], on);
              }}
              onAsk={(kind) => {
                setAsking({ kind, to: [part] });
              }}
              onChange={(what) => {
                setChanging({ what, part });
              }}
            />
          ))}
        </tbody>
      </Table>
      <MessageDialog
        key={asking === null ? 'none' : `${asking.kind}-${asking.to.length}`}
        view={view}
        asking={asking}
        onClose={() => {
          setAsking(null);
        }}
      />
      <PartDialog
        key={changing === null ? 'none' : `${changing.what}-${changing.part.organisation.id}`}
        view={view}
        change={changing}
        onClose={() => {
          setChanging(null);
        }}
      />
    </>
  );
}

const countsOf = (parts: readonly PartView[]) =>
  Object.fromEntries(partStates.map((state) => [state, parts.filter((part) => part.state === state).length]));

/** Each state that somebody is in, as a switch. */
function Filters({
  parts,
  filter,
  onFilter,
}: Pick<Properties, 'filter' | 'onFilter'> & { parts: readonly PartView[] }) {
  const text = useTexts(roundTexts);
  const all: readonly { readonly id: PartFilter | undefined; readonly name: string }[] = [
    { id: undefined, name: text.all },
    { id: 'late', name: text.lateOnly },
    ...partStates.map((id) => ({ id, name: text.states[id] })),
  ];
  return (
    <div className="round-filters no-print" role="group" aria-label={text.show}>
      {all.map(({ id, name }) => {
        const count = parts.filter((part) => passes(part, id)).length;
        if (count === 0 && id !== filter) return null;
        return (
          <Button
            key={id ?? 'all'}
            className="button-small"
            aria-pressed={id === filter}
            onClick={() => {
              onFilter(id);
            }}
          >
            {name} {count}
          </Button>
        );
      })}
    </div>
  );
}
