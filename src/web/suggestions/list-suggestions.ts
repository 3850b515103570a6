import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

import { edgesIn } from './block-edges.ts';
import { alignLines, settleShapes } from './suggested-shapes.ts';
import { RESTYLES, SHAPES, shapeWantedOf, suggestedOf } from './suggestion-marks.ts';
import type { Look, Shape } from './suggestion-marks.ts';

/** One suggestion: what one person wants of letters, values and lines that stand together. */
export type Suggestion = {
  readonly kind: 'insertion' | 'deletion' | 'link' | Look | Shape;
  /** Of a look: that the letters are to have it, or are to have it no longer. */
  readonly on: boolean;
  /** Of a link: where the letters are to lead; nowhere any longer where it is empty. */
  readonly href: string;
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
  const plain = { on: true, href: '' };
  let lines: Suggestion | null = null;
  doc.descendants((node, at) => {
    const own = suggestedOf(node);
    if (node.isTextblock) lines = addLine(found, lines, node, at);
    const edge = edges.get(at);
    if (own !== null && node.isInline) {
      add(found, { ...own, ...plain, from: at, to: at + node.nodeSize, words: String(node.attrs['printed']) });
    }
    if (own !== null && edge !== undefined) {
      add(found, { ...own, ...plain, from: edge.from, to: edge.to, words: '¶' });
    }
    if (!node.isText) return true;
    for (const mark of node.marks) {
      const kind = kindOf(mark);
      if (kind === null) continue;
      const said = { ...whoOf(mark), kind, on: mark.attrs['on'] !== 'false', href: String(mark.attrs['href'] ?? '') };
      add(found, { ...said, from: at, to: at + node.nodeSize, words: node.text ?? '' });
    }
    return false;
  });
  return found.toSorted((one, other) => one.from - other.from);
}

const LOOKS = ['bold', 'italic'] as const;

const kindOf = ({ type: { name } }: Mark): Suggestion['kind'] | null =>
  name === 'insertion' || name === 'deletion'
    ? name
    : name === 'suggestLink'
      ? 'link'
      : (LOOKS.find((look) => RESTYLES[look] === name) ?? null);

const whoOf = ({ attrs }: Mark) => ({
  person: String(attrs['person']),
  name: String(attrs['name']),
  at: String(attrs['at']),
});

function add(found: Suggestion[], next: Suggestion): void {
  const index = found.findLastIndex(
    ({ kind, person, on, href }) =>
      kind === next.kind && person === next.person && on === next.on && href === next.href,
  );
  const last = found[index];
  if (last !== undefined && last.to === next.from) {
    found[index] = { ...last, to: next.to, words: last.words + next.words };
  } else found.push(next);
}

/** Lines that follow each other and are to become the same are one suggestion. Gives the one that the next line may go on. */
function addLine(found: Suggestion[], last: Suggestion | null, line: Node, at: number): Suggestion | null {
  const wanted = shapeWantedOf(line);
  if (wanted === null) return null;
  const { to: kind, ...who } = wanted;
  const [from, to] = [at + 1, at + 1 + line.content.size];
  const words = line.textContent;
  if (last === null || last.kind !== kind || last.person !== who.person) {
    const next = { ...who, kind, on: true, href: '', from, to, words };
    found.push(next);
    return next;
  }
  const longer = { ...last, to, words: `${last.words} / ${words}` };
  found[found.indexOf(last)] = longer;
  return longer;
}

const isShape = (kind: Suggestion['kind']): kind is Shape => SHAPES.some((shape) => shape === kind);

/** Takes suggestions into the text, or refuses them; those that come last go first, so that no place moves. */
export function settle(state: EditorState, suggestions: readonly Suggestion[], isTaken: boolean): Transaction {
  const { tr, schema } = state;
  for (const one of suggestions.toSorted((first, second) => second.from - first.from)) {
    const { kind, on } = one;
    const [from, to] = [tr.mapping.map(one.from, 1), tr.mapping.map(one.to, -1)];
    if (isShape(kind)) {
      settleShapes(tr, from, to, isTaken);
      continue;
    }
    if (from >= to) continue;
    if (kind === 'link') {
      const [look, waiting] = [schema.marks['link'], schema.marks['suggestLink']];
      if (look === undefined || waiting === undefined) continue;
      if (isTaken) tr.removeMark(from, to, look);
      if (isTaken && one.href !== '') tr.addMark(from, to, look.create({ href: one.href }));
      tr.removeMark(from, to, waiting);
    } else if (kind === 'bold' || kind === 'italic') {
      const [look, waiting] = [schema.marks[kind], schema.marks[RESTYLES[kind]]];
      if (look === undefined || waiting === undefined) continue;
      if (isTaken && on) tr.addMark(from, to, look.create());
      if (isTaken && !on) tr.removeMark(from, to, look);
      tr.removeMark(from, to, waiting);
    } else if ((kind === 'insertion') === isTaken) {
      const mark = schema.marks[kind];
      if (mark !== undefined) tr.removeMark(from, to, mark);
      clearNodes(tr, from, to, kind);
    } else {
      const known = tr.steps.length;
      alignLines(tr, from, to);
      const moved = tr.mapping.slice(known);
      tr.delete(moved.map(from, 1), moved.map(to, -1));
    }
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
