import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { setBlockType } from '@tiptap/pm/commands';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Command, Transaction } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { describe, expect, it } from 'vitest';

import { TextImageNode } from '../rich-text/image-node.ts';
import { TABLE_NODES } from '../rich-text/table-nodes.ts';
import { LiveValue } from '../writing/live-value-node.ts';
import { listSuggestions, settle } from './list-suggestions.ts';
import { asSuggestion } from './suggest-changes.ts';
import { Deletion, Insertion, RestyleBold, RestyleItalic, RestyleLink, SuggestedNodes } from './suggestion-marks.ts';

const waiting = [Insertion, Deletion, RestyleBold, RestyleItalic, RestyleLink, SuggestedNodes];
const schema = getSchema([
  StarterKit.configure({ undoRedo: false }),
  LiveValue,
  TextImageNode,
  ...TABLE_NODES,
  ...waiting,
]);
const { nodes } = schema;
const vera = { person: 'vera', name: 'Vera', at: '2026-05-01T10:00' };

const line = (words: string): Node => schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]);
const heading = (words: string): Node => schema.node('heading', { level: 4 }, [schema.text(words)]);
const listOf = (...items: readonly string[]): Node =>
  schema.node(
    'bulletList',
    null,
    items.map((words) => schema.node('listItem', null, [line(words)])),
  );
const begin = (...children: readonly Node[]): EditorState =>
  EditorState.create({ schema, doc: schema.node('doc', null, children) });
/** What the lines are, as a reader sees them. */
const shapesOf = (doc: Node): string[] => {
  const shapes: string[] = [];
  doc.descendants((node, _at, parent) => {
    if (!node.isTextblock) return true;
    shapes.push(`${parent?.type.name === 'listItem' ? 'item' : node.type.name} ${node.textContent}`);
    return false;
  });
  return shapes;
};

const ask = (state: EditorState, own: Transaction): EditorState => {
  const suggested = asSuggestion(own, state, vera);
  if (suggested === null) throw new Error('Refused');
  const next = state.apply(suggested);
  next.doc.check();
  return next;
};
const run = (state: EditorState, from: number, to: number, command: Command): EditorState => {
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  let next = there;
  command(there, (own) => {
    next = ask(there, own);
  });
  return next;
};
const type = (name: string) => {
  const found = nodes[name];
  if (found === undefined) throw new Error(name);
  return found;
};
const [toList, toHeading, outOfList] = [
  wrapInList(type('bulletList')),
  setBlockType(type('heading'), { level: 4 }),
  liftListItem(type('listItem')),
];
const take = (state: EditorState, isTaken = true): EditorState => {
  const next = state.apply(settle(state, listSuggestions(state.doc), isTaken));
  next.doc.check();
  return next;
};

