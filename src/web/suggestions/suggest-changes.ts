import { Fragment } from '@tiptap/pm/model';
import type { Mark, MarkType, Node, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';

import { edgesIn } from './block-edges.ts';
import { isOnlyWanted } from './own-words.ts';
import { reshape, reshapedBy, suggestShape } from './suggested-shapes.ts';
import { RESTYLES, suggestedOf } from './suggestion-marks.ts';
import type { Suggester } from './suggestion-marks.ts';

/*
 * What somebody types while suggesting, made into a suggestion (docs/domain/writing.md, law 23): letters put in are
 * marked as wanted in, letters taken out stay and are marked as wanted out, and so with live values, with paragraphs and
 * items that begin and with those that are joined. Bold, italic and links wait too, and so does what a line is to be (a
 * heading, an item of a list). Tables and images cannot wait: what changes them is refused.
 */

/**
 * The same change as a suggestion; null where it is one that cannot wait. The transaction must be one that somebody's own
 * typing made.
 */
export function asSuggestion(own: Transaction, state: EditorState, who: Suggester): Transaction | null {
  const { insertion, deletion } = state.schema.marks;
  if (insertion === undefined || deletion === undefined) return own;
  const made = state.tr;
  const kinds = { insertion, deletion, who };
  let caret: number | null = null;
  // What only builds lists around lines is no change of words.
  const isReshaped = own.steps.some((step) => step instanceof ReplaceAroundStep);
  for (const [index, step] of own.steps.entries()) {
    // Places in this step are told in the text as the steps before it left it; ours left another.
    const back = new Mapping(own.mapping.maps.slice(0, index)).invert();
    const here = (at: number, side: -1 | 1): number => made.mapping.map(back.map(at, side), side);
    const isBuild = step instanceof ReplaceStep && isReshaped && !changesWords(step, own.docs[index]);
    if (isBuild) continue;
    if (step instanceof ReplaceStep && !changesBlocks(step, own.docs[index])) {
      const place = { from: here(step.from, 1), to: Math.max(here(step.from, 1), here(step.to, -1)) };
      caret = replaceAsSuggestion(made, place, step.slice, kinds, state.selection.from === step.from);
    } else if ((step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.mark.type.name in WAITING) {
      restyleAsSuggestion(made, { from: here(step.from, 1), to: here(step.to, -1) }, step, kinds);
    } else if (!(step instanceof ReplaceAroundStep) || holdsBlocks(step.slice)) return null;
  }
  if (isReshaped) reshapeAsSuggestion(made, own, kinds);
  if (caret !== null) {
    const at = Math.min(caret, made.doc.content.size);
    made.setSelection(TextSelection.near(made.doc.resolve(at), 1));
  } else if (own.selectionSet && !isReshaped) {
    const head = Math.min(own.selection.head, made.doc.content.size);
    made.setSelection(TextSelection.near(made.doc.resolve(head)));
  }
  made.setStoredMarks(own.storedMarks?.filter(({ type }) => type !== insertion && type !== deletion) ?? null);
  return own.scrolledIntoView ? made.scrollIntoView() : made;
}

/** Marks lie on letters alone, so that rows, columns, tables and images cannot wait. */
function changesBlocks({ from, to, slice }: ReplaceStep, before: Node | undefined): boolean {
  let found = holdsBlocks(slice);
  // What is taken out whole; the cell that letters stand in is there afterwards.
  before?.nodesBetween(from, to, (node, at) => {
    if (at >= from && at + node.nodeSize <= to) found ||= isBlock(node);
  });
  return found;
}

/** Whether letters or values come or go, not only the lines and lists that they stand in. */
function changesWords({ from, to, slice }: ReplaceStep, before: Node | undefined): boolean {
  let found = false;
  const look = (node: Node): void => {
    found ||= node.isInline || isBlock(node);
  };
  slice.content.descendants(look);
  before?.nodesBetween(from, to, look);
  return found;
}

const isBlock = ({ type }: Node): boolean => type.spec['tableRole'] !== undefined || type.name === 'textImage';

function holdsBlocks({ content }: Slice): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= isBlock(node);
  });
  return found;
}

/** What lines are to be waits; of a line that is itself only suggested by the same person it is done at once. */
function reshapeAsSuggestion(made: Transaction, own: Transaction, { who }: Kinds): void {
  for (const { at, to } of reshapedBy(own).toReversed()) {
    const here = made.mapping.map(at, 1);
    const node = made.doc.nodeAt(here);
    const said = node === null ? null : suggestedOf(node);
    const isOwn = node !== null && said?.kind === 'insertion' && said.person === who.person && isOnlyWanted(node);
    if (isOwn) reshape(made, here, to);
    else suggestShape(made, here, to, who);
  }
}

