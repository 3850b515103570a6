import { importDocument } from '#domain/importing/import-document.ts';
import { importFaults } from '#domain/importing/import-faults.ts';
import type { ImportResult } from '#domain/importing/import-result.ts';
import type { SourceDocument } from '#domain/importing/source-document.ts';
import type { SourceLineView } from '#domain/imports/import-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

/** What a file was understood as, ready to be stored: its structure, and the file line by line to be looked at. */
export type UnderstoodFile = { readonly result: ImportResult; readonly lines: readonly SourceLineView[] };

/** Makes structure of what was read. Takes some tenths of a second for a long document, so it runs in the reader's thread. */
export function understandSource(source: SourceDocument): UnderstoodFile {
  const result = storable(importDocument(source));
  return { result, lines: storable(linesOf(source, result)) };
}

/** A document that was exported as one: nothing is left out, and there are no lines to look at. */
export const understandDocument = (document: SteeringDocument): UnderstoodFile => ({
  result: storable({
    document,
    faults: importFaults(document, document.goals.length + document.texts.length),
    leftOut: [],
    lines: 0,
    pages: null,
  }),
  lines: [],
});

/** The file line by line for the left side of the page; the cells of a table are lines of their own. */
function linesOf(source: SourceDocument, { leftOut }: ImportResult): SourceLineView[] {
  const reasons = new Map(leftOut.map(({ line, reason }) => [line, reason]));
  return source.blocks
    .flatMap((block) =>
      block.kind === 'line'
        ? [{ line: block.line, page: block.page, text: block.text }]
        : block.rows.flat().map(({ line, text }) => ({ line, page: block.page, text })),
    )
    .map((line) => ({ ...line, leftOut: reasons.get(line.line) ?? null }));
}

/** The database keeps neither NUL characters nor halves of surrogate pairs; broken files hold both. */
const storable = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
    ),
  ) as T;
