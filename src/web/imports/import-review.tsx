import { useMemo, useState } from 'react';

import type { ImportResult } from '#domain/importing/import-result.ts';
import type { ImportView } from '#domain/imports/import-view.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { EditingProvider, placeKey, thingKey } from '../corrections/editing.tsx';
import type { Editing, Place } from '../corrections/editing.tsx';
import { useCorrections } from '../corrections/use-corrections.ts';
import { api, client } from '../api/client.ts';
import { CorrectionList } from '../corrections/correction-list.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DoubtBar } from './doubt-bar.tsx';
import { listDoubts, valueAt } from './doubts.ts';
import { FaultList } from './fault-list.tsx';
import { KeepForm } from './keep-form.tsx';
import { LeftOut } from './left-out.tsx';
import { MatchList } from './match-list.tsx';
import { SourcePane } from './source-pane.tsx';
import { linesOf, quoteOf } from './structure-lines.ts';
import type { LineRange } from './structure-lines.ts';
import { StructurePane } from './structure-pane.tsx';

type Properties = { readonly view: ImportView; readonly result: ImportResult };
type Selected = { readonly place: string | null; readonly lines: LineRange | null };

/** The document's own text on one side, how it was read on the other; what is looked at is marked on both. */
export function ImportReview({ view, result }: Properties) {
  const text = useTexts(importReviewTexts);
  const { document } = result;
  const key = api.imports.show.queryKey({ input: { id: view.id } });
  const { corrected, save, withdraw } = useCorrections(view, key, {
    correct: client.imports.correct,
    withdraw: client.imports.withdrawCorrection,
  });
  const [selected, setSelected] = useState<Selected>({ place: null, lines: null });
  const [tab, setTab] = useState('content');
  const lines = useMemo(() => linesOf(document), [document]);
  const doubts = useMemo(() => listDoubts(document), [document]);
  const canEdit = view.state === 'read' && view.allowed.includes('import.correct');

  const editing: Editing = {
    reading: false,
    canEdit,
    corrected,
    save,
    selected: selected.place,
    select: (place: Place) => {
      const own = placeKey(place);
      const range = lines.rangeOf(thingKey(place.thing, place.id));
      if (selected.place !== own) setSelected({ place: own, lines: range });
    },
  };
  const goToThing = (key: string): void => {
    setTab('content');
    requestAnimationFrame(() => {
      const element = globalThis.document.querySelector(`[data-thing="${CSS.escape(key)}"]`);
      element?.scrollIntoView({ block: 'center' });
      element?.querySelector('button')?.focus({ preventScroll: true });
    });
  };
  const goToLine = (line: number): void => {
    setSelected((before) => ({ ...before, lines: { from: line, to: line } }));
    const key = lines.thingAt(line);
    if (key !== undefined) goToThing(key);
  };
  const goToPlace = (place: Place, edit = false): void => {
    setTab('content');
    requestAnimationFrame(() => {
      const element = globalThis.document.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place))}"]`);
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
      if (element === null) goToThing(thingKey(place.thing, place.id));
      // Looked at by now, so that a press edits it.
      if (edit) requestAnimationFrame(() => element?.dispatchEvent(new CustomEvent('edit-place')));
    });
  };

  return (
    <EditingProvider value={editing}>
      {view.state === 'read' && view.allowed.includes('import.keep') && <KeepForm view={view} />}
      <p className="soft measure no-print">{text.lead}</p>
      <div className="review">
        <SourcePane lines={view.lines} marked={selected.lines} onLine={goToLine} />
        <section className="review-structure" aria-label={text.structure}>
          <h2 className="pane-title">
            {text.structure}
            <span className="pane-note">
              {text.counts(
                document.goals.length,
                document.indicators.length,
                document.activities.length,
                document.tables.length,
              )}
            </span>
          </h2>
          <DoubtBar
            doubts={doubts}
            selected={selected.place}
            canEdit={canEdit}
            quote={({ thing, id }) => {
              const range = lines.rangeOf(thingKey(thing, id));
              return range === null ? null : { line: range.from, words: quoteOf(view.lines, range) };
            }}
            valueAt={(place) => valueAt(document, place)}
            onGo={goToPlace}
            onConfirm={save}
          />
          <Tabs
            label={text.tabs}
            selected={tab}
            onSelect={setTab}
            items={[
              { id: 'content', label: text.content, content: <StructurePane document={document} /> },
              {
                id: 'matches',
                label: (
                  <Counted label={text.matches} count={view.matches.filter(({ kind }) => kind !== 'same').length} />
                ),
                content: <MatchList view={view} />,
              },
              {
                id: 'faults',
                label: <Counted label={text.faults} count={result.faults.length} />,
                content: (
                  <>
                    {result.faults.length === 0 ? (
                      <p>{text.noFaults}</p>
                    ) : (
                      <FaultList faults={result.faults} onLine={goToLine} />
                    )}
                    <LeftOut lines={result.leftOut} />
                  </>
                ),
              },
              {
                id: 'corrections',
                label: <Counted label={text.corrections} count={view.corrections.length} />,
                content: (
                  <CorrectionList
                    corrections={view.corrections}
                    document={document}
                    onGo={goToPlace}
                    onWithdraw={canEdit ? withdraw : undefined}
                  />
                ),
              },
            ]}
          />
        </section>
      </div>
    </EditingProvider>
  );
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} {count > 0 && <Badge>{count}</Badge>}
    </>
  );
}
