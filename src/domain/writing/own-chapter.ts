import { titleKey } from '../editions/lasting-things.ts';
import type { DocumentTable, DocumentText, SteeringDocument } from '../steering/steering-document.ts';

/** A chapter before or after the goals, and nothing that stands under one of them. */
export const isChapter = ({ goal, indicator, activity, heading }: DocumentText): boolean =>
  goal === null && indicator === null && activity === null && heading !== null;

/** The tables that follow a chapter's text, up to the next text or goal. */
export function tablesOfChapter({ goals, texts, tables }: SteeringDocument, chapter: DocumentText): DocumentTable[] {
  const next = [...goals, ...texts]
    .map(({ position }) => position)
    .filter((position) => position > chapter.position)
    .toSorted((one, other) => one - other)[0];
  return tables
    .filter(
      ({ goal, position }) =>
        goal === null && position > chapter.position && position < (next ?? Number.POSITIVE_INFINITY),
    )
    .toSorted((one, other) => one.position - other.position);
}

/** Who asks for a chapter, who added it, and who wants it away. */
export type ChapterAbout = {
  /** Headings of the round's template that reach the draft. */
  readonly asked: readonly string[];
  /** Whoever added it by hand; null where it came with the draft. */
  readonly addedBy: string | null;
  readonly person: string;
  /** Suggested changes wait in it. */
  readonly isWaiting: boolean;
};

/**
 * Why a chapter cannot be taken away; null where it can (docs/domain/writing.md, law 34). asked: the round's template wants
 * it. holds: tables or texts of others stand in it. others: it has words, and somebody else added it or it came with the
 * draft.
 */
export function whyChapterStays(
  document: SteeringDocument,
  chapter: DocumentText,
  { asked, addedBy, person, isWaiting }: ChapterAbout,
): 'asked' | 'holds' | 'others' | null {
  const key = titleKey(chapter.heading ?? '');
  if (asked.some((heading) => titleKey(heading) === key)) return 'asked';
  if (tablesOfChapter(document, chapter).length > 0 || holdsTexts(document, chapter)) return 'holds';
  const isEmpty = chapter.paragraphs.every(({ text, kind }) => text.trim() === '' && kind !== 'image') && !isWaiting;
  return addedBy === person || isEmpty ? null : 'others';
}

/** What was taken up into it stands after it, a level below. */
function holdsTexts({ goals, texts }: SteeringDocument, chapter: DocumentText): boolean {
  const next = [...goals, ...texts]
    .filter(({ position }) => position > chapter.position)
    .toSorted((one, other) => one.position - other.position)[0];
  return (
    next !== undefined &&
    'headingLevel' in next &&
    next.goal === null &&
    (next.headingLevel ?? 1) > (chapter.headingLevel ?? 1)
  );
}