describe('what a line is to be', () => {
  it('waits as one suggestion for lines that follow each other, and changes nothing until it is taken', () => {
    const state = begin(line('Ett'), line('två'), line('tre'));
    const asked = run(state, 1, 8, toList);
    expect(shapesOf(asked.doc)).toEqual(['paragraph Ett', 'paragraph två', 'paragraph tre']);
    expect(listSuggestions(asked.doc)).toMatchObject([{ kind: 'item', words: 'Ett / två', name: 'Vera' }]);
    expect(shapesOf(take(asked).doc)).toEqual(['item Ett', 'item två', 'paragraph tre']);
    expect(take(asked).doc.childCount).toBe(2);
    expect(take(asked, false).doc.eq(state.doc)).toBe(true);
    // Asked for twice is not asked for.
    expect(run(asked, 1, 8, toList).doc.eq(state.doc)).toBe(true);
  });

  it('may be a heading, plain text, or an item that was a heading', () => {
    const state = begin(line('Läget'), heading('Följs upp'), listOf('punkt', 'sista'));
    const asked = run(run(run(state, 2, 2, toHeading), 9, 9, setBlockType(type('paragraph'))), 21, 21, outOfList);
    expect(listSuggestions(asked.doc)).toMatchObject([
      { kind: 'heading', words: 'Läget' },
      { kind: 'paragraph', words: 'Följs upp / punkt' },
    ]);
    expect(shapesOf(asked.doc)).toEqual(shapesOf(state.doc));
    expect(shapesOf(take(asked).doc)).toEqual([
      'heading Läget',
      'paragraph Följs upp',
      'paragraph punkt',
      'item sista',
    ]);
    expect(take(asked, false).doc.eq(state.doc)).toBe(true);
  });

  it('goes together with the list that stands beside it', () => {
    const asked = run(begin(listOf('ett'), line('två'), listOf('tre')), 10, 10, toList);
    const { doc } = take(asked);
    expect(shapesOf(doc)).toEqual(['item ett', 'item två', 'item tre']);
    expect(doc.childCount).toBe(1);
  });

  it('comes at once where the line itself is only suggested by the same person', () => {
    const state = begin(line('Ett två'));
    const split = ask(state, state.tr.split(4));
    const written = ask(split, split.tr.insertText('nytt', 6, 6).delete(10, 14));
    const all = listSuggestions(written.doc);
    expect(all.map(({ kind }) => kind)).toContain('insertion');
    const only = begin(line('Ett'));
    const begun = ask(only, only.tr.split(4));
    const filled = ask(begun, begun.tr.insertText('nytt', 6, 6));
    const listed = run(filled, 7, 7, toList);
    expect(shapesOf(listed.doc)).toEqual(['paragraph Ett', 'item nytt']);
    expect(listSuggestions(listed.doc)).toMatchObject([{ kind: 'insertion' }]);
    expect(take(listed, false).doc.toJSON()).toEqual(only.doc.toJSON());
    expect(shapesOf(take(listed).doc)).toEqual(['paragraph Ett', 'item nytt']);
  });

  it('waits beside letters that are suggested in the same line', () => {
    const state = begin(line('Ett'), line('två'));
    const typed = ask(state, state.tr.insertText(' till', 9, 9));
    const asked = run(typed, 7, 7, toList);
    expect(listSuggestions(asked.doc).map(({ kind }) => kind)).toEqual(['item', 'insertion']);
    expect(shapesOf(take(asked).doc)).toEqual(['paragraph Ett', 'item två till']);
    expect(take(asked, false).doc.eq(state.doc)).toBe(true);
  });
});

describe('a link that is suggested', () => {
  const link = (href: string) => schema.mark('link', { href });

  it('leads nowhere until it is taken, and another address is another wish', () => {
    const state = begin(line('Se planen'));
    const asked = ask(state, state.tr.addMark(4, 10, link('https://bjorkhamn.example/plan')));
    expect(listSuggestions(asked.doc)).toMatchObject([
      { kind: 'link', words: 'planen', href: 'https://bjorkhamn.example/plan' },
    ]);
    expect(asked.doc.rangeHasMark(4, 10, link('').type)).toBe(false);
    expect(take(asked, false).doc.eq(state.doc)).toBe(true);
    const other = ask(asked, asked.tr.addMark(4, 10, link('https://bjorkhamn.example/ny')));
    expect(listSuggestions(other.doc)).toMatchObject([{ kind: 'link', href: 'https://bjorkhamn.example/ny' }]);
    const linked = take(other);
    expect(linked.doc.eq(begin(line('Se planen')).tr.addMark(4, 10, link('https://bjorkhamn.example/ny')).doc)).toBe(
      true,
    );
    const off = ask(linked, linked.tr.removeMark(4, 10, link('').type));
    expect(listSuggestions(off.doc)).toMatchObject([{ kind: 'link', href: '' }]);
    expect(take(off).doc.eq(state.doc)).toBe(true);
  });
});

describe('tables and images', () => {
  it('cannot wait: what would put in, change or take out one is refused', () => {
    const cell = schema.node('tableCell', null, [line('a')]);
    const table = schema.node('table', null, [schema.node('tableRow', null, [cell])]);
    const image = schema.node('textImage', { file: 'x' });
    const state = begin(line('Ett'), table, image);
    const refused = (own: Transaction): boolean => asSuggestion(own, state, vera) === null;
    expect(refused(state.tr.insert(5, table))).toBe(true);
    expect(refused(state.tr.insert(5, image))).toBe(true);
    expect(refused(state.tr.setNodeAttribute(5, 'caption', 'Personal'))).toBe(true);
    expect(refused(state.tr.delete(5, 5 + table.nodeSize))).toBe(true);
    expect(refused(state.tr.insertText('b', 9, 9))).toBe(false);
  });
});
