import type { SectionPlace } from '#domain/rounds/round.ts';
import { titleKey } from '#domain/editions/lasting-things.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';

import { Asked, limitAt } from './asked.tsx';
import { ChapterTables } from './economy-tables.tsx';
import { Section } from './section.tsx';
import { useWriting } from './writing-context.tsx';

/** A chapter before or after the goals. */
export function ChapterPart({ text }: { readonly text: DocumentText }) {
  const { brief } = useWriting().view;
  const chapter = brief?.chapters.find(({ heading }) => titleKey(heading) === titleKey(text.heading ?? ''));
  const place: SectionPlace | null = chapter === undefined ? null : { at: 'chapter', chapter: chapter.id };
  return (
    <>
      <h2>{text.heading}</h2>
      {place !== null && <Asked place={place} />}
      <Section text={text} heading={null} limit={limitAt(brief, place)} />
      <ChapterTables chapter={text} />
    </>
  );
}