type Kinds = { readonly insertion: MarkType; readonly deletion: MarkType; readonly who: Suggester };

const isInline = (slice: Slice): boolean =>
  slice.openStart === 0 && slice.openEnd === 0 && slice.content.firstChild?.isInline === true;

/** Gives where the caret stands afterwards. */
function replaceAsSuggestion(
  made: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
  slice: Slice,
  kinds: Kinds,
  isForward: boolean,
): number {
  const end = takeOut(made, from, to, kinds);
  if (slice.size === 0) return isForward ? end : from;
  const size = made.doc.content.size;
  if (isInline(slice)) made.insert(end, withoutMarks(slice.content, kinds));
  else made.replace(end, end, slice);
  const after = end + made.doc.content.size - size;
  made.removeMark(end, after, kinds.deletion);
  made.addMark(end, after, kinds.insertion.create(kinds.who));
  for (const at of [...valuesIn(made.doc, end, after), ...edgesIn(made.doc, end, after).map((edge) => edge.at)]) {
    suggestNode(made, at, 'insertion', kinds.who);
  }
  return after;
}

const suggestNode = (made: Transaction, at: number, kind: 'insertion' | 'deletion', who: Suggester): Transaction =>
  made.setNodeAttribute(at, 'suggested', JSON.stringify({ kind, ...who }));

/** The places of the live values in a part of a text. */
function valuesIn(doc: Node, from: number, to: number): number[] {
  const places: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === 'liveValue' && at >= from && at + node.nodeSize <= to) places.push(at);
  });
  return places;
}

/**
 * Marks letters, values and the beginnings of paragraphs as wanted out; those that the same person wanted in are gone at
 * once. Gives where they end now.
 */
function takeOut(made: Transaction, from: number, to: number, { insertion, deletion, who }: Kinds): number {
  const own: { from: number; to: number }[] = [];
  const known = made.steps.length;
  made.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const part = { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) };
    const mark = node.marks.find(({ type }) => type === insertion);
    if (mark?.attrs['person'] === who.person) own.push(part);
    else if (!node.marks.some(({ type }) => type === deletion)) made.addMark(part.from, part.to, deletion.create(who));
  });
  const values = valuesIn(made.doc, from, to).map((at) => ({ at, from: at, to: at + 1 }));
  for (const { at, ...part } of [...values, ...edgesIn(made.doc, from, to)]) {
    const node = made.doc.nodeAt(at);
    const said = node === null ? null : suggestedOf(node);
    if (said === null) suggestNode(made, at, 'deletion', who);
    else if (said.kind === 'insertion' && said.person === who.person) own.push({ from: part.from, to: part.to });
  }
  for (const part of own.toSorted((one, other) => other.from - one.from)) made.delete(part.from, part.to);
  return made.mapping.slice(known).map(to);
}

/** What letters may be asked to look like, each with the mark that waits for it. */
const WAITING = { ...RESTYLES, link: 'suggestLink' } as const;

/** Letters that are to become bold, or no longer: asked for twice is not asked for. Own letters that wait are so at once. */
function restyleAsSuggestion(
  made: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
  step: AddMarkStep | RemoveMarkStep,
  { insertion, who }: Kinds,
): void {
  const look: Mark = step.mark;
  const waiting = Object.entries(WAITING).find(([name]) => name === look.type.name)?.[1];
  const type = waiting === undefined ? undefined : made.doc.type.schema.marks[waiting];
  if (type === undefined || from >= to) return;
  const on = step instanceof AddMarkStep;
  const href: unknown = look.attrs['href'];
  const wish = href === undefined ? { on: String(on) } : { href: on ? href : '' };
  made.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const [start, end] = [Math.max(from, at), Math.min(to, at + node.nodeSize)];
    const isOwn = node.marks.some((mark) => mark.type === insertion && mark.attrs['person'] === who.person);
    const asked = node.marks.find((mark) => mark.type === type);
    // Another address than the one that waits is another wish.
    const isSame = asked !== undefined && (href === undefined || asked.attrs['href'] === wish.href);
    if (isOwn && on) made.addMark(start, end, look);
    else if (isOwn) made.removeMark(start, end, look);
    else if (isSame) made.removeMark(start, end, type);
    else if (look.isInSet(node.marks) !== on) made.addMark(start, end, type.create({ ...who, ...wish }));
    else if (asked !== undefined) made.removeMark(start, end, type);
  });
}

/** Words that are pasted may come out of another suggestion. */
function withoutMarks(content: Fragment, { insertion, deletion }: Kinds): Fragment {
  return Fragment.fromArray(
    content.content.map((node) => node.mark(node.marks.filter(({ type }) => type !== insertion && type !== deletion))),
  );
}
