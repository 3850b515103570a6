import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { CommentsView } from '#domain/comments/comment-view.ts';
import { commentTexts } from '#i18n/web/comment-texts.ts';

import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

type Properties = {
  readonly label: string;
  readonly people: CommentsView['people'];
  /** What is said already, to be said in other words. */
  readonly standing?: string;
  readonly onSend: (body: string, mentions: string[]) => Promise<unknown>;
  readonly onCancel: () => void;
};

const MAX_NAMES = 6;
/** @ and the beginning of a name, at the end of what stands before the caret. */
const ASKED = /(?:^|\s)@([\p{L}\p{M}' -]{0,40})$/u;

/** So much of a name that it can be told from others. */
const ONE_NAME = /^[\p{L}\p{M}'-]{2,}$/u;

/** Words with people asked by name: after @ their names come up, arrow keys choose, Enter takes. */
export function CommentForm({ label, people, standing = '', onSend, onCancel }: Properties) {
  const text = useTexts(commentTexts);
  const list = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const [body, setBody] = useState(standing);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const query = closed ? undefined : ASKED.exec(body.slice(0, caret))?.[1];
  const names = query === undefined ? [] : matching(people, query);
  // Only while the first name is typed: what stands after it may be the sentence going on.
  const isNobody = query !== undefined && names.length === 0 && ONE_NAME.test(query);
  const take = (name: string): void => {
    const start = caret - (query ?? '').length;
    setBody(`${body.slice(0, start)}${name} ${body.slice(caret)}`);
    setCaret(start + name.length + 1);
    setClosed(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (names.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? names.length - 1 : 0;
      const chosen = names[at % names.length];
      if (step > 0) setAt((at + step) % names.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) take(chosen.name);
      else if (event.key === 'Escape') setClosed(true);
      else return;
      event.preventDefault();
    }
  };
  const send = async (): Promise<void> => {
    if (body.trim() === '' || busy) return;
    setBusy(true);
    try {
      await onSend(
        body.trim(),
        people.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id),
      );
    } catch (error) {
      setWrong(problemOf(error).detail);
    }
    setBusy(false);
  };
  return (
    <form
      ref={form}
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={label}
        help={text.bodyHelp}
        error={wrong}
        rows={3}
        lang="sv"
        maxLength={5_000}
        value={body}
        aria-autocomplete="list"
        aria-controls={names.length > 0 ? list : undefined}
        aria-activedescendant={names.length > 0 ? `${list}-${at % names.length}` : undefined}
        onChange={(words) => {
          setBody(words);
          setClosed(false);
          setAt(0);
        }}
        onSelect={(event) => {
          setCaret(event.currentTarget.selectionStart);
        }}
        onKeyDown={onKeyDown}
      />
      {names.length > 0 && (
        <ul id={list} role="listbox" aria-label={text.people} className="comment-names">
          {names.map(({ id, name }, index) => (
            <li
              key={id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at % names.length}
              onPointerDown={(event) => {
                event.preventDefault();
                take(name);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      <div role="status">{isNobody && <p className="soft small comment-nobody">{text.nobody}</p>}</div>
      <div className="row">
        <Button variant="primary" className="button-small" submit busy={busy}>
          {text.send}
        </Button>
        <Button variant="quiet" className="button-small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

function matching(people: CommentsView['people'], query: string): CommentsView['people'] {
  const wanted = query.toLocaleLowerCase('sv').trim();
  return people
    .filter(({ name }) => {
      const words = name.toLocaleLowerCase('sv');
      return words.startsWith(wanted) || words.split(' ').some((part) => part.startsWith(wanted));
    })
    .slice(0, MAX_NAMES);
}
