import type { DocumentGoal, DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';
import { isChapter, tablesOfChapter } from '#domain/writing/own-chapter.ts';

/** What is written at a time: a chapter or a goal. */
export type Part =
  | { readonly kind: 'chapter'; readonly id: string; readonly depth: number; readonly text: DocumentText }
  | { readonly kind: 'goal'; readonly id: string; readonly depth: number; readonly goal: DocumentGoal };

/** The parts of a draft in its own order. */
export function partsOf({ goals, texts }: SteeringDocument): Part[] {
  const parents = new Map(goals.map(({ id, parent }) => [id, parent]));
  const depthOf = (goal: DocumentGoal): number => {
    let depth = 0;
    for (let at = goal.parent; at !== null && depth < 5; at = parents.get(at) ?? null) depth += 1;
    return depth;
  };
  const chapters = texts.filter(isChapter);
  const parts: Part[] = [
    ...chapters.map((text): Part => ({ kind: 'chapter', id: text.id, depth: (text.headingLevel ?? 1) - 1, text })),
    ...goals.map((goal): Part => ({ kind: 'goal', id: goal.id, depth: depthOf(goal), goal })),
  ];
  const positions = new Map([...texts, ...goals].map(({ id, position }) => [id, position]));
  return parts.toSorted((one, other) => (positions.get(one.id) ?? 0) - (positions.get(other.id) ?? 0));
}

/** The part in which a thing is written, a table with its chapter; null where it is in none. */
export function partOf(document: SteeringDocument, thing: string | null): string | null {
  const { goals, indicators, activities, texts } = document;
  const text = texts.find(({ id }) => id === thing);
  const row = [...indicators, ...activities].find(({ id }) => id === (text?.indicator ?? text?.activity ?? thing));
  const goal = row?.goal ?? text?.goal ?? thing;
  if (goals.some(({ id }) => id === goal)) return goal;
  const part = partsOf(document).find(
    (each) =>
      each.id === thing ||
      (each.kind === 'chapter' && tablesOfChapter(document, each.text).some(({ id }) => id === thing)),
  );
  return part?.id ?? null;
}
