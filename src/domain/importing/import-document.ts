import { DocumentBuilder } from './document-builder.ts';
import type { ImportResult } from './import-result.ts';
import { measureLines, settingOf } from './line.ts';
import { aboutDocument } from './about-document.ts';
import { findFurniture } from './page-furniture.ts';
import { readLines } from './read-text.ts';
import type { SourceDocument, SourceLine } from './source-document.ts';

/** Makes structure of what a reader saw in a file. Pure; the same source always gives the same result. */
export function importDocument(source: SourceDocument): ImportResult {
  const sourceLines = source.blocks.filter((block): block is SourceLine => block.kind === 'line');
  const measured = measureLines(sourceLines);
  const furniture = findFurniture(measured);
  const lines = measured.filter((_, at) => !furniture.has(at));
  const builder = new DocumentBuilder();
  builder.leaveOut(
    measured.filter((_, at) => furniture.has(at)),
    'furniture',
  );
  const about = aboutDocument(
    lines,
    measured.filter((_, at) => furniture.has(at)),
  );
  const setting = settingOf(lines);
  readLines({ builder, setting, duringYear: about.kind === 'T1' || about.kind === 'T2' }, lines);
  return {
    document: {
      ...about,
      goals: builder.goals,
      indicators: builder.indicators,
      activities: builder.activities,
      texts: builder.texts,
      tables: builder.tables,
    },
    faults: [],
    leftOut: builder.leftOut.toSorted((a, b) => a.line - b.line),
    lines: sourceLines.length,
    pages: source.pages,
  };
}
