import { titleKey } from '../editions/lasting-things.ts';
import type { DocumentGoal, DocumentText, Paragraph, SteeringDocument } from '../steering/steering-document.ts';
import { goalKey } from '../writing/draft-builder.ts';

/** Numbered in docs/domain/writing.md. */

/** Where a text from below may be taken up. */
export type ReusePlace =
  | { readonly at: 'goal'; readonly goal: DocumentGoal }
  /** The rows of the other document that are the same indicator or activity. */
  | { readonly at: 'row'; readonly same: ReadonlySet<string> }
  | { readonly at: 'chapter'; readonly heading: string };

type Found = { readonly text: DocumentText; readonly goal: DocumentGoal | null };

/**
 * Law 26: what another document says of the same: sections under the same goal and under its own goals that serve it,
 * analyses of the same indicator or activity, a chapter with the same heading.
 */
export function reusableTexts(place: ReusePlace, document: Pick<SteeringDocument, 'goals' | 'texts'>): Found[] {
  const said = document.texts.filter(({ paragraphs, heading }) => wordsOf(paragraphs) !== '' && heading !== null);
  if (place.at === 'goal') return underGoal(place.goal, { ...document, texts: said });
  const isThere = ({ goal, indicator, activity, heading, isSection }: DocumentText): boolean =>
    place.at === 'row'
      ? isSection && place.same.has(indicator ?? activity ?? '')
      : goal === null && indicator === null && activity === null && titleKey(heading ?? '') === titleKey(place.heading);
  return said.filter(isThere).map((text) => ({ text, goal: null }));
}

function underGoal(goal: DocumentGoal, { goals, texts }: Pick<SteeringDocument, 'goals' | 'texts'>): Found[] {
  const key = goalKey(goal);
  const serves = new Set<string>();
  for (let grown = true; grown;) {
    const more = goals.filter(
      (each) => !serves.has(each.id) && (goalKey(each) === key || (each.parent !== null && serves.has(each.parent))),
    );
    for (const { id } of more) serves.add(id);
    grown = more.length > 0;
  }
  return texts.flatMap((text) => {
    const own = goals.find(({ id }) => id === text.goal);
    const isSection = text.isSection && text.indicator === null && text.activity === null;
    return own !== undefined && isSection && serves.has(own.id) ? [{ text, goal: own }] : [];
  });
}

/** What is compared: an origin has changed when its words have. */
export const wordsOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ text }) => text)
    .join('\n')
    .trim();

/** Law 27: words that are taken up stand as they were printed; what they were printed from belongs to the other document. */
export const takenUp = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map(({ marks, ...paragraph }) => {
    const own = (marks ?? []).filter(({ kind }) => kind !== 'value');
    return own.length === 0 ? { ...paragraph, line: null } : { ...paragraph, line: null, marks: own };
  });

/** Whether the origin of a text reads otherwise than when it was taken up; one that has gone back to its unit is not read. */
export const hasChanged = ({
  taken,
  now,
}: {
  readonly taken: readonly Paragraph[];
  readonly now: readonly Paragraph[] | null;
}): boolean => now !== null && wordsOf(takenUp(now)) !== wordsOf(taken);
