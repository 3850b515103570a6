import * as fc from 'fast-check';

import {
  EditionKind,
  Fulfilment,
  GoalLevel,
  OwnerLevel,
  SteeringDocument,
} from '#domain/steering/steering-document.ts';
import type { Source } from '#domain/steering/steering-document.ts';

/** Any text that a document may hold; PostgreSQL keeps no NUL characters and no halves of surrogate pairs. */
export const printedText = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((text) => text.replaceAll('\u0000', ' '));
const maybeText = fc.option(printedText);
const source: fc.Arbitrary<Source | null> = fc.option(
  fc.record({ line: fc.nat(5000), page: fc.option(fc.integer({ min: 1, max: 200 })) }),
);
const doubts = fc.array(fc.record({ field: printedText, reason: printedText }), { maxLength: 2 });
const owner = fc.option(fc.constantFrom(...OwnerLevel.options));
const day = fc.option(fc.constantFrom('2025-01-01', '2025-02-30', '31 mars', '2025-12-31'));
const cells = fc.record({
  outcome: maybeText,
  men: maybeText,
  women: maybeText,
  previous: maybeText,
  forecast: maybeText,
  target: maybeText,
  councilTarget: maybeText,
  period: maybeText,
});

type Counts = { goals: number; indicators: number; activities: number; texts: number; tables: number };

const listOf = <T>(count: number, make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  count === 0 ? fc.constant([]) : fc.tuple(...Array.from({ length: count }, (_, index) => make(index)));

/** A whole document whose references point at things it has and whose positions are unique. */
export const arbitraryDocument: fc.Arbitrary<SteeringDocument> = fc
  .record({
    goals: fc.nat(5),
    indicators: fc.nat(4),
    activities: fc.nat(3),
    texts: fc.nat(4),
    tables: fc.nat(2),
  })
  .chain((counts) => documentOf(counts));

function documentOf(counts: Counts): fc.Arbitrary<SteeringDocument> {
  let position = 0;
  const placed = (id: string) => ({ id: fc.constant(id), position: fc.constant((position += 1)), source });
  const among = (prefix: string, count: number) =>
    count === 0 ? fc.constant(null) : fc.option(fc.nat(count - 1).map((index) => `${prefix}${index}`));
  const goal = among('g', counts.goals);
  return fc
    .record({
      kind: fc.option(fc.constantFrom(...EditionKind.options)),
      year: fc.option(fc.integer({ min: 1990, max: 2100 })),
      organisation: maybeText,
      level: fc.option(fc.constantFrom('board' as const, 'unit' as const)),
      front: fc.record({
        title: maybeText,
        administration: maybeText,
        reference: maybeText,
        date: maybeText,
        handlers: fc.array(printedText, { maxLength: 2 }),
        recipient: maybeText,
        proposals: fc.array(printedText, { maxLength: 2 }),
      }),
      goals: listOf(counts.goals, (index) =>
        fc.record({
          ...placed(`g${index}`),
          parent: among('g', index),
          level: fc.constantFrom(...GoalLevel.options),
          number: maybeText,
          title: printedText,
          status: fc.option(fc.constantFrom(...Fulfilment.options)),
          statusPrinted: maybeText,
        }),
      ),
      indicators: listOf(counts.indicators, (index) =>
        fc.record({
          ...placed(`i${index}`),
          goal,
          owner,
          name: printedText,
          cells,
          confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
          doubts,
        }),
      ),
      activities: listOf(counts.activities, (index) =>
        fc.record({
          ...placed(`a${index}`),
          goal,
          owner,
          ownerHeading: maybeText,
          title: printedText,
          start: day,
          end: day,
          deviation: fc.boolean(),
          doubts,
        }),
      ),
      texts: listOf(counts.texts, (index) =>
        fc.record({
          ...placed(`t${index}`),
          goal,
          indicator: among('i', counts.indicators),
          activity: among('a', counts.activities),
          heading: maybeText,
          headingLevel: fc.option(fc.integer({ min: 1, max: 4 })),
          isSection: fc.boolean(),
          paragraphs: fc.array(
            fc.record({
              kind: fc.constantFrom('paragraph' as const, 'item' as const, 'subheading' as const),
              text: printedText,
              line: fc.option(fc.nat(5000)),
            }),
            { maxLength: 3 },
          ),
          understood: fc.boolean(),
        }),
      ),
      tables: listOf(counts.tables, (index) =>
        fc.record({
          ...placed(`b${index}`),
          goal,
          title: maybeText,
          unit: maybeText,
          columns: fc.array(fc.string({ maxLength: 8 }).map(plain), { maxLength: 3 }),
          rows: fc.array(fc.array(fc.string({ maxLength: 8 }).map(plain), { maxLength: 3 }), { maxLength: 3 }),
          doubts,
        }),
      ),
    })
    .map((document) => SteeringDocument.parse(document));
}

const plain = (text: string): string => text.replaceAll('\u0000', ' ');
