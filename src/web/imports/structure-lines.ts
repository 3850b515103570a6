import type { SourceLineView } from '#domain/imports/import-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { thingKey } from '../corrections/editing.tsx';

/** Lines of the file from the first to the last, both included. */
export type LineRange = { readonly from: number; readonly to: number };

export type StructureLines = {
  /** The lines of a thing: from its first to the one before the next thing begins. */
  readonly rangeOf: (key: string) => LineRange | null;
  /** The thing that a line of the file belongs to: the last one that begins on it or before it. */
  readonly thingAt: (line: number) => string | undefined;
};

/** Which lines of the file each thing of the document stands on, and the way back. */
export function linesOf(document: SteeringDocument): StructureLines {
  const placed = (
    [
      ['goal', document.goals],
      ['indicator', document.indicators],
      ['activity', document.activities],
      ['text', document.texts],
      ['table', document.tables],
    ] as const
  )
    .flatMap(([thing, list]) =>
      list.flatMap(({ id, source }) => (source === null ? [] : [{ key: thingKey(thing, id), line: source.line }])),
    )
    .sort((a, b) => a.line - b.line);
  const indexes = new Map(placed.map(({ key }, index) => [key, index]));
  return {
    rangeOf: (key) => {
      const index = indexes.get(key);
      const start = index === undefined ? undefined : placed[index];
      if (index === undefined || start === undefined) return null;
      const next = placed.slice(index + 1).find(({ line }) => line > start.line);
      return { from: start.line, to: next === undefined ? start.line : next.line - 1 };
    },
    thingAt: (line) => placed.findLast((thing) => thing.line <= line)?.key,
  };
}

const mostQuoted = 8;

/** The words of some lines, without what was left out; the first few where there are many. */
export function quoteOf(lines: readonly SourceLineView[], { from, to }: LineRange): string {
  const words = lines.slice(from - 1, to).flatMap(({ text, leftOut }) => (leftOut === null ? [text.trim()] : []));
  return words.length > mostQuoted ? `${words.slice(0, mostQuoted).join(' ')} …` : words.join(' ');
}
