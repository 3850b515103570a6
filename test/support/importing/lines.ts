import { linesOfText as sourceOfText } from '#documents/read/text.ts';
import { measureLines, type Line } from '#domain/importing/line.ts';
import type { SourceLine } from '#domain/importing/source-document.ts';

/** Text as the stages of the importer see it. */
export function linesOfText(text: string): readonly Line[] {
  return measureLines(sourceOfText('test', text).blocks.filter((block): block is SourceLine => block.kind === 'line'));
}
