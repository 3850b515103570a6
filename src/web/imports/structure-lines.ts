import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { thingKey } from '../corrections/editing.tsx';

export type StructureLines = {
  readonly lineOf: ReadonlyMap<string, number>;
  /** The thing that a line of the file belongs to: the last one that begins on it or before it. */
  readonly thingAt: (line: number) => string | undefined;
};

/** Which line of the file each thing of the document begins on, and the way back. */
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
  return {
    lineOf: new Map(placed.map(({ key, line }) => [key, line])),
    thingAt: (line) => placed.findLast((thing) => thing.line <= line)?.key,
  };
}
