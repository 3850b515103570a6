import type { SectionPlace } from '#domain/rounds/round.ts';
import { titleKey } from '#domain/editions/lasting-things.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import { tablesOfChapter } from '#domain/writing/own-chapter.ts';

import { TakeUpTexts } from '../reuse/take-up-texts.tsx';
import { Asked, limitAt } from './asked.tsx';
import { ChapterTables } from './economy-tables.tsx';
import { AskForAll } from './live-findings.tsx';
import { RemoveChapter } from './own-chapter.tsx';
import { Section } from './section.tsx';
import { useWriting } from './writing-context.tsx';

/** A chapter before or after the goals. */
export function ChapterPart({ text }: { readonly text: DocumentText }) {
  const { view, mayWrite } = useWriting();
  const { brief, document } = view;
  const tables = tablesOfChapter(document, text);
  const chapter = brief?.chapters.find(({ heading }) => titleKey(heading) === titleKey(text.heading ?? ''));
  const place: SectionPlace | null = chapter === undefined ? null : { at: 'chapter', chapter: chapter.id };
  return (
    <>
      <h2>{text.heading}</h2>
      {place !== null && <Asked place={place} />}
      {tables.length > 0 && (
        <div className="row writing-asking">
          <AskForAll things={[text.id, ...tables.map(({ id }) => id)]} />
        </div>
      )}
      <Section text={text} heading={null} limit={limitAt(brief, place)} />
      {mayWrite && <TakeUpTexts thing={text.id} name={null} isChapter />}
      <ChapterTables chapter={text} />
      {mayWrite && <RemoveChapter chapter={text} />}
    </>
  );
}
