import type { Direction } from '../steering/direction.ts';
import { REASON } from '../steering/explaining-sections.ts';
import { fulfilmentBasis, proposeFulfilment } from '../steering/propose-fulfilment.ts';
import type { DocumentGoal, DocumentText, SteeringDocument } from '../steering/steering-document.ts';

const isReasonText = ({ goal, indicator, activity, heading }: DocumentText): boolean =>
  goal !== null && indicator === null && activity === null && heading === REASON;

/**
 * Whether people chose another fulfilment than the one that follows from the facts (docs/domain/fulfilment.md, 12). Where
 * nothing is chosen or nothing can be proposed there is nothing to part from.
 */
export function partsFromProposal(
  document: SteeringDocument,
  goal: Pick<DocumentGoal, 'id' | 'status'>,
  directions: ReadonlyMap<string, Direction>,
): boolean {
  if (goal.status === null) return false;
  const { status } = proposeFulfilment(fulfilmentBasis(document, goal, directions));
  return status !== null && status !== goal.status;
}

/** The written reason of a goal, its paragraphs joined; null where none is written. */
export function reasonOf({ texts }: Pick<SteeringDocument, 'texts'>, goal: string): string | null {
  const words = texts
    .filter((text) => isReasonText(text) && text.goal === goal)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.trim()))
    .filter((text) => text !== '');
  return words.length === 0 ? null : words.join('\n');
}

/** The document as it is printed where the round does not let reasons be printed (15). */
export const withoutReasons = (document: SteeringDocument): SteeringDocument => ({
  ...document,
  texts: document.texts.filter((text) => !isReasonText(text)),
});
