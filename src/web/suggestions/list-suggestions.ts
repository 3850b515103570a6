import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** One suggestion: letters of one person that stand together. */
export type Suggestion = {
  readonly kind: 'insertion' | 'deletion';
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

/** What waits in a text, in its order. */
export function listSuggestions(doc: Node): Suggestion[] {
  const found: Suggestion[] = [];
  doc.descendants((node, at) => {
    if (!node.isText) return true;
    for (const mark of node.marks) {
      const kind = kindOf(mark);
      if (kind !== null) add(found, { ...whoOf(mark), kind, from: at, to: at + node.nodeSize, words: node.text ?? '' });
    }
    return false;
  });
  return found.toSorted((one, other) => one.from - other.from);
}

const kindOf = ({ type: { name } }: Mark): Suggestion['kind'] | null =>
  name === 'insertion' || name === 'deletion' ? name : null;

const whoOf = ({ attrs }: Mark) => ({
  person: String(attrs['person']),
  name: String(attrs['name']),
  at: String(attrs['at']),
});

function add(found: Suggestion[], next: Suggestion): void {
  const index = found.findLastIndex(({ kind, person }) => kind === next.kind && person === next.person);
  const last = found[index];
  if (last !== undefined && last.to === next.from) {
    found[index] = { ...last, to: next.to, words: last.words + next.words };
  } else found.push(next);
}

/** Takes suggestions into the text, or refuses them; those that come last go first, so that no place moves. */
export function settle(state: EditorState, suggestions: readonly Suggestion[], isTaken: boolean): Transaction {
  const { tr, schema } = state;
  for (const { kind, from, to } of suggestions.toSorted((one, other) => other.from - one.from)) {
    const stays = (kind === 'insertion') === isTaken;
    const mark = schema.marks[kind];
    if (!stays) tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1));
    else if (mark !== undefined) tr.removeMark(tr.mapping.map(from, 1), tr.mapping.map(to, -1), mark);
  }
  return tr;
}
