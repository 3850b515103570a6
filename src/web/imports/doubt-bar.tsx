import { useEffect, useRef, useState } from 'react';

import type { SourceLineView } from '#domain/imports/import-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { placeKey } from '../corrections/editing.tsx';
import type { Editing, Place } from '../corrections/editing.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { valueAt } from './doubts.ts';
import type { DoubtfulPlace } from './doubts.ts';

type Properties = {
  readonly doubts: readonly DoubtfulPlace[];
  readonly document: SteeringDocument;
  readonly lines: readonly SourceLineView[];
  readonly selected: string | null;
  readonly canEdit: boolean;
  readonly onGo: (place: Place) => void;
  readonly onConfirm: Editing['save'];
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** Leads from doubt to doubt: why it is one, the printed line, and the two answers: it is right, or correct it. */
export function DoubtBar({ doubts, document, lines, selected, canEdit, onGo, onConfirm }: Properties) {
  const text = useTexts(importReviewTexts);
  const [at, setAt] = useState(-1);
  const [busy, setBusy] = useState(false);
  const chosen = doubts.findIndex(({ place }) => placeKey(place) === selected);
  const index = chosen === -1 ? Math.min(at, doubts.length - 1) : chosen;
  const current = doubts[index];

  const go = (to: number): void => {
    const next = doubts[(to + doubts.length) % doubts.length];
    if (next === undefined) return;
    setAt((to + doubts.length) % doubts.length);
    onGo(next.place);
  };
  const keys = useRef({ next: () => {}, previous: () => {} });
  useEffect(() => {
    keys.current = { next: () => go(index + 1), previous: () => go(index <= 0 ? doubts.length - 1 : index - 1) };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') keys.current.next();
      if (event.key === 'p') keys.current.previous();
    };
    globalThis.document.addEventListener('keydown', onKey);
    return () => {
      globalThis.document.removeEventListener('keydown', onKey);
    };
  }, []);

  if (doubts.length === 0) {
    return (
      <div className="doubt-bar doubt-bar-clear">
        <Badge tone="good">{text.noDoubts}</Badge>
      </div>
    );
  }
  const confirm = async (place: Place): Promise<void> => {
    setBusy(true);
    const result = await onConfirm(place, valueAt(document, place));
    setBusy(false);
    const next = doubts[index + 1] ?? doubts[0];
    if (result.kind === 'saved' && next !== undefined && next.place !== place) onGo(next.place);
  };
  const line = current?.line ?? null;
  return (
    <section className="doubt-bar" aria-label={text.doubts}>
      <div className="row doubt-bar-head">
        <strong role="status">
          {current === undefined ? text.doubtsLeft(doubts.length) : text.doubtAt(index + 1, doubts.length)}
        </strong>
        <span className="row doubt-bar-ways">
          <Button className="button-small" onClick={() => keys.current.previous()}>
            {text.previous}
          </Button>
          <Button className="button-small" onClick={() => keys.current.next()}>
            {text.next}
          </Button>
        </span>
      </div>
      {current === undefined ? (
        <p className="soft small">{text.keys}</p>
      ) : (
        <>
          <p className="doubt-title">{current.title}</p>
          <p className="small">{current.reason}</p>
          {line !== null && (
            <p className="doubt-line small">
              <span className="soft">{text.line(line)}</span> <q>{lines[line - 1]?.text.trim()}</q>
            </p>
          )}
          {canEdit && (
            <div className="row">
              <Button icon="check" className="button-small" busy={busy} onClick={() => void confirm(current.place)}>
                {text.isRight}
              </Button>
              <Button
                icon="pencil"
                className="button-small"
                onClick={() => {
                  onGo(current.place);
                  requestAnimationFrame(() => {
                    requestAnimationFrame(() => {
                      const key = CSS.escape(placeKey(current.place));
                      globalThis.document.querySelector<HTMLElement>(`[data-place="${key}"]`)?.click();
                    });
                  });
                }}
              >
                {text.correct}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
