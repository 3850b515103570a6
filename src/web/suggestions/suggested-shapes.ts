import type { Node, NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { setBlockType } from '@tiptap/pm/commands';
import { EditorState, Selection } from '@tiptap/pm/state';
import type { Command, Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';

import { shapeWantedOf } from './suggestion-marks.ts';
import type { Shape, Suggester } from './suggestion-marks.ts';

/*
 * What a line of a text is (a paragraph, a sub-heading, an item of a list) waits as an attribute of the line. To make a
 * list of it at once would be a new node in the shared document, and what somebody else writes in the old one in the same
 * moment would be gone.
 */

/** A line and where it stands. */
type Line = { readonly node: Node; readonly at: number; readonly shape: Shape };

/** The lines outside tables that a part of a text touches; lines in cells are always paragraphs. */
function linesIn(doc: Node, from: number, to: number): Line[] {
  const found: Line[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at, parent) => {
    if (node.type.spec['tableRole'] !== undefined) return false;
    if (!node.isTextblock) return true;
    const shape = parent?.type.name === 'listItem' ? 'item' : node.type.name === 'heading' ? 'heading' : 'paragraph';
    found.push({ node, at, shape });
    return false;
  });
  return found;
}

/** Lines that a transaction makes something else of, with what they are to be. */
export function reshapedBy(own: Transaction): readonly { readonly at: number; readonly to: Shape }[] {
  return linesIn(own.before, 0, own.before.content.size).flatMap(({ at, shape }) => {
    const inside = own.mapping.mapResult(at + 1, -1);
    if (inside.deletedAcross) return [];
    const after = linesIn(own.doc, inside.pos, inside.pos)[0];
    return after === undefined || after.shape === shape ? [] : [{ at, to: after.shape }];
  });
}

/** Asks for another shape of a line; asked for twice is not asked for. */
export function suggestShape(made: Transaction, at: number, to: Shape, who: Suggester): void {
  const node = made.doc.nodeAt(at);
  if (node === null || !node.isTextblock) return;
  const again = shapeWantedOf(node)?.to === to;
  made.setNodeAttribute(at, 'suggestedShape', again ? null : JSON.stringify({ to, ...who }));
}

/** Gives the lines in a part of a text the shapes that wait for them, or lets them stay what they are. */
export function settleShapes(tr: Transaction, from: number, to: number, isTaken: boolean): void {
  for (const { node, at } of linesIn(tr.doc, from, to).toReversed()) {
    const wanted = shapeWantedOf(node);
    if (wanted === null) continue;
    tr.setNodeAttribute(at, 'suggestedShape', null);
    if (isTaken) reshape(tr, at, wanted.to);
  }
}

/** Makes lines that are about to be joined to the one before what that one is, so that no empty list is left behind. */
export function alignLines(tr: Transaction, from: number, to: number): void {
  const [first, ...joined] = linesIn(tr.doc, from, to);
  if (first === undefined) return;
  for (const { at, shape } of joined.toReversed()) if (shape !== first.shape) reshape(tr, at, first.shape);
}

/** An item in an item in an item is as deep as anybody has gone. */
const DEEPEST = 5;

/** Makes a line what it is to be. */
export function reshape(tr: Transaction, at: number, to: Shape): void {
  const { nodes } = tr.doc.type.schema;
  const { paragraph, heading, bulletList, listItem } = nodes;
  if (paragraph === undefined || heading === undefined || bulletList === undefined || listItem === undefined) return;
  let inside = at + 1;
  const run = (command: Command): boolean => {
    const known = tr.steps.length;
    const ran = runIn(tr, inside, command);
    if (ran) inside = tr.mapping.slice(known).map(inside, 1);
    return ran;
  };
  for (let depth = 0; depth < DEEPEST && shapeAt(tr.doc, inside) === 'item'; depth += 1) run(liftListItem(listItem));
  // What else waits at the line stays.
  const kept = tr.doc.resolve(inside).parent.attrs;
  if (to === 'heading') run(setBlockType(heading, { ...kept, level: 4 }));
  else run(setBlockType(paragraph, kept));
  if (to === 'item' && run(wrapInList(bulletList))) joinLists(tr, inside, bulletList);
}

const shapeAt = (doc: Node, inside: number): Shape | undefined => linesIn(doc, inside, inside)[0]?.shape;

/** Commands are written for a state and one caret in it: this lends them both. */
function runIn(tr: Transaction, inside: number, command: Command): boolean {
  const { doc } = tr;
  const state = EditorState.create({ doc, selection: Selection.near(doc.resolve(inside)) });
  return command(state, (made) => {
    for (const step of made.steps) tr.step(step);
  });
}

/** A list beside a list is one list. */
function joinLists(tr: Transaction, inside: number, bulletList: NodeType): void {
  const place = tr.doc.resolve(inside);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    if (place.node(depth).type !== bulletList || depth !== 1) continue;
    for (const edge of [place.after(depth), place.before(depth)]) {
      const beside = tr.doc.resolve(edge);
      const areLists = beside.nodeBefore?.type === bulletList && beside.nodeAfter?.type === bulletList;
      if (areLists && canJoin(tr.doc, edge)) tr.join(edge);
    }
  }
}
