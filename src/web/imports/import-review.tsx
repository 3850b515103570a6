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
import { listDoubts } from './doubts.ts';
import { FaultList } from './fault-list.tsx';
import { KeepForm } from './keep-form.tsx';
import { LeftOut } from './left-out.tsx';
import { MatchList } from './match-list.tsx';
import { SourcePane } from './source-pane.tsx';
import { linesOf } from './structure-lines.ts';
import { StructurePane } from './structure-pane.tsx';

type Properties = { readonly view: ImportView; readonly result: ImportResult };
type Selected = { readonly place: string | null; readonly line: number | null };

/** The document's own text on one side, how it was read on the other; what is looked at is marked on both. */
export function ImportReview({ view, result }: Properties) {
  const text = useTexts(importReviewTexts);
  const { document } = result;
  const key = api.imports.show.queryKey({ input: { id: view.id } });
  const { corrected, save, withdraw } = useCorrections(view, key, {
    correct: client.imports.correct,
    withdraw: client.imports.withdrawCorrection,
  });
  const [selected, setSelected] = useState<Selected>({ place: null, line: null });
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
      const line = lines.lineOf.get(thingKey(place.thing, place.id)) ?? null;
      const key = placeKey(place);
      if (selected.place !== key) setSelected({ place: key, line });
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
    setSelected((before) => ({ ...before, line }));
    const key = lines.thingAt(line);
    if (key !== undefined) goToThing(key);
  };
  const goToPlace = (place: Place): void => {
    setTab('content');
    requestAnimationFrame(() => {
      const element = globalThis.document.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place))}"]`);
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
      if (element === null) goToThing(thingKey(place.thing, place.id));
    });
  };

  return (
    <EditingProvider value={editing}>
      {view.state === 'read' && view.allowed.includes('import.keep') && <KeepForm view={view} />}
      <p className="soft measure no-print">{text.lead}</p>
      <div className="review">
        <SourcePane lines={view.lines} marked={selected.line} onLine={goToLine} />
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
            document={document}
            lines={view.lines}
            selected={selected.place}
            canEdit={canEdit}
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
