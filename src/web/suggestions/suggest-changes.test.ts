import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { array, assert, boolean, nat, property, record, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listSuggestions, settle } from './list-suggestions.ts';
import { asSuggestion } from './suggest-changes.ts';
import { Deletion, Insertion } from './suggestion-marks.ts';

const schema = getSchema([StarterKit.configure({ undoRedo: false }), Insertion, Deletion]);
const vera = { person: 'vera', name: 'Vera', at: '2026-05-01T10:00' };
const hugo = { person: 'hugo', name: 'Hugo', at: '2026-05-01T10:05' };

const textOf = (...lines: readonly string[]): Node =>
  schema.node(
    'doc',
    null,
    lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
  );
const begin = (...lines: readonly string[]): EditorState => EditorState.create({ schema, doc: textOf(...lines) });
const words = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n');

/** The text as search, review and exports read it. */
function plain(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((line) => {
    let text = '';
    line.forEach((node) => {
      if (!node.marks.some(({ type }) => type.name === 'insertion')) text += node.text ?? '';
    });
    lines.push(text);
  });
  return lines.join('\n');
}

type Typing = { readonly from: number; readonly to: number; readonly letters: string };

const type = (state: EditorState, { from, to, letters }: Typing, who = vera): EditorState => {
  const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const own = letters === '' ? at.tr.delete(from, to) : at.tr.insertText(letters, from, to);
  return at.apply(asSuggestion(own, at, who));
};

describe('a suggested change', () => {
  it('keeps the letters that are wanted out, and leaves the plain text as it was', () => {
    const state = type(begin('Målet nås helt.'), { from: 11, to: 15, letters: 'delvis' });
    expect(words(state.doc)).toBe('Målet nås heltdelvis.');
    expect(plain(state.doc)).toBe('Målet nås helt.');
    expect(listSuggestions(state.doc)).toMatchObject([
      { kind: 'deletion', words: 'helt', name: 'Vera' },
      { kind: 'insertion', words: 'delvis' },
    ]);
    expect(state.selection.from).toBe(21);
  });

  it('takes out at once what the same person wanted in, and keeps what somebody else did', () => {
    const state = type(begin('Kort.'), { from: 5, to: 5, letters: ' text' });
    expect(words(type(state, { from: 5, to: 10, letters: '' }).doc)).toBe('Kort.');
    const other = type(state, { from: 5, to: 10, letters: '' }, hugo);
    expect(words(other.doc)).toBe('Kort text.');
    expect(listSuggestions(other.doc)).toMatchObject([
      { kind: 'insertion', person: 'vera' },
      { kind: 'deletion', person: 'hugo' },
    ]);
  });

  it('moves the caret past what Backspace marked, so that the next letter is reached', () => {
    let state = begin('abc');
    for (const at of [4, 3]) {
      const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
      state = there.apply(asSuggestion(there.tr.delete(at - 1, at), there, vera));
      expect(state.selection.from).toBe(at - 1);
    }
    expect(listSuggestions(state.doc)).toMatchObject([{ kind: 'deletion', words: 'bc' }]);
  });

  it('makes a new paragraph at once', () => {
    const state = begin('Ett två');
    const split = state.apply(asSuggestion(state.tr.split(4), state, vera));
    expect(words(split.doc)).toBe('Ett\n två');
    expect(listSuggestions(split.doc)).toEqual([]);
  });

  it('is the old text when all is refused, and what was typed when all is taken', () => {
    const typing = record({
      a: nat(),
      b: nat(),
      letters: stringMatching(/^[a-zåäö ]{0,5}$/u),
      who: boolean(),
    });
    assert(
      property(stringMatching(/^[a-zåäö ]{1,20}$/u), array(typing, { maxLength: 8 }), (line, typed) => {
        let state = begin(line);
        for (const { a, b, letters, who } of typed) {
          const size = state.doc.content.size - 1;
          const [from, to] = [1 + (a % size), 1 + (b % size)].toSorted((one, other) => one - other);
          if (from === undefined || to === undefined || (from === to && letters === '')) continue;
          state = type(state, { from, to, letters }, who ? vera : hugo);
          expect(plain(state.doc)).toBe(line);
        }
        const all = listSuggestions(state.doc);
        const refused = state.apply(settle(state, all, false));
        expect(words(refused.doc)).toBe(line);
        const taken = state.apply(settle(state, all, true));
        const wanted: string[] = [];
        state.doc.descendants((node) => {
          if (node.isText && !node.marks.some((mark) => mark.type.name === 'deletion')) wanted.push(node.text ?? '');
        });
        expect(words(taken.doc)).toBe(wanted.join(''));
        expect(listSuggestions(taken.doc)).toEqual([]);
        expect(listSuggestions(refused.doc)).toEqual([]);
      }),
    );
  });
});
