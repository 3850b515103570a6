import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';

import type { Quote } from '#contract/comments.ts';
import type { CommentThread } from '#domain/comments/comment-view.ts';

const key = new PluginKey<Marks>('quoteMarks');

type Marks = { readonly threads: readonly CommentThread[]; readonly set: DecorationSet; readonly found: Found };
type Found = ReadonlyMap<string, { readonly from: number; readonly to: number }>;

type Binding = { readonly doc: Y.Doc; readonly type: Y.XmlFragment; readonly mapping: Map<never, never> };

const bindingOf = (state: EditorState): Binding | null =>
  (ySyncPluginKey.getState(state) as { binding?: Binding | null } | undefined)?.binding ?? null;

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);

const MAX_QUOTE = 500;

/** The words that are marked now, with places that follow them whatever is written around them. */
export function markedQuote({ state }: Editor): Quote | null {
  const { from, to, empty } = state.selection;
  const binding = bindingOf(state);
  const words = state.doc.textBetween(from, to, ' ').trim();
  if (empty || binding === null || words === '') return null;
  // The beginning holds on to the letter after it and the end to the one before: what is written beside stays outside.
  const place = (at: number, holdsTo: 0 | -1): string | null => {
    const near = absolutePositionToRelativePosition(at, binding.type, binding.mapping) as Y.RelativePosition;
    const exact = Y.createAbsolutePositionFromRelativePosition(near, binding.doc);
    return exact === null
      ? null
      : toText(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(exact.type, exact.index, holdsTo)));
  };
  const [start, end] = [place(from, 0), place(to, -1)];
  return start === null || end === null ? null : { words: words.slice(0, MAX_QUOTE), start, end };
}

/** Where the words of a thread stand now; null where they have gone. */
function findQuote(state: EditorState, quote: Quote): { from: number; to: number } | null {
  const binding = bindingOf(state);
  if (binding === null) return null;
  const place = (bytes: string): number | null => {
    const relative = Y.decodeRelativePosition(toBytes(bytes));
    return relativePositionToAbsolutePosition(binding.doc, binding.type, relative, binding.mapping);
  };
  const [from, to] = [place(quote.start), place(quote.end)];
  const size = state.doc.content.size;
  if (from !== null && to !== null && from < to && to <= size) return { from, to };
  return findWords(state, quote.words);
}

/** The whole text was replaced: the same words may stand in it still. */
function findWords({ doc }: EditorState, words: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, at) => {
    if (found !== null || !node.isTextblock) return found === null;
    const index = node.textBetween(0, node.content.size, undefined, '\ufffc').indexOf(words);
    if (index !== -1) found = { from: at + 1 + index, to: at + 1 + index + words.length };
    return false;
  });
  return found;
}

function marksOf(state: EditorState, threads: readonly CommentThread[]): Marks {
  const found = new Map<string, { from: number; to: number }>();
  for (const { id, quote } of threads) {
    const place = quote === null ? null : findQuote(state, quote);
    if (place !== null) found.set(id, place);
  }
  const open = threads.filter(({ resolved }) => resolved === null);
  const decorations = open.flatMap(({ id }) => {
    const place = found.get(id);
    const attributes = { class: 'comment-mark', 'data-thread': id };
    return place === undefined ? [] : [Decoration.inline(place.from, place.to, attributes)];
  });
  return { threads, found, set: DecorationSet.create(state.doc, decorations) };
}

function moved({ threads, found, set }: Marks, { mapping, doc }: Transaction): Marks {
  const places = [...found].map(
    ([id, { from, to }]) => [id, { from: mapping.map(from), to: mapping.map(to, -1) }] as const,
  );
  return { threads, found: new Map(places.filter(([, { from, to }]) => from < to)), set: set.map(mapping, doc) };
}

/** Shows the words that comments are about; pressing them opens the comment (a `pick-thread` event on the text). */
export const QuoteMarks = Extension.create({
  name: 'quoteMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: {
        init: (_config, state) => marksOf(state, []),
        apply: (tr, before, _old, state) => {
          const threads = tr.getMeta(key) as readonly CommentThread[] | undefined;
          if (threads !== undefined) return marksOf(state, threads);
          if (!tr.docChanged || before.threads.length === 0) return before;
          // What others wrote is in the shared document already; one's own letters come into it after this.
          return tr.getMeta(ySyncPluginKey) === undefined ? moved(before, tr) : marksOf(state, before.threads);
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.set,
        handleClick: (view, _at, event) => {
          const mark = event.target instanceof Element ? event.target.closest('[data-thread]') : null;
          const thread = mark?.getAttribute('data-thread');
          if (thread !== undefined && thread !== null) {
            view.dom.dispatchEvent(new CustomEvent('pick-thread', { detail: thread }));
          }
          return false;
        },
      },
    }),
  ],
});

export function showThreads({ view, state }: Editor, threads: readonly CommentThread[]): void {
  view.dispatch(state.tr.setMeta(key, threads).setMeta('addToHistory', false));
}

export const foundQuotes = (editor: Editor): Found => key.getState(editor.state)?.found ?? new Map();

/** Marks the words of a thread as a reader would, and brings them into view. */
export function showQuote(editor: Editor, thread: string): void {
  const place = foundQuotes(editor).get(thread);
  if (place !== undefined) editor.chain().setTextSelection(place).scrollIntoView().focus().run();
}
