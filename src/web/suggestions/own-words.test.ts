import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { describe, expect, it } from 'vitest';

import { LiveValue } from '../writing/live-value-node.ts';
import { letBegin } from './own-words.ts';
import { Deletion, Insertion, RestyleBold, RestyleItalic, SuggestedNodes, suggestedOf } from './suggestion-marks.ts';

const waiting = [Insertion, Deletion, RestyleBold, RestyleItalic, SuggestedNodes];
const schema = getSchema([StarterKit.configure({ undoRedo: false }), LiveValue, ...waiting]);
const vera = { person: 'vera', name: 'Vera', at: '2026-05-01T10:00' };
const wanted = (letters: string): Node => schema.text(letters, [schema.mark('insertion', vera)]);
const suggested = (...children: readonly Node[]): Node =>
  schema.node('paragraph', { suggested: JSON.stringify({ kind: 'insertion', ...vera }) }, children);
const withFirst = (line: Node): EditorState =>
  EditorState.create({
    schema,
    doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text('Före.')]), line]),
  });
/** Somebody else writes at the end, not suggesting; gives whether the last paragraph still waits to begin. */
const waitsAfter = (state: EditorState, letters: string): boolean => {
  const end = state.doc.content.size - 1;
  const written = state.tr.insert(end, schema.text(letters));
  const { doc } = state.apply(letBegin(written, state.doc));
  return doc.lastChild !== null && suggestedOf(doc.lastChild) !== null;
};

describe('a paragraph that somebody suggests', () => {
  it('begins there when somebody else writes in it, empty or with what waits in it', () => {
    expect(waitsAfter(withFirst(suggested()), 'Egna ord.')).toBe(false);
    expect(waitsAfter(withFirst(suggested(wanted('Nytt stycke.'))), ' Egna ord.')).toBe(false);
  });

  it('waits as before where its words are of the text, or where nobody wrote in it', () => {
    expect(waitsAfter(withFirst(suggested(schema.text('Gamla ord.'))), ' Rättat.')).toBe(true);
    expect(waitsAfter(withFirst(suggested(wanted('Dessutom '), schema.text('gamla ord.'))), ' Mer.')).toBe(true);
    const state = withFirst(suggested(wanted('Nytt stycke.')));
    const elsewhere = state.tr.insertText('Allra ', 1);
    const { doc } = state.apply(letBegin(elsewhere, state.doc));
    expect(doc.lastChild !== null && suggestedOf(doc.lastChild)?.person).toBe('vera');
  });
});
