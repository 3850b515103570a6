import type { DocumentGoal, DocumentText, Paragraph, SteeringDocument } from '../steering/steering-document.ts';
import { goalKey } from '../writing/draft-builder.ts';

/** Numbered in docs/domain/writing.md. */

/** Law 26: sections that another document has under the same goal, and under its own goals that serve it. */
export function reusableTexts(
  goal: DocumentGoal,
  { goals, texts }: Pick<SteeringDocument, 'goals' | 'texts'>,
): { readonly text: DocumentText; readonly goal: DocumentGoal }[] {
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
    const isSection = text.isSection && text.indicator === null && text.activity === null && text.heading !== null;
    return own !== undefined && isSection && serves.has(own.id) && wordsOf(text.paragraphs) !== ''
      ? [{ text, goal: own }]
      : [];
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
