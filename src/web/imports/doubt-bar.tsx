import { useEffect, useRef, useState } from 'react';

import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import type { Editing, Place } from '../corrections/editing.tsx';
import { placeKey, thingKey } from '../corrections/editing.tsx';
import { useFieldName } from '../corrections/use-field-name.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { DoubtfulThing } from './doubts.ts';

type Properties = {
  readonly doubts: readonly DoubtfulThing[];
  readonly selected: string | null;
  readonly canEdit: boolean;
  /** The printed words of a thing, with their first line. */
  readonly quote: (thing: DoubtfulThing) => { readonly line: number; readonly words: string } | null;
  readonly valueAt: (place: Place) => string | null;
  readonly onGo: (place: Place, edit: boolean) => void;
  readonly onConfirm: Editing['save'];
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** n and p wherever nothing is being written. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') latest.current(1);
      if (event.key === 'p') latest.current(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** Leads from doubt to doubt: the printed words, why they are doubtful, and the two answers: right, or corrected. */
export function DoubtBar({ doubts, selected, canEdit, quote, valueAt, onGo, onConfirm }: Properties) {
  const text = useTexts(importReviewTexts);
  const [at, setAt] = useState(-1);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const chosen = doubts.findIndex(({ thing, id }) => selected?.startsWith(`${thingKey(thing, id)}:`) === true);
  const index = chosen === -1 ? Math.min(at, doubts.length - 1) : chosen;
  const current = doubts[index];

  const step = (by: 1 | -1): void => {
    const to = current === undefined ? (by === 1 ? 0 : doubts.length - 1) : index + by;
    const wrapped = (to + doubts.length) % doubts.length;
    const place = doubts[wrapped]?.values[0]?.place;
    if (place === undefined) return;
    setAt(wrapped);
    onGo(place, false);
  };
  useStepKeys(step);

  const confirm = async (thing: DoubtfulThing): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const next = doubts[index + 1]?.values[0]?.place;
    for (const { place } of thing.values) {
      const result = await onConfirm(place, valueAt(place), true);
      if (result.kind !== 'saved') {
        setFailed(result.kind === 'refused' ? result.message : text.changedMeanwhile);
        setBusy(false);
        return;
      }
    }
    setBusy(false);
    // Saving takes a moment: whoever has begun to write elsewhere meanwhile keeps the field.
    if (next !== undefined && !isWriting(document.activeElement)) onGo(next, false);
  };

  if (doubts.length === 0) {
    return (
      <div className="doubt-bar doubt-bar-clear">
        <Badge tone="good">{text.noDoubts}</Badge>
      </div>
    );
  }
  return (
    <section className="doubt-bar" aria-label={text.doubts}>
      <div className="row doubt-bar-head">
        <strong role="status">
          {current === undefined ? text.doubtsLeft(doubts.length) : text.doubtAt(index + 1, doubts.length)}
        </strong>
        <span className="row doubt-bar-ways">
          <Button className="button-small" onClick={() => step(-1)}>
            {text.previous}
          </Button>
          <Button className="button-small" onClick={() => step(1)}>
            {text.next}
          </Button>
        </span>
      </div>
      {failed !== null && (
        <Banner tone="bad" live>
          <p>{failed}</p>
        </Banner>
      )}
      {current === undefined ? (
        <p className="soft small">{text.keys}</p>
      ) : (
        <CurrentDoubt
          key={`${current.thing}-${current.id}`}
          thing={current}
          quote={quote(current)}
          valueAt={valueAt}
          selected={selected}
          canEdit={canEdit}
          busy={busy}
          onGo={onGo}
          onConfirm={() => void confirm(current)}
        />
      )}
    </section>
  );
}

type CurrentProperties = Pick<Properties, 'valueAt' | 'selected' | 'canEdit' | 'onGo'> & {
  readonly thing: DoubtfulThing;
  readonly quote: ReturnType<Properties['quote']>;
  readonly busy: boolean;
  readonly onConfirm: () => void;
};

function CurrentDoubt({ thing, quote, valueAt, selected, canEdit, busy, onGo, onConfirm }: CurrentProperties) {
  const text = useTexts(importReviewTexts);
  const fieldName = useFieldName();
  const reasons = [...new Set(thing.values.map(({ reason }) => reason))];
  const target = thing.values.find(({ place }) => placeKey(place) === selected) ?? thing.values[0];
  return (
    <>
      <p className="doubt-title">{thing.title}</p>
      {reasons.map((reason) => (
        <p key={reason} className="small">
          {reason}
        </p>
      ))}
      <p className="small">
        {thing.values.map(({ place }, index) => (
          <span key={place.field}>
            {index > 0 && ' · '}
            <span className="soft">{fieldName(place.field)}:</span> <strong>{valueAt(place) ?? '–'}</strong>
          </span>
        ))}
      </p>
      {quote !== null && (
        <p className="doubt-line small">
          <span className="soft">{text.line(quote.line)}</span> <q>{quote.words}</q>
        </p>
      )}
      {canEdit && (
        <div className="row">
          <Button icon="check" className="button-small" busy={busy} onClick={onConfirm}>
            {thing.values.length > 1 ? text.allIsRight : text.isRight}
          </Button>
          {target !== undefined && (
            <Button
              icon="pencil"
              className="button-small"
              onClick={() => {
                onGo(target.place, true);
              }}
            >
              {text.correct}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
