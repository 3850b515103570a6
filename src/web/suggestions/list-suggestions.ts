import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

import { edgesIn } from './block-edges.ts';
import { RESTYLES, suggestedOf } from './suggestion-marks.ts';
import type { Look } from './suggestion-marks.ts';

/** One suggestion: what one person wants of letters, values and new paragraphs that stand together. */
export type Suggestion = {
  readonly kind: 'insertion' | 'deletion' | Look;
  /** Of a look: that the letters are to have it, or are to have it no longer. */
  readonly on: boolean;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly from: number;
  readonly to: number;
  /** A paragraph's beginning is told by its sign, ¶. */
  readonly words: string;
};

/** What waits in a text, in its order. */
export function listSuggestions(doc: Node): Suggestion[] {
  const found: Suggestion[] = [];
  const edges = new Map(edgesIn(doc, 0, doc.content.size).map((edge) => [edge.at, edge]));
  doc.descendants((node, at) => {
    const own = suggestedOf(node);
    const edge = edges.get(at);
    if (own !== null && node.isInline) {
      add(found, { ...own, on: true, from: at, to: at + node.nodeSize, words: String(node.attrs['printed']) });
    }
    if (own !== null && edge !== undefined) {
      add(found, { ...own, on: true, from: edge.from, to: edge.to, words: '¶' });
    }
    if (!node.isText) return true;
    for (const mark of node.marks) {
      const kind = kindOf(mark);
      if (kind === null) continue;
      const on = mark.attrs['on'] !== 'false';
      add(found, { ...whoOf(mark), kind, on, from: at, to: at + node.nodeSize, words: node.text ?? '' });
    }
    return false;
  });
  return found.toSorted((one, other) => one.from - other.from);
}

const LOOKS = ['bold', 'italic'] as const;

const kindOf = ({ type: { name } }: Mark): Suggestion['kind'] | null =>
  name === 'insertion' || name === 'deletion' ? name : (LOOKS.find((look) => RESTYLES[look] === name) ?? null);

const whoOf = ({ attrs }: Mark) => ({
  person: String(attrs['person']),
  name: String(attrs['name']),
  at: String(attrs['at']),
});

function add(found: Suggestion[], next: Suggestion): void {
  const index = found.findLastIndex(
    ({ kind, person, on }) => kind === next.kind && person === next.person && on === next.on,
  );
  const last = found[index];
  if (last !== undefined && last.to === next.from) {
    found[index] = { ...last, to: next.to, words: last.words + next.words };
  } else found.push(next);
}

/** Takes suggestions into the text, or refuses them; those that come last go first, so that no place moves. */
export function settle(state: EditorState, suggestions: readonly Suggestion[], isTaken: boolean): Transaction {
  const { tr, schema } = state;
  for (const one of suggestions.toSorted((first, second) => second.from - first.from)) {
    const { kind, on } = one;
    const [from, to] = [tr.mapping.map(one.from, 1), tr.mapping.map(one.to, -1)];
    if (from >= to) continue;
    if (kind === 'bold' || kind === 'italic') {
      const [look, waiting] = [schema.marks[kind], schema.marks[RESTYLES[kind]]];
      if (look === undefined || waiting === undefined) continue;
      if (isTaken && on) tr.addMark(from, to, look.create());
      if (isTaken && !on) tr.removeMark(from, to, look);
      tr.removeMark(from, to, waiting);
    } else if ((kind === 'insertion') === isTaken) {
      const mark = schema.marks[kind];
      if (mark !== undefined) tr.removeMark(from, to, mark);
      clearNodes(tr, from, to, kind);
    } else tr.delete(from, to);
  }
  return tr;
}

/** Nothing waits any longer of the values and the beginnings of paragraphs in a part of the text. */
function clearNodes(tr: Transaction, from: number, to: number, kind: 'insertion' | 'deletion'): void {
  const places = edgesIn(tr.doc, from, to).map(({ at }) => at);
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isInline && at >= from && at < to) places.push(at);
  });
  for (const at of places) {
    const node = tr.doc.nodeAt(at);
    if (node !== null && suggestedOf(node)?.kind === kind) tr.setNodeAttribute(at, 'suggested', null);
  }
}
