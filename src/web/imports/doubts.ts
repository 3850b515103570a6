import type { Doubt, SteeringDocument } from '#domain/steering/steering-document.ts';

import type { Place } from '../corrections/editing.tsx';

export type DoubtfulValue = { readonly place: Place; readonly reason: string };

/** A thing with values that the reader was unsure of: they are looked at together, since they share their line. */
export type DoubtfulThing = {
  readonly thing: Place['thing'];
  readonly id: string;
  readonly title: string;
  readonly position: number;
  readonly values: readonly DoubtfulValue[];
};

type Doubtful = { readonly id: string; readonly position: number; readonly doubts: readonly Doubt[] };

const ofThing = (thing: Place['thing'], title: string, { id, doubts, position }: Doubtful): DoubtfulThing[] =>
  doubts.length === 0
    ? []
    : [
        {
          thing,
          id,
          title,
          position,
          values: doubts.map(({ field, reason }) => ({ place: { thing, id, field }, reason })),
        },
      ];

/** Everything doubtful of a document, in the order of the document. */
export function listDoubts(document: SteeringDocument): readonly DoubtfulThing[] {
  return [
    ...document.indicators.flatMap((row) => ofThing('indicator', row.name, row)),
    ...document.activities.flatMap((row) => ofThing('activity', row.title, row)),
    ...document.tables.flatMap((table) => ofThing('table', table.title ?? '', table)),
  ].sort((a, b) => a.position - b.position);
}

/** Why a field is doubtful, if it is. */
export const doubtOf = (doubts: readonly Doubt[], field: string): string | undefined =>
  doubts.find((doubt) => doubt.field === field)?.reason;

/** The value a field has now, as the correction route takes it. */
export function valueAt(document: SteeringDocument, { thing, id, field }: Place): string | null {
  if (thing === 'indicator') {
    const row = document.indicators.find((one) => one.id === id);
    if (row === undefined) return null;
    return field === 'name' ? row.name : field in row.cells ? row.cells[field as keyof typeof row.cells] : null;
  }
  if (thing === 'activity') {
    const row = document.activities.find((one) => one.id === id);
    if (row === undefined) return null;
    if (field === 'deviation') return String(row.deviation);
    return field === 'title' ? row.title : field === 'start' ? row.start : field === 'end' ? row.end : null;
  }
  const table = document.tables.find((one) => one.id === id);
  const [, first, second] = /^rows\.(\d+)\.(\d+)$/u.exec(field) ?? [];
  if (first !== undefined && second !== undefined) return table?.rows[Number(first)]?.[Number(second)] ?? null;
  return field === 'title' ? (table?.title ?? null) : field === 'unit' ? (table?.unit ?? null) : null;
}
