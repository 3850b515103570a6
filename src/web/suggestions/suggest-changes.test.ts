import { getSchema } from '@tiptap/core';
import { setBlockType } from '@tiptap/pm/commands';
import type { Node, NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { array, assert, boolean, constantFrom, nat, property, record, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listSuggestions, settle } from './list-suggestions.ts';
import { asSuggestion as suggestionOf } from './suggest-changes.ts';
import { LiveValue } from '../writing/live-value-node.ts';
import {
  Deletion,
  Insertion,
  RestyleBold,
  RestyleItalic,
  RestyleLink,
  SuggestedNodes,
  suggestedOf,
} from './suggestion-marks.ts';

const waiting = [Insertion, Deletion, RestyleBold, RestyleItalic, RestyleLink, SuggestedNodes];
const schema = getSchema([StarterKit.configure({ undoRedo: false }), LiveValue, ...waiting]);
const vera = { person: 'vera', name: 'Vera', at: '2026-05-01T10:00' };
const hugo = { person: 'hugo', name: 'Hugo', at: '2026-05-01T10:05' };

const asSuggestion = (own: Transaction, state: EditorState, who: typeof vera): Transaction => {
  const suggested = suggestionOf(own, state, who);
  if (suggested === null) throw new Error('Refused');
  return suggested;
};

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
  doc.descendants((line) => {
    if (!line.isTextblock) return true;
    let text = '';
    line.forEach((node) => {
      const waits = node.marks.some(({ type }) => type.name === 'insertion');
      if (!waits && suggestedOf(node)?.kind !== 'insertion') text += node.text ?? String(node.attrs['printed'] ?? '');
    });
    if (suggestedOf(line)?.kind === 'insertion') lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
    return false;
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

  it('makes a new paragraph that waits as one suggestion with its words, and is gone where it is refused', () => {
    const state = begin('Ett två');
    const split = state.apply(asSuggestion(state.tr.split(4), state, vera));
    expect(words(split.doc)).toBe('Ett\n två');
    expect(plain(split.doc)).toBe('Ett två');
    expect(listSuggestions(split.doc)).toMatchObject([{ kind: 'insertion', words: '¶', name: 'Vera' }]);
    expect(split.selection.from).toBe(6);
    const written = type(split, { from: 6, to: 6, letters: 'Nytt.' });
    const all = listSuggestions(written.doc);
    expect(all).toMatchObject([{ kind: 'insertion', words: '¶Nytt.' }]);
    expect(written.apply(settle(written, all, false)).doc.eq(state.doc)).toBe(true);
    const taken = written.apply(settle(written, all, true));
    expect(words(taken.doc)).toBe('Ett\nNytt. två');
    expect(listSuggestions(taken.doc)).toEqual([]);
    // Whoever began it takes it back by joining it again.
    const joined = split.apply(asSuggestion(split.tr.delete(4, 6), split, vera));
    expect(joined.doc.eq(state.doc)).toBe(true);
  });

  it('keeps two paragraphs apart that somebody wants as one', () => {
    const state = begin('Ett', 'två');
    const joined = state.apply(asSuggestion(state.tr.delete(4, 6), state, vera));
    expect(words(joined.doc)).toBe('Ett\ntvå');
    const all = listSuggestions(joined.doc);
    expect(all).toMatchObject([{ kind: 'deletion', words: '¶' }]);
    expect(joined.apply(settle(joined, all, false)).doc.eq(state.doc)).toBe(true);
    expect(words(joined.apply(settle(joined, all, true)).doc)).toBe('Etttvå');
  });

  it('makes an item of a list that waits', () => {
    const list = schema.node('bulletList', null, [
      schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('Första')])]),
    ]);
    const state = EditorState.create({ schema, doc: schema.node('doc', null, [list]) });
    const split = state.apply(asSuggestion(state.tr.split(9, 2), state, vera));
    const written = type(split, { from: 13, to: 13, letters: 'Andra' });
    expect(words(written.doc)).toBe('Första\nAndra');
    expect(plain(written.doc)).toBe('Första');
    const all = listSuggestions(written.doc);
    expect(all).toMatchObject([{ kind: 'insertion', words: '¶Andra' }]);
    expect(written.apply(settle(written, all, false)).doc.eq(state.doc)).toBe(true);
    expect(words(written.apply(settle(written, all, true)).doc)).toBe('Första\nAndra');
  });

  it('waits with bold and italic, asked for or not wanted any longer', () => {
    const state = begin('Målet nås');
    const [bold, italic] = [schema.mark('bold'), schema.mark('italic')];
    let asked = state.apply(asSuggestion(state.tr.addMark(1, 6, bold), state, vera));
    asked = asked.apply(asSuggestion(asked.tr.addMark(1, 6, italic), asked, hugo));
    const all = listSuggestions(asked.doc);
    expect(all).toMatchObject([
      { kind: 'bold', on: true, words: 'Målet', name: 'Vera' },
      { kind: 'italic', on: true, name: 'Hugo' },
    ]);
    expect(asked.apply(settle(asked, all, false)).doc.eq(state.doc)).toBe(true);
    const taken = asked.apply(settle(asked, all.slice(0, 1), true));
    expect(taken.doc.rangeHasMark(1, 6, schema.marks['bold'] ?? bold.type)).toBe(true);
    // Asked for twice is not asked for.
    const again = asked.apply(asSuggestion(asked.tr.addMark(1, 6, bold), asked, vera));
    expect(listSuggestions(again.doc)).toMatchObject([{ kind: 'italic' }]);
    const off = taken.apply(asSuggestion(taken.tr.removeMark(1, 6, bold), taken, vera));
    const unwanted = listSuggestions(off.doc).find(({ kind }) => kind === 'bold');
    expect(unwanted).toMatchObject({ on: false, words: 'Målet' });
    const without = off.apply(settle(off, listSuggestions(off.doc), true));
    expect(without.doc.rangeHasMark(1, 6, bold.type)).toBe(false);
  });

  it('waits with a live value that is put in or taken out', () => {
    const state = begin('Utfallet är .');
    const value = schema.node('liveValue', { source: '{}', printed: '82 %' });
    const put = state.apply(asSuggestion(state.tr.insert(13, value), state, vera));
    expect(plain(put.doc)).toBe('Utfallet är .');
    const all = listSuggestions(put.doc);
    expect(all).toMatchObject([{ kind: 'insertion', words: '82 %' }]);
    expect(put.apply(settle(put, all, false)).doc.eq(state.doc)).toBe(true);
    const taken = put.apply(settle(put, all, true));
    expect(plain(taken.doc)).toBe('Utfallet är 82 %.');
    const out = taken.apply(asSuggestion(taken.tr.delete(13, 14), taken, hugo));
    expect(plain(out.doc)).toBe('Utfallet är 82 %.');
    expect(listSuggestions(out.doc)).toMatchObject([{ kind: 'deletion', name: 'Hugo' }]);
    expect(out.apply(settle(out, listSuggestions(out.doc), true)).doc.eq(state.doc)).toBe(true);
  });

  it('is the old text when all is refused, and what was typed when all is taken', () => {
    const doing = record({
      what: constantFrom('type', 'split', 'bold', 'plain', 'list', 'heading', 'lift'),
      a: nat(),
      b: nat(),
      letters: stringMatching(/^[a-zåäö ]{0,5}$/u),
      who: boolean(),
    });
    const line = stringMatching(/^[a-zåäö ]{1,12}$/u);
    assert(
      property(array(line, { minLength: 1, maxLength: 3 }), array(doing, { maxLength: 8 }), (lines, done) => {
        const old = begin(...lines);
        let state = old;
        for (const { what, a, b, letters, who } of done) {
          const places = placesIn(state.doc);
          const [from = 1, to = 1] = [places[a % places.length], places[b % places.length]].toSorted(
            (one, other) => (one ?? 0) - (other ?? 0),
          );
          if (what === 'type' && from === to && letters === '') continue;
          if (what === 'type') state = type(state, { from, to, letters }, who ? vera : hugo);
          else if (what in shaping) {
            const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
            shaping[what as keyof typeof shaping](there, (own) => {
              state = there.apply(asSuggestion(own, there, who ? vera : hugo));
            });
          } else {
            const { tr } = state;
            if (what === 'split') tr.split(from);
            else if (what === 'bold') tr.addMark(from, to, schema.mark('bold'));
            else tr.removeMark(from, to, schema.mark('bold'));
            if (tr.docChanged) state = state.apply(asSuggestion(tr, state, who ? vera : hugo));
          }
          state.doc.check();
          expect(plain(state.doc)).toBe(lines.join('\n'));
        }
        const all = listSuggestions(state.doc);
        const refused = state.apply(settle(state, all, false));
        expect(refused.doc.toJSON()).toEqual(old.doc.toJSON());
        const taken = state.apply(settle(state, all, true));
        const wanted: string[] = [];
        state.doc.descendants((node) => {
          if (node.isText && !node.marks.some((mark) => mark.type.name === 'deletion')) wanted.push(node.text ?? '');
        });
        expect(words(taken.doc).replaceAll('\n', '')).toBe(wanted.join(''));
        expect(listSuggestions(taken.doc)).toEqual([]);
        expect(listSuggestions(refused.doc)).toEqual([]);
      }),
    );
  });
});

const typeOf = (name: string): NodeType => {
  const found = schema.nodes[name];
  if (found === undefined) throw new Error(name);
  return found;
};
const shaping = {
  list: wrapInList(typeOf('bulletList')),
  heading: setBlockType(typeOf('heading'), { level: 4 }),
  lift: liftListItem(typeOf('listItem')),
};

/** Every place between letters. */
function placesIn(doc: Node): number[] {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) for (let place = at + 1; place <= at + 1 + node.content.size; place += 1) places.push(place);
  });
  return places;
}
