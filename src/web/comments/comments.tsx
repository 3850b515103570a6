import './comments.css';

import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import type { CommentPlace } from '#domain/comments/comment-view.ts';
import type { IndicatorColumn } from '#domain/steering/steering-document.ts';
import type { Quote } from '#contract/comments.ts';
import { commentTexts } from '#i18n/web/comment-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { CommentForm } from './comment-form.tsx';
import { ThreadView } from './thread-view.tsx';
import { threadsOn, useCommentActs, useComments } from './use-comments.ts';

type Properties = {
  readonly edition: string;
  readonly place: Exclude<CommentPlace, { kind: 'value' }>;
  /** What the thing is called, for those who cannot see where the button stands. */
  readonly label: string;
  /** Cells that a comment on an indicator may be about. */
  readonly cells?: readonly Exclude<IndicatorColumn, 'period'>[];
  /** The words that are marked in the text now, and how to show those of a thread. */
  readonly quotes?: Quotes;
};

export type Quotes = {
  readonly marked: () => Quote | null;
  readonly show: (thread: string) => void;
  readonly found: ReadonlySet<string>;
  /** A thread whose words were pressed in the text; counted, so that the same may be pressed twice. */
  readonly picked: { readonly thread: string; readonly count: number } | null;
};

/** The comments on one thing: a quiet button with their number, and under it the threads and a new one. */
export function Comments({ edition, place, label, cells = [], quotes }: Properties) {
  const text = useTexts(commentTexts);
  const view = useComments(edition);
  const asked = useSearch({ strict: false, select: ({ kommentar }) => kommentar });
  const threads = threadsOn(view, place);
  const open = threads.filter(({ resolved }) => resolved === null);
  const picked = quotes?.picked?.thread ?? asked;
  const isHere = threads.some(({ id }) => id === picked);
  const pick = quotes?.picked?.count ?? 0;
  // Opened and closed by hand until another thread is asked for.
  const [toggled, setToggled] = useState<{ readonly pick: number; readonly shown: boolean } | null>(null);
  const shown = toggled?.pick === pick ? toggled.shown : isHere;
  const setShown = (now: boolean): void => {
    setToggled({ pick, shown: now });
  };
  const [writing, setWriting] = useState<{ readonly quote: Quote | null } | null>(null);
  const [old, setOld] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // The form goes away with what had the focus.
    if (wasWriting.current && writing === null) root.current?.querySelector<HTMLElement>('.comments-start')?.focus();
    wasWriting.current = writing !== null;
  }, [writing]);
  if (!view.mayStart && threads.length === 0) return null;
  const isOld = old || threads.some(({ id, resolved }) => id === picked && resolved !== null);
  return (
    <div className="comments" ref={root}>
      <div className="row">
        {threads.length > 0 && (
          <Button
            variant="quiet"
            className="button-small comments-toggle"
            icon="comment"
            aria-expanded={shown}
            aria-label={text.countOn(open.length, label)}
            onClick={() => {
              setShown(!shown);
            }}
          >
            {open.length === 0 ? text.noneOpen : text.count(open.length)}
          </Button>
        )}
        {view.mayStart && writing === null && (
          <Button
            variant="quiet"
            className="button-small comments-start"
            icon={threads.length > 0 ? 'pencil' : 'comment'}
            aria-label={text.commentOn(text.comment[place.kind], label)}
            // The marked words must stay marked when the button is pressed.
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              setWriting({ quote: quotes?.marked() ?? null });
            }}
          >
            {text.comment[place.kind]}
          </Button>
        )}
      </div>
      {writing !== null && (
        <NewThread
          {...{ edition, place, cells }}
          quote={writing.quote}
          onDone={() => {
            setWriting(null);
            setShown(true);
          }}
          onCancel={() => {
            setWriting(null);
          }}
        />
      )}
      {shown && (
        <ul className="comment-threads">
          {threads
            .filter(({ resolved }) => isOld || resolved === null)
            .map((thread) => (
              <ThreadView
                key={thread.id}
                edition={edition}
                thread={thread}
                view={view}
                asked={thread.id === picked ? pick : null}
                onShow={quotes?.found.has(thread.id) === true ? () => quotes.show(thread.id) : null}
              />
            ))}
        </ul>
      )}
      {shown && !isOld && threads.length > open.length && (
        <Button variant="quiet" className="button-small" onClick={() => setOld(true)}>
          {text.showResolved(threads.length - open.length)}
        </Button>
      )}
    </div>
  );
}

type NewProperties = Pick<Properties, 'edition' | 'place'> & {
  readonly cells: NonNullable<Properties['cells']>;
  readonly quote: Quote | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

function NewThread({ edition, place, cells, quote, onDone, onCancel }: NewProperties) {
  const text = useTexts(commentTexts);
  const words = useTexts(writingTexts);
  const view = useComments(edition);
  const acts = useCommentActs(edition);
  const [cell, setCell] = useState('');
  return (
    <div className="comment-thread">
      {quote !== null && (
        <blockquote className="comment-quote" lang="sv">
          {quote.words}
        </blockquote>
      )}
      {cells.length > 0 && (
        <Select
          label={text.about}
          value={cell}
          options={[{ value: '', label: text.whole }, ...cells.map((each) => ({ value: each, label: words[each] }))]}
          onChange={setCell}
        />
      )}
      <CommentForm
        label={text.body}
        people={view.people}
        onSend={async (body, mentions) => {
          const about: CommentPlace =
            cell === '' ? place : { kind: 'value', thing: place.thing, cell: cell as IndicatorColumn };
          await acts.start({ place: about, quote, body, mentions });
          onDone();
        }}
        onCancel={onCancel}
      />
    </div>
  );
}
