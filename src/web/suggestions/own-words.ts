import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

import { suggestedOf } from './suggestion-marks.ts';

/**
 * Whoever writes in a paragraph of which nothing is there yet but what somebody suggests, lets it begin there: their words
 * would otherwise be read as the end of the one before. Where it holds words of the text already, it waits as it did.
 *
 * @param before the text as it was before the transaction
 */
export function letBegin(transaction: Transaction, before: Node): Transaction {
  const back = transaction.mapping.invert();
  transaction.doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    if (isOnlyWanted(node) || suggestedOf(node)?.kind !== 'insertion') return false;
    const was = before.resolve(back.map(at + 1)).parent;
    if (was.isTextblock && suggestedOf(was)?.kind === 'insertion' && isOnlyWanted(was)) {
      transaction.setNodeAttribute(at, 'suggested', null);
    }
    return false;
  });
  return transaction;
}

/** Whether everything in a paragraph is wanted in by somebody, so that nothing of it is read. */
export const isOnlyWanted = (line: Node): boolean =>
  line.children.every(
    (node) => node.marks.some(({ type }) => type.name === 'insertion') || suggestedOf(node)?.kind === 'insertion',
  );
