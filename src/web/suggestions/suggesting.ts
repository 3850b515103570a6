import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useCallback, useSyncExternalStore } from 'react';

import { listSuggestions, settle } from './list-suggestions.ts';
import type { Suggestion } from './list-suggestions.ts';
import { letBegin } from './own-words.ts';
import { asSuggestion } from './suggest-changes.ts';

/** Marks a change that is an answer to suggestions, which is no suggestion itself. */
const SETTLES = 'settlesSuggestions';
const MINUTE = 16;

type Options = {
  readonly person: { readonly id: string; readonly name: string };
  /** Somebody tries what cannot wait as a suggestion: they are told, and nothing happens. */
  readonly refused: () => void;
};

type Storing = { on: boolean; readonly refused: () => void; readonly listeners: Set<() => void> };

declare module '@tiptap/core' {
  interface Storage {
    suggesting: Storing;
  }
}

/** While it is on, what one types becomes suggestions. What others do and undoing come as they are. */
export const Suggesting = Extension.create<Options, Storing>({
  name: 'suggesting',
  addOptions: () => ({ person: { id: '', name: '' }, refused: () => undefined }),
  addStorage() {
    return { on: false, refused: this.options.refused, listeners: new Set() };
  },
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    const isOwn = transaction.docChanged && transaction.before === state.doc && isTyped(transaction);
    if (!isOwn) {
      next(transaction);
      return;
    }
    if (!this.storage.on) {
      next(letBegin(transaction, state.doc));
      return;
    }
    const { id, name } = this.options.person;
    const who = { person: id, name, at: new Date().toISOString().slice(0, MINUTE) };
    const suggested = asSuggestion(transaction, state, who);
    if (suggested === null) this.storage.refused();
    // Also where nothing came of it: what the browser did to the page by itself is put right.
    next(suggested ?? state.tr);
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-j': () => settleAtCaret(this.editor, true),
      'Mod-Alt-n': () => settleAtCaret(this.editor, false),
    };
  },
});

/** Turns it on or off, and goes on in the text. */
export function setSuggesting(editor: Editor, on: boolean): void {
  editor.storage.suggesting.on = on;
  // Told without a transaction: one would set the caret anew under whoever goes on by keyboard.
  for (const listener of editor.storage.suggesting.listeners) listener();
  // At once: the command waits for a frame, and keys pressed meanwhile would lose their selection to it.
  editor.view.focus();
}

/** Whether somebody suggests in an editor now. */
export function useSuggesting(editor: Editor): boolean {
  const { listeners } = editor.storage.suggesting;
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    [listeners],
  );
  return useSyncExternalStore(subscribe, () => isSuggesting(editor));
}

const isSuggesting = (editor: Editor): boolean => editor.storage.suggesting.on;

/** Whether tables and images may be changed now; whoever suggests is told why not. */
export function mayChangeBlocks(editor: Editor): boolean {
  if (isSuggesting(editor)) editor.storage.suggesting.refused();
  return !isSuggesting(editor);
}

const isTyped = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey) === undefined && transaction.getMeta(SETTLES) !== true;

/** Takes suggestions into the text or refuses them. */
export function settleAll({ state, view }: Editor, suggestions: readonly Suggestion[], isTaken: boolean): void {
  view.dispatch(settle(state, suggestions, isTaken).setMeta(SETTLES, true));
}

/** Goes to a suggestion and marks its words. */
export function goTo(editor: Editor, { from, to }: Suggestion): void {
  editor.chain().setTextSelection({ from, to }).scrollIntoView().focus().run();
}

/** The one that the caret stands in or at; the caret goes on to the next. False where it stands in none. */
function settleAtCaret(editor: Editor, isTaken: boolean): boolean {
  const { head } = editor.state.selection;
  const here = listSuggestions(editor.state.doc).find(({ from, to }) => from <= head && head <= to);
  if (here === undefined || !editor.isEditable) return false;
  settleAll(editor, [here], isTaken);
  const left = listSuggestions(editor.state.doc);
  const next = left.find(({ from }) => from >= here.from) ?? left[0];
  if (next !== undefined) {
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView());
  }
  return true;
}
