import './suggestions.css';

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';

import { suggestionTexts } from '#i18n/web/suggestion-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { listSuggestions } from './list-suggestions.ts';
import type { Suggestion } from './list-suggestions.ts';
import { goTo, setSuggesting, settleAll, useSuggesting } from './suggesting.ts';

/** Switches between writing and suggesting. */
export function SuggestingTool({ editor }: { readonly editor: Editor }) {
  const text = useTexts(suggestionTexts);
  const on = useSuggesting(editor);
  return (
    <>
      <button
        type="button"
        className="tool tool-suggest"
        aria-pressed={on}
        title={text.modeHelp}
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          setSuggesting(editor, !on);
        }}
      >
        {text.mode}
      </button>
      <p role="status" className={on ? 'suggesting-on small' : 'visually-hidden'}>
        {on && text.isOn}
      </p>
    </>
  );
}

type Properties = { readonly editor: Editor; readonly mayWrite: boolean };

/** What waits in a text, with who and when, to be taken or refused one by one or all at once. */
export function Suggestions({ editor, mayWrite }: Properties) {
  const text = useTexts(suggestionTexts);
  const waiting = useEditorState({ editor, selector: ({ editor: now }) => listSuggestions(now.state.doc) });
  const list = useRef<HTMLDetailsElement>(null);
  const count = useRef(waiting.length);
  useEffect(() => {
    // The buttons go away with what they answered: on to the next, or back to the text.
    if (waiting.length < count.current && document.activeElement === document.body) {
      const next = list.current?.querySelector<HTMLElement>('li .button');
      if (next === null || next === undefined) editor.view.focus();
      else next.focus();
    }
    count.current = waiting.length;
  }, [waiting.length, editor]);
  if (waiting.length === 0) return null;
  const settle = (which: readonly Suggestion[], isTaken: boolean): void => {
    settleAll(editor, which, isTaken);
    if (which.length === 1) toast(isTaken ? text.taken : text.refused);
  };
  return (
    <details ref={list} className="suggestions" open={waiting.length <= 5}>
      <summary>{text.count(waiting.length)}</summary>
      <p className="small soft">
        {text.waits} {mayWrite && text.keys}
      </p>
      <ul>
        {waiting.map((one) => (
          <Row key={`${one.from}-${one.kind}`} one={one} editor={editor} onSettle={mayWrite ? settle : null} />
        ))}
      </ul>
      {mayWrite && waiting.length > 1 && (
        <div className="row">
          <Button className="button-small" onClick={() => settle(waiting, true)}>
            {text.takeAll}
          </Button>
          <Button className="button-small" onClick={() => settle(waiting, false)}>
            {text.refuseAll}
          </Button>
        </div>
      )}
    </details>
  );
}

type RowProperties = {
  readonly one: Suggestion;
  readonly editor: Editor;
  readonly onSettle: ((which: readonly Suggestion[], isTaken: boolean) => void) | null;
};

function Row({ one, editor, onSettle }: RowProperties) {
  const text = useTexts(suggestionTexts);
  const { moment } = useFormats();
  const { kind, name, at, on, href } = one;
  // The sign of a paragraph alone says nothing to whoever does not know it.
  const words =
    one.words === '¶'
      ? kind === 'insertion'
        ? text.newParagraph
        : text.joined
      : one.words.replaceAll('¶', ' ¶ ').trim() || text.emptyLine;
  const told =
    kind === 'bold' || kind === 'italic'
      ? text[kind](name, on)
      : kind === 'link'
        ? text.link(name, href)
        : text[kind](name);
  return (
    <li>
      <span className="small soft">
        {told}, {moment(`${at}:00Z`)}
      </span>{' '}
      <button type="button" className="link-button" lang="sv" onClick={() => goTo(editor, one)}>
        {kind === 'insertion' ? <ins>{words}</ins> : kind === 'deletion' ? <del>{words}</del> : words}
      </button>
      {kind === 'link' && href !== '' && <span className="small"> {text.linkTo(href)}</span>}
      {onSettle !== null && (
        <span className="row">
          <Button className="button-small" aria-label={text.takeOne(words)} onClick={() => onSettle([one], true)}>
            {text.take}
          </Button>
          <Button
            variant="quiet"
            className="button-small"
            aria-label={text.refuseOne(words)}
            onClick={() => onSettle([one], false)}
          >
            {text.refuse}
          </Button>
        </span>
      )}
    </li>
  );
}
