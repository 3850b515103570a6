import { Fragment } from '@tiptap/pm/model';
import type { MarkType, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';

import type { Suggester } from './suggestion-marks.ts';

/*
 * What somebody types while suggesting, made into a suggestion (docs/domain/writing.md, law 23): letters put in are
 * marked as wanted in, letters taken out stay and are marked as wanted out. What changes the build of the text (a new
 * paragraph, a list, a heading) and its look (bold, a link) is done at once.
 */

/** The same change as a suggestion. The transaction must be one that somebody's own typing made. */
export function asSuggestion(own: Transaction, state: EditorState, who: Suggester): Transaction {
  const { insertion, deletion } = state.schema.marks;
  if (insertion === undefined || deletion === undefined) return own;
  const made = state.tr;
  const kinds = { insertion, deletion, who };
  let caret: number | null = null;
  own.steps.forEach((step, index) => {
    // Places in this step are told in the text as the steps before it left it; ours left another.
    const back = new Mapping(own.mapping.maps.slice(0, index)).invert();
    const here = (at: number, side: -1 | 1): number => made.mapping.map(back.map(at, side), side);
    if (step instanceof ReplaceStep) {
      const place = { from: here(step.from, 1), to: Math.max(here(step.from, 1), here(step.to, -1)) };
      caret = replaceAsSuggestion(made, place, step.slice, kinds, state.selection.from === step.from);
    } else {
      const mapped = step.map(back)?.map(made.mapping);
      if (mapped !== null && mapped !== undefined) made.maybeStep(mapped);
    }
  });
  if (caret !== null) {
    const at = Math.min(caret, made.doc.content.size);
    made.setSelection(TextSelection.near(made.doc.resolve(at), 1));
  } else if (own.selectionSet) {
    const head = Math.min(own.selection.head, made.doc.content.size);
    made.setSelection(TextSelection.near(made.doc.resolve(head)));
  }
  made.setStoredMarks(own.storedMarks?.filter(({ type }) => type !== insertion && type !== deletion) ?? null);
  return own.scrolledIntoView ? made.scrollIntoView() : made;
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
  const hasWords = made.doc.textBetween(from, to) !== '';
  // Joining two paragraphs takes no letters out: it is done.
  if (slice.size === 0 && !hasWords && from < to) {
    const before = made.doc.content.size;
    made.delete(from, to);
    if (made.doc.content.size !== before) return from;
  }
  const end = takeOut(made, from, to, kinds);
  if (slice.size === 0) return isForward ? end : from;
  const size = made.doc.content.size;
  if (isInline(slice)) made.insert(end, withoutMarks(slice.content, kinds));
  else made.replace(end, end, slice);
  const after = end + made.doc.content.size - size;
  made.removeMark(end, after, kinds.deletion);
  made.addMark(end, after, kinds.insertion.create(kinds.who));
  return after;
}

/** Marks letters as wanted out; those that the same person wanted in are gone at once. Gives where they end now. */
function takeOut(made: Transaction, from: number, to: number, { insertion, deletion, who }: Kinds): number {
  const own: { from: number; to: number }[] = [];
  made.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    const part = { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) };
    const mark = node.marks.find(({ type }) => type === insertion);
    if (mark?.attrs['person'] === who.person) own.push(part);
    else if (!node.marks.some(({ type }) => type === deletion)) made.addMark(part.from, part.to, deletion.create(who));
  });
  let end = to;
  for (const part of own.toReversed()) {
    made.delete(part.from, part.to);
    end -= part.to - part.from;
  }
  return end;
}

/** Words that are pasted may come out of another suggestion. */
function withoutMarks(content: Fragment, { insertion, deletion }: Kinds): Fragment {
  return Fragment.fromArray(
    content.content.map((node) => node.mark(node.marks.filter(({ type }) => type !== insertion && type !== deletion))),
  );
}
