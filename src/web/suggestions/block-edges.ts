import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';

/** Where a paragraph or heading begins: between the letters before it and its own. */
export type Edge = {
  readonly node: Node;
  /** The place of the node. */
  readonly at: number;
  /** Where the letters before it end; what lies between this and `to` parts the two. */
  readonly from: number;
  /** Where its own letters begin. */
  readonly to: number;
};

/** The edges in a part of a text, in order. A text's first paragraph has none, nor has what stands after a table or an image. */
export function edgesIn(doc: Node, from: number, to: number): Edge[] {
  const found: Edge[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
    if (!node.isTextblock) return true;
    const start = at + 1;
    if (start > from && start <= to) {
      const end = endBefore(doc, at);
      if (end !== null) found.push({ node, at, from: end, to: start });
    }
    return false;
  });
  return found;
}

function endBefore(doc: Node, at: number): number | null {
  const end = Selection.findFrom(doc.resolve(at), -1, true)?.head ?? null;
  if (end === null || cellOf(doc, end) !== cellOf(doc, at)) return null;
  let isParted = false;
  doc.nodesBetween(end, at, (node, place) => {
    isParted ||= node.isBlock && node.isAtom && place >= end;
  });
  return isParted ? null : end;
}

/** The place of the table cell that a place lies in; null outside tables. */
function cellOf(doc: Node, at: number): number | null {
  const place = doc.resolve(at);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    if (place.node(depth).type.spec['tableRole'] !== undefined) return place.before(depth);
  }
  return null;
}
