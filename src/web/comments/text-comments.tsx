import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';

import { Comments } from './comments.tsx';
import type { Quotes } from './comments.tsx';
import { foundQuotes, markedQuote, showQuote, showThreads } from './quote-marks.ts';
import { threadsOn, useComments } from './use-comments.ts';

type Properties = {
  readonly editor: Editor;
  readonly edition: string;
  readonly text: string;
  readonly label: string;
};

/** The comments on a text, with the words they are about marked in it. */
export function TextComments({ editor, edition, text, label }: Properties) {
  const view = useComments(edition);
  const threads = useMemo(() => threadsOn(view, { kind: 'text', thing: text }), [view, text]);
  const [picked, setPicked] = useState<Quotes['picked']>(null);
  useEffect(() => {
    showThreads(editor, threads);
  }, [editor, threads]);
  useEffect(() => {
    const pick = (event: Event): void => {
      const thread = String((event as CustomEvent<unknown>).detail);
      setPicked((before) => ({ thread, count: (before?.count ?? 0) + 1 }));
    };
    const { dom } = editor.view;
    dom.addEventListener('pick-thread', pick);
    return () => {
      dom.removeEventListener('pick-thread', pick);
    };
  }, [editor]);
  const ids = useEditorState({ editor, selector: ({ editor: now }) => [...foundQuotes(now).keys()].join(' ') });
  const found = useMemo(() => new Set(ids.split(' ')), [ids]);
  return (
    <Comments
      edition={edition}
      place={{ kind: 'text', thing: text }}
      label={label}
      quotes={{
        marked: () => markedQuote(editor),
        show: (thread) => showQuote(editor, thread),
        found,
        picked,
      }}
    />
  );
}
